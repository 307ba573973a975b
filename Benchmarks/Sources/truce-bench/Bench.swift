import FoundationEssentials

/// Measures a built `truce` and prints one table.
///
///     truce-bench BINARY REPORTS.jsonl [STREAM_MB]
@main
enum Bench {
    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count >= 3 else {
            print("truce-bench BINARY REPORTS.jsonl [STREAM_MB]")
            throw BenchError.usage
        }
        let program = Program(path: arguments[1])
        let texts = TextSource(try Data(contentsOf: URL(filePath: arguments[2])))
        let megabytes = arguments.count > 3 ? Int(arguments[3]) ?? 500 : 500

        var table = Table()
        try speed(program, texts, &table)
        try start(program, texts, &table)
        try linearity(program, texts, &table)
        try memory(program, texts, megabytes, &table)
        print(table.text)
    }

    /// Tokens a second, on one thread and on all.
    private static func speed(_ program: Program, _ texts: TextSource, _ table: inout Table) throws
    {
        let text = texts.text(seed: 1, bytes: 1 << 20)
        let reports = texts.reports(seed: 1, bytes: 1 << 20)
        let tokens = try program.tokens(of: text)
        let reportTokens = try program.tokens(of: texts.plain(seed: 1, bytes: 1 << 20))
        let parse = try program.best(of: 3, ["parse", "--jobs", "1"], text)
        table.add("text to trees, with CoNLL-U, one thread", tokens, "tokens", parse)
        let code = try program.best(of: 3, ["code", "--quiet", "--jobs", "1"], reports)
        table.add("truce code, whole way, one thread", reportTokens, "tokens", code)
        let all = try program.best(of: 3, ["code", "--quiet"], reports)
        table.add("truce code, whole way, all threads", reportTokens, "tokens", all)
    }

    /// The time to the first result.
    private static func start(_ program: Program, _ texts: TextSource, _ table: inout Table) throws
    {
        let report = texts.reports(seed: 2, bytes: 1)
        let best = try program.best(of: 20, ["code", "--quiet", "--jobs", "1"], report)
        table.add("start-up to the first reading", best.seconds * 1000, "ms")
        let version = try program.best(of: 20, ["--help"], [])
        table.add("start-up to the help screen", version.seconds * 1000, "ms")
    }

    /// How the time grows with the length of one text and with one long sentence.
    private static func linearity(_ program: Program, _ texts: TextSource, _ table: inout Table)
        throws
    {
        for bytes in [5_000, 50_000, 500_000] {
            let text = texts.text(seed: 3, bytes: bytes)
            let tokens = try program.tokens(of: text)
            let run = try program.best(of: 3, ["parse", "--jobs", "1"], text)
            table.add("one text of \(tokens) tokens", tokens, "tokens", run)
        }
        let words = texts.sentence(words: 5_000)
        let run = try program.best(of: 3, ["parse", "--jobs", "1"], words)
        table.add("one sentence of 5,000 words", 5_000, "tokens", run)
    }

    /// The peak memory over a stream that is never held whole.
    private static func memory(
        _ program: Program,
        _ texts: TextSource,
        _ megabytes: Int,
        _ table: inout Table
    ) throws {
        let run = try program.stream(["code", "--quiet"], megabytes: megabytes, texts)
        table.add("peak memory, stream of \(megabytes) MB", run.megabytes, "MB")
        table.add("time for that stream", run.seconds, "s")
    }
}

/// What keeps a measurement from being one.
enum BenchError: Error {
    case usage
    case failed(arguments: [String], status: Int32)
}
