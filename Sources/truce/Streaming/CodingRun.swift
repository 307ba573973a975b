import Reports

/// One run of `truce code`: lines in, lines out, in order, on all threads.
struct CodingRun {
    let threads: Int
    let messages: Messages
    /// The longest line that is read.
    var limit = 16 << 20

    /// What became of one block of lines.
    private struct Coded: Sendable {
        var output: [UInt8] = []
        var errors: [ReportError] = []
        var lines = 0
        var input = 0
    }

    /// Codes standard input.
    func run(makeCoder: @Sendable () -> ReportCoder) throws {
        Interruption.heed()
        var blocks = LineBlocks(try ByteStream(path: "-"), limit: limit)
        var progress = Progress(messages)
        let (limit, messages) = (limit, messages)
        try OrderedWork<LineBlock, Coded>(threads: threads).run(
            next: {
                guard !Interruption.isWanted, let block = try blocks.next() else { return nil }
                Interruption.takeUp()
                return block
            },
            makeWorker: {
                let coder = makeCoder()
                return { block in Self.code(block, coder, limit) }
            },
            finish: { coded in
                for error in coded.errors { messages.fail(error) }
                try Output.write(coded.output)
                progress.advance(count: coded.lines, bytes: coded.input)
                Interruption.putDown()
            }
        )
        if messages.loudness > .quiet { Output.wipe() }
    }

    private static func code(
        _ block: LineBlock,
        _ coder: ReportCoder,
        _ limit: Int
    ) -> Coded {
        var coded = Coded(input: block.bytes.count)
        for line in block.lines(limit: limit) {
            coded.lines += 1
            switch ReportReader.report(line, file: "-", limit: limit) {
            case .success(let report):
                coded.output += coder.code(report)
            case .failure(let error):
                coded.output += ErrorRecord(error).line
                coded.errors.append(error)
            }
            coded.output.append(UInt8(ascii: "\n"))
        }
        return coded
    }
}
