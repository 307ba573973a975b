import Coding
import Knowledge
import Language

/// Readers of rules, word classes and grammars.
extension Target {
    /// Rules that load must match: reports are coded with them.
    static let compiledRules = Target(
        name: "compiled-rules",
        share: 30,
        seeds: .sealed([
            SealedFile(
                bytes: Files.fewRules.bytes,
                parts: [20..<84, 20..<Files.fewRules.bytes.count]
            ) { RuleSet.sealed($0) }
        ])
    ) {
        { input in
            guard let rules = try? RuleSet(bytes: input) else { return false }
            let worker = BuiltIn.coder(rules: rules)
            for report in BuiltIn.reports { _ = worker.code(report) }
            return true
        }
    }

    /// Rule files are read, checked, compiled and matched.
    static let ruleFiles = Target(
        name: "rule-files",
        share: 60,
        seeds: .plain(Files.entries(in: "rules", count: 2).map(\.bytes))
    ) {
        { input in
            let file = DataFile(path: "own.yaml", bytes: input)
            return isMatched {
                try RuleSet.compile(try Files.rules([file]), onto: Files.classes)
            }
        }
    }

    /// Lexicon files are read, checked, compiled and matched by the rules that use them.
    static let lexiconFiles = Target(
        name: "lexicon-files",
        share: 40,
        seeds: .plain(Files.entries(in: "lexicons", count: 2).map(\.bytes))
    ) {
        { input in
            let file = DataFile(path: "own.yaml", bytes: input)
            return isMatched {
                try RuleSet.compile([], lexicons: try Files.lexicons([file]), onto: Files.fewRules)
            }
        }
    }

    private static func isMatched(_ compile: () throws -> RuleSet) -> Bool {
        guard let rules = try? compile() else { return false }
        let matcher = Matcher(rules: rules)
        for document in BuiltIn.documents { _ = matcher.matches(in: document) }
        return (try? RuleSet(bytes: rules.bytes)) == rules
    }

    /// The words and rules for numbers and times.
    static let grammars = Target(
        name: "grammars",
        share: 5,
        seeds: .plain(Files.files(".txt", in: "language/en").map(\.bytes))
    ) {
        let numbers = required("the numbers") {
            let files = Files.files("numbers.txt", in: "language/en")
            return try NumberGrammar(bytes: files.flatMap(\.bytes))
        }
        return { input in
            if let grammar = try? NumberGrammar(bytes: input) {
                let reader = QuantityReader(grammar: grammar)
                for document in BuiltIn.documents { _ = reader.quantities(in: document) }
                return true
            }
            guard let grammar = try? TimeGrammar(bytes: input, numbers: numbers) else {
                return false
            }
            let reader = TimeReader(grammar: grammar)
            for document in BuiltIn.documents {
                _ = reader.times(in: document, published: Moment("2025-10-29"))
            }
            return true
        }
    }
}
