import Coding
import Reports
import Store

/// One run of `truce add`: files in, an acknowledgement a report out, in order.
struct AddingRun {
    let store: RecordStore
    let threads: Int
    let messages: Messages

    /// What is to be done with a report.
    private enum Job: Sendable {
        case code(Report)
        case decode(Line, file: String)
        case known(String)
    }

    /// What is to be written of it.
    private enum Result: Sendable {
        case coded(CodedReport)
        case known(String)
        case failed(String)
    }

    /// Codes the reports of files and adds them; those that the store has are not coded again.
    func addReports(
        _ files: [String],
        makeCoder: @escaping @Sendable () -> ReportCoder
    ) throws {
        let (store, messages) = (store, messages)
        var inputs = files.lazy.flatMap { ReportReader.stream(path: $0) }.makeIterator()
        try run(
            next: {
                while let input = inputs.next() {
                    switch input {
                    case .failure(let error): messages.fail(error)
                    case .success(let report):
                        return try store.knows(report) ? .known(report.id) : .code(report)
                    }
                }
                return nil
            },
            makeWorker: {
                let coder = makeCoder()
                return { job in
                    switch job {
                    case .code(let report): .coded(CodedReport(report, coder.reading(report)))
                    case .known(let id): .known(id)
                    case .decode: .failed("")
                    }
                }
            }
        )
    }

    /// Adds the readings in files.
    func addReadings(_ files: [String]) throws {
        let messages = messages
        var rest = files[...]
        var lines: LineReader?
        try run(
            next: {
                while true {
                    if let line = try lines?.next() {
                        return .decode(line, file: lines?.name ?? "-")
                    }
                    guard let file = rest.popFirst() else { return nil }
                    do throws(ReportError) { lines = LineReader(try ByteStream(path: file)) } catch
                    {
                        messages.fail(error)
                    }
                }
            },
            makeWorker: {
                { job in
                    guard case .decode(let line, let file) = job else { return .failed("") }
                    return Self.decode(line, file)
                }
            }
        )
    }

    private static func decode(_ line: Line, _ file: String) -> Result {
        do throws(ReadingError) {
            guard !line.isTooLong else {
                throw ReadingError(code: "READING-002", message: "the line is too long.")
            }
            switch try ReadingLine(json: line.bytes) {
            case .reading(let reading): return .coded(CodedReport(reading))
            case .failure(_, let error): throw error
            }
        } catch {
            let place = file == "-" ? "standard input" : file
            return .failed("\(place):\(line.number): \(error.message) [\(error.code)]")
        }
    }

    /// Writes a lot, all or nothing.
    /// - Returns: what became of those that could be read.
    private static func write(
        _ results: [Result],
        _ store: RecordStore,
        _ messages: Messages
    ) throws -> [Addition] {
        let items = results.compactMap { if case .coded(let item) = $0 { item } else { nil } }
        var rest: ArraySlice<Addition>
        do {
            rest = try store.add(items)[...]
        } catch {
            guard error.isOfOneReport, items.count == 1 else { throw error }
            messages.fail("\(items.first?.report.id ?? ""): \(error)")
            return []
        }
        for case .failed(let error) in results { messages.fail(error) }
        return results.compactMap { result in
            switch result {
            case .coded: rest.popFirst()
            case .known(let id): Addition(report: id, outcome: .known)
            case .failed: nil
            }
        }
    }

    private func run(
        next: sending @escaping () throws -> Job?,
        makeWorker: @escaping @Sendable () -> (Job) -> Result
    ) throws {
        Interruption.heed()
        let acknowledging = Acknowledging(messages)
        let (store, messages) = (store, messages)
        let commit = GroupCommit<Result> { results in
            defer {
                Interruption.putDown(results.count) {
                    messages.note(
                        "interrupted: what is acknowledged is kept, the same command adds the rest"
                    )
                }
            }
            do {
                try acknowledging.write(Self.write(results, store, messages))
            } catch {
                guard (error as? StoreError)?.isOfOneReport == true, results.count > 1 else {
                    throw error
                }
                // One that is refused costs itself only.
                for result in results {
                    try acknowledging.write(Self.write([result], store, messages))
                }
            }
        }
        try OrderedWork<Job, Result>(threads: threads).run(
            next: {
                guard !Interruption.isWanted, !commit.hasFailed, let job = try next() else {
                    return nil
                }
                Interruption.takeUp()
                return job
            },
            makeWorker: makeWorker,
            finish: { commit.put($0) }
        )
        try commit.finish()
        acknowledging.finish()
    }
}
