import Foundation

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
        let environment = ProcessInfo.processInfo.environment
        let readings = environment["BENCH_READINGS"].flatMap(Int.init) ?? 10_000
        try StoreBench.measure(program, readings: readings, &table)
        if environment["BENCH_ONLY"] == "store" { return print(table.text) }
        for engine in ["fast", "accurate"] {
            try speed(program, engine, texts, &table)
            try start(program, engine, texts, &table)
        }
        try comparison(program, texts, &table)
        try linearity(program, texts, &table)
        try memory(program, texts, megabytes, &table)
        print(table.text)
    }

    /// Tokens a second of an engine, on one thread and on all.
    private static func speed(
        _ program: Program,
        _ engine: String,
        _ texts: TextSource,
        _ table: inout Table
    ) throws {
        // The accurate engine takes ten times as long: a tenth of the text is measured as well.
        let bytes = engine == "fast" ? 1 << 20 : 1 << 17
        let text = texts.text(seed: 1, bytes: bytes)
        let reports = texts.reports(seed: 1, bytes: bytes)
        let tokens = try program.tokens(of: text)
        let reportTokens = try program.tokens(of: texts.plain(seed: 1, bytes: bytes))
        let options = ["--quiet", "--engine", engine]
        let one = try program.best(of: 3, ["parse", "--jobs", "1"] + options, text)
        table.add("\(engine): text to trees, with CoNLL-U, one thread", tokens, "tokens", one)
        let both = try program.best(of: 3, ["parse"] + options, text)
        table.add("\(engine): text to trees, with CoNLL-U, all threads", tokens, "tokens", both)
        let code = try program.best(of: 3, ["code", "--jobs", "1"] + options, reports)
        table.add("\(engine): truce code, one thread", reportTokens, "tokens", code)
        let all = try program.best(of: 3, ["code"] + options, reports)
        table.add("\(engine): truce code, all threads", reportTokens, "tokens", all)
        table.add("\(engine): peak memory of that", all.megabytes, "MB")
    }

    /// The time to an engine's first result.
    private static func start(
        _ program: Program,
        _ engine: String,
        _ texts: TextSource,
        _ table: inout Table
    ) throws {
        let report = texts.reports(seed: 2, bytes: 1)
        let options = ["--quiet", "--jobs", "1", "--engine", engine]
        let best = try program.best(of: 20, ["code"] + options, report)
        table.add("\(engine): start-up to the first reading", best.seconds * 1000, "ms")
    }

    /// The accurate engine beside PyTorch, over the sentences of a text in CoNLL-U, on one thread:
    /// where BENCH_PYTHON names a Python that has what Training/requirements.txt lists.
    private static func comparison(
        _ program: Program,
        _ texts: TextSource,
        _ table: inout Table
    ) throws {
        guard let python = ProcessInfo.processInfo.environment["BENCH_PYTHON"] else { return }
        let text = texts.text(seed: 4, bytes: 1 << 16)
        let sentences = try program.output(["parse", "--engine", "fast"], text)
        let tokens = try program.tokens(of: text)
        let options = ["--engine", "accurate", "--jobs", "1", "--input", "conllu"]
        let ours = try program.best(of: 3, ["parse"] + options, sentences)
        table.add("accurate: CoNLL-U to trees, one thread", tokens, "tokens", ours)
        let torch = try Program(path: python).output(
            ["Training/speed"],
            sentences
        )
        let figure = Double(String(decoding: torch, as: UTF8.self).filter(\.isNumber)) ?? 0
        table.add("PyTorch, the same sentences, one thread", figure, "tokens/s")
    }

    /// How the time grows with the length of one text and with one long sentence.
    private static func linearity(_ program: Program, _ texts: TextSource, _ table: inout Table)
        throws
    {
        for bytes in [5_000, 50_000, 500_000] {
            let text = texts.text(seed: 3, bytes: bytes)
            let tokens = try program.tokens(of: text)
            let run = try program.best(of: 3, ["parse", "--jobs", "1", "--engine", "fast"], text)
            table.add("one text of \(tokens) tokens", tokens, "tokens", run)
        }
        let words = texts.sentence(words: 5_000)
        for engine in ["fast", "accurate"] {
            let options = ["parse", "--jobs", "1", "--engine", engine]
            let run = try program.best(of: 3, options, words)
            table.add("\(engine): one sentence of 5,000 words", 5_000, "tokens", run)
        }
    }

    /// The peak memory over a stream that is never held whole.
    private static func memory(
        _ program: Program,
        _ texts: TextSource,
        _ megabytes: Int,
        _ table: inout Table
    ) throws {
        let run = try program.stream(
            ["code", "--quiet", "--engine", "fast"],
            megabytes: megabytes,
            texts
        )
        table.add("peak memory, stream of \(megabytes) MB", run.megabytes, "MB")
        table.add("time for that stream", run.seconds, "s")
    }
}

/// What keeps a measurement from being one.
enum BenchError: Error {
    case usage
    case failed(arguments: [String], status: Int32)
}
