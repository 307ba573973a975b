public import Knowledge
public import Language

/// The examples of rule files, checked against a matcher.
public enum RuleExamples {
    /// An example that does not come out as its rule says.
    public struct Failure: Hashable, Sendable, CustomStringConvertible {
        /// The sentence, its rule and the line it stands in.
        public var example: RuleExample
        /// What came out instead, in a phrase.
        public var reason: String

        /// `file:line: rule name: “sentence”: reason`.
        public var description: String {
            "\(example.place.file):\(example.place.line): rule \(example.rule): "
                + "“\(example.text)”: \(reason)"
        }
    }

    /// Reads every example with `read` and says which fail.
    public static func check(
        _ files: [RuleFile],
        with matcher: Matcher,
        read: (String) -> (document: Document, classes: [UInt64])
    ) -> [Failure] {
        var failures: [Failure] = []
        for example in files.flatMap(\.rules).flatMap(\.examples) {
            let (document, classes) = read(example.text)
            let matches = matcher.matches(in: document, classes: classes)
                .filter { $0.ruleName == example.rule }
            if let reason = reason(example, matches, document) {
                failures.append(Failure(example: example, reason: reason))
            }
        }
        return failures
    }

    private static func reason(
        _ example: RuleExample,
        _ matches: [Match],
        _ document: Document
    ) -> String? {
        if !example.matches { return matches.isEmpty ? nil : "must not match, and does" }
        if matches.isEmpty { return "must match, and does not" }
        let isRight = matches.contains { match in
            example.marks.allSatisfy { mark in
                match[mark.name].contains { isHead($0, of: mark.range, document) }
            }
        }
        if isRight { return nil }
        let found = matches.map { match in
            match.arguments.map { argument in
                "\(argument.name): "
                    + argument.tokens.map { document[$0].form }.joined(separator: ", ")
            }.joined(separator: "; ")
        }
        return "matches with other arguments: \(found.joined(separator: " / "))"
    }

    /// Whether the token is a head of the marked words: within them, its head without.
    private static func isHead(_ i: Int, of range: TextRange, _ document: Document) -> Bool {
        guard range.contains(document.range(of: i)) else { return false }
        let head = Int(document.tokens.head[i])
        return head < 0 || !range.contains(document.range(of: head))
    }
}
