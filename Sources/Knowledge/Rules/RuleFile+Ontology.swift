extension RuleFile {
    /// Checks that the rules of events set a type, a mode and a context that there are.
    /// - Parameter ontology: the types of events, the user's own among them.
    /// - Throws: a ``RuleError`` for the first rule that doesn't.
    public func check(against ontology: Ontology) throws(RuleError) {
        for rule in rules where rule.reads == "event" {
            try rule.checkType(ontology)
            try rule.checkContext(ontology)
        }
    }
}

extension Rule {
    private func constant(_ key: String) -> String? { set.first { $0.key == key }?.value }

    fileprivate func checkType(_ ontology: Ontology) throws(RuleError) {
        guard let code = constant("type") else {
            throw place.error(
                "the event has no type",
                advice: "write `set: {type: ASSAULT}`, with the type it is"
            )
        }
        guard let type = ontology.type(code) else {
            let near = nearest(to: code, among: ontology.types.map(\.code))
            throw place.error(
                "there is no event type `\(code)`",
                advice: near.map { "did you mean `\($0)`?" }
                    ?? "add it under `types:` in a file of your folder, or use one of "
                    + ontology.types.map(\.code).joined(separator: ", ")
            )
        }
        if let mode = constant("mode"), type.mode(mode) == nil {
            let near = nearest(to: mode, among: type.modes.map(\.code))
            throw place.error(
                "\(code) has no mode `\(mode)`",
                advice: near.map { "did you mean `\($0)`?" } ?? Self.advice(type)
            )
        }
    }

    /// Contexts are few and named in the ontology.
    fileprivate func checkContext(_ ontology: Ontology) throws(RuleError) {
        guard let code = constant("contexts"), ontology.context(code) == nil else { return }
        let known = ontology.contexts.map(\.code)
        throw place.error(
            "there is no context `\(code)`",
            advice: nearest(to: code, among: known).map { "did you mean `\($0)`?" }
                ?? "use one of " + known.joined(separator: ", ")
        )
    }

    private static func advice(_ type: Ontology.EventType) -> String {
        type.modes.isEmpty
            ? "leave `mode` out"
            : "use one of " + type.modes.map(\.code).joined(separator: ", ")
    }
}
