import Language
import Reports

/// The rooms behind the command line, loaded as the options say: the one place where they meet.
struct Rooms: Sendable {
    let engine: LoadedEngine

    /// Loads what the options name.
    init(_ options: EngineOptions, _ messages: Messages) throws {
        let began = ContinuousClock.now
        engine = try options.makeEngine()
        messages.tell(
            "engine \(engine.engine.name), model sha256:\(engine.digest), "
                + "loaded in \(began.duration(to: .now))"
        )
    }

    /// The checksum of the built-in rules.
    static var rulesChecksum: String { "none" }
}

/// One thread's way from a text to its trees.
protocol TextReader {
    /// Segments, tokenizes and parses a text.
    func read(_ text: [UInt8]) -> Document
}

/// One thread's way from a report to its reading.
protocol ReportCoder {
    /// The reading of a report, as one line of JSON without its end.
    func code(_ report: Report) -> [UInt8]
    /// What was seen in a sentence, which rules matched and what came of it, for people.
    func explain(_ sentence: String) -> String
}

extension Rooms {
    /// What makes a reader of texts for each thread.
    func textReaders() throws -> @Sendable () -> any TextReader {
        throw NotInThisBuild(what: "text")
    }

    /// What makes a coder of reports for each thread.
    func coders(withText: Bool) throws -> @Sendable () -> any ReportCoder {
        throw NotInThisBuild(what: "coding")
    }

    /// The record of readings, given as lines of JSON, printed in a format.
    func record(of readings: [[UInt8]], as format: RecordFormat) throws -> [UInt8] {
        throw NotInThisBuild(what: "reconciliation")
    }
}

/// A part that this build does not have.
struct NotInThisBuild: Error, CustomStringConvertible {
    let what: String
    var description: String { "CLI-002: this build can't do that (\(what))." }
}
