import FoundationEssentials
import Reconciliation
import Reports
import Store

/// One run of a correction: what is named is looked up, the entry is written and told of.
struct CorrectingRun {
    private let author: AuthorOptions

    init(_ author: AuthorOptions) { self.author = author }

    /// What a correction may look up.
    struct Finder {
        let store: RecordStore

        /// The facts of all names, each once.
        func facts(_ names: [String]) throws -> [FactKey] {
            var keys: [FactKey] = []
            for name in names {
                keys += try store.facts(named: name).filter { !keys.contains($0) }
            }
            return keys
        }

        /// The one fact of a name.
        func fact(_ name: String) throws -> FactKey {
            let keys = try store.facts(named: name)
            guard let key = keys.first, keys.count == 1 else {
                throw CorrectionError.several(name, keys)
            }
            return key
        }

        /// All facts in the cell of the first.
        func merge(_ names: [String]) throws -> Correction.Action {
            let keys = try facts(names)
            guard let first = keys.first, let cell = try store.cell(of: first) else {
                throw CorrectionError.rejected(names.first ?? "")
            }
            return .merge(keys, cell: cell)
        }

        /// A remark; on a line it is on the facts behind it too.
        func note(_ target: String, _ text: String) throws -> Correction.Action {
            let lines = try store.lines(named: target)
            let name = lines.count == 1 ? lines.first?.name : nil
            let facts = try lines.isEmpty ? [] : store.facts(named: target)
            return .note(on: name ?? target, text: Remark(text, facts: facts))
        }

        /// Some facts of a line against its others.
        func split(_ line: String, _ names: [String]) throws -> Correction.Action {
            let apart = try facts(names)
            let rest = try facts([line]).filter { !apart.contains($0) }
            guard !rest.isEmpty else { throw CorrectionError.nothingLeft(line) }
            return .split(apart, from: rest)
        }
    }

    /// Writes the entry that `make` gives.
    func run(_ make: (Finder) throws -> Correction.Action) throws {
        let messages = author.messages.makeMessages()
        let store = try author.store.open(for: .existing, messages)
        let action = try make(Finder(store: store))
        let entry = try store.correct(action, by: author.author, why: author.why)
        try store.close()
        try Output.write(LogText.render([entry]))
        try messages.finish()
    }

    /// A value as typed: JSON, else a text.
    static func value(_ text: String) -> JSONValue {
        (try? JSONDecoder().decode(JSONValue.self, from: Data(text.utf8))) ?? .string(text)
    }
}

/// Why a correction can't be made of what was named.
enum CorrectionError: Error, CustomStringConvertible {
    case several(String, [FactKey])
    case rejected(String)
    case nothingLeft(String)

    var description: String {
        switch self {
        case .several(let name, let keys):
            "\(name) rests on several facts; name one of them: "
                + keys.map(\.description).joined(separator: " ") + " [CLI-002]"
        case .rejected(let name):
            "\(name) was rejected and is in no part of the record; accept it first. [CLI-003]"
        case .nothingLeft(let name):
            "these are all facts of \(name); name only those that tell of another thing. [CLI-004]"
        }
    }
}
