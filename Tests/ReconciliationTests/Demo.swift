import Coding
import FoundationEssentials
import Knowledge
import Reconciliation
import Reports
import Testing

/// The readings of the example series, with the facts that people read in it.
enum Demo {
    static let file =
        String(#filePath.dropLast("Tests/ReconciliationTests/Demo.swift".count))
        + "Examples/afghanistan-pakistan-2025/gold_readings.jsonl"

    static func readings() throws -> [Reading] {
        var lines = LineReader(try ByteStream(path: file))
        var readings: [Reading] = []
        while let line = try lines.next() {
            if case .reading(let reading) = try ReadingLine(json: line.bytes) {
                readings.append(reading)
            }
        }
        return readings
    }
}

extension ConflictRecord {
    /// The record made with the words that ship.
    static func of(_ readings: [Reading]) throws -> ConflictRecord {
        ConflictRecord(readings, reconciler: try reconciler())
    }

    /// What makes it: the words that ship, and no table of names.
    static func reconciler() throws -> Reconciler {
        let words = ComparingWords(try shipped.get())
        return Reconciler(names: PlainNames(words: words), words: words)
    }

    private static let shipped = Result {
        let file =
            String(#filePath.dropLast("Tests/ReconciliationTests/Demo.swift".count))
            + "Data/lexicons/comparing_words.yaml"
        let text = try String(contentsOfFile: file, encoding: .utf8)
        return try RuleSet.compile([], lexicons: [LexiconFile.read(yaml: text, file: file)])
    }
}
