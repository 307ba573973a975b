import Reconciliation

/// Prints entries of the audit log for people.
enum LogText {
    /// The entries, a line each.
    static func render(_ log: [Correction]) throws -> String {
        try log.map { entry in
            let why = entry.why.isEmpty ? "" : "  (\(entry.why))"
            let line = "\(entry.id)  \(entry.at)  \(entry.by)  \(try words(entry.action))\(why)"
            return Escaping.harmless(line) + "\n"
        }.joined()
    }

    private static func words(_ action: Correction.Action) throws -> String {
        let facts = action.facts.map(\.description).joined(separator: " ")
        return switch action {
        case .accept, .reject: "\(action.name) \(facts)"
        case .edit(_, let slot, let value):
            try "edit \(facts) \(slot) = \(JSONText.lines([value]).dropLast())"
        case .merge(_, let cell): "merge \(facts) in \(cell)"
        case .split(let some, let others):
            "split \(some.map(\.description).joined(separator: " ")) from "
                + others.map(\.description).joined(separator: " ")
        case .link(_, let conflict): "link \(facts) to \(conflict)"
        case .note(let target, let text): "note on \(target): \(text.words)"
        case .rate(let source, let rating): "rate \(source) \(rating)"
        case .conflicts(let named):
            "conflicts "
                + (named.isEmpty ? "none" : named.map(\.id).joined(separator: " "))
        case .undo(let id): "undo \(id)"
        }
    }
}
