import Coding
import Store

/// One run of `truce recode`: stored reports read again, on all threads.
struct RecodingRun {
    let store: RecordStore
    let threads: Int
    let format: BoardFormat
    let messages: Messages

    private struct Recoded: Sendable {
        var item: CodedReport
        var difference: ReadingDifference
    }

    /// Reads every report that this engine hasn't read yet, and prints what is read otherwise.
    func run(_ rooms: Rooms) throws {
        var rest = try store.reports(notReadBy: rooms.readingEngine)[...]
        guard !rest.isEmpty else {
            messages.note("this engine has read every report already")
            return
        }
        Interruption.heed()
        let (store, format, messages) = (store, format, messages)
        let progress = Acknowledging(messages)
        let commit = GroupCommit<Recoded> { lot in
            defer { Interruption.putDown(lot.count) }
            _ = try store.add(lot.map(\.item))
            let differences = lot.map(\.difference).filter { !$0.isEmpty }
            try Output.write(
                format == .json
                    ? JSONText.lines(differences) : DifferenceText.render(differences)
            )
            progress.advance(lot.count)
        }
        let makeCoder = rooms.coders(withText: false)
        try OrderedWork<CodedReport, Recoded>(threads: threads).run(
            next: {
                while !Interruption.isWanted, !commit.hasFailed, let name = rest.popFirst() {
                    guard let report = try store.report(name) else { continue }
                    Interruption.takeUp()
                    return report
                }
                return nil
            },
            makeWorker: {
                let coder = makeCoder()
                return { old in
                    let new = coder.reading(old.report)
                    return Recoded(
                        item: CodedReport(old.report, new),
                        difference: ReadingDifference(from: old.reading, to: new)
                    )
                }
            },
            finish: { commit.put($0) }
        )
        try commit.finish()
        progress.finish()
    }
}

/// Prints what two readings say otherwise.
enum DifferenceText {
    /// Of each report the facts that are gone and those that are new.
    static func render(_ differences: [ReadingDifference]) throws -> String {
        try differences.map { item in
            let gone = try item.gone.map { "  - \(try JSONText.lines([$0]))" }
            let new = try item.new.map { "  + \(try JSONText.lines([$0]))" }
            return "\(item.report)\n" + (gone + new).joined()
        }.joined()
    }
}
