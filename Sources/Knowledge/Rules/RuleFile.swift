/// A rule file as read and checked.
public struct RuleFile: Hashable, Sendable {
    /// The path as messages name it.
    public var file: String
    /// The rules in the order of the file.
    public var rules: [Rule]

    /// How many sentences its rules have under `yes` and `no`.
    public var exampleCount: Int { rules.reduce(0) { $0 + $1.examples.count } }

    /// Reads the text of a rule file and checks all that can be checked without the word classes.
    public static func read(yaml: String, file: String) throws(RuleError) -> RuleFile {
        var rules: [Rule] = []
        guard let root = try RuleYAML.read(yaml, file: file) else {
            return RuleFile(file: file, rules: [])
        }
        guard case .list(let items, _) = root else {
            throw root.place.error(
                "a rule file is a list of rules",
                advice: "begin each rule with `- rule: name`"
            )
        }
        for item in items { rules.append(try rule(item)) }
        return RuleFile(file: file, rules: rules)
    }

    private static let keys = [
        "rule", "about", "reads", "set", "trigger", "if", "unless", "yes", "no",
    ]

    private static func rule(_ item: RuleYAML) throws(RuleError) -> Rule {
        guard case .map(let entries, var place) = item else {
            throw item.place.error("a rule is missing", advice: "begin it with `- rule: name`")
        }
        guard let first = entries.first(where: { $0.key == "rule" }) else {
            throw place.error("the rule has no name", advice: "begin it with `- rule: name`")
        }
        let name = try first.value.text("the name", rule: nil).0
        guard isName(name, dots: true) else {
            throw first.value.place.error(
                "`\(name)` is no rule name",
                advice: "use small letters, digits, `.`, `_` and `-`, 60 at most"
            )
        }
        place.rule = name
        var rule = Rule(
            name: name,
            place: place,
            about: "",
            reads: "",
            set: [],
            triggers: [],
            arguments: [],
            conditions: [],
            exceptions: [],
            examples: []
        )
        for entry in entries where isArgument(entry.key) {
            rule.arguments.append(try argument(entry, of: rule))
        }
        for entry in entries { try read(entry, into: &rule) }
        try complete(&rule)
        return rule
    }

    private static func isArgument(_ key: String) -> Bool { !keys.contains(key) }

    private static func read(
        _ entry: RuleYAML.Entry,
        into rule: inout Rule
    ) throws(RuleError) {
        let arguments = Set(rule.arguments.map(\.name))
        switch entry.key {
        case "about": rule.about = try entry.value.text("`about`", rule: rule.name).0
        case "reads":
            let (text, place) = try entry.value.text("`reads`", rule: rule.name)
            guard isName(text, dots: false) else {
                throw place.error("`\(text)` is not one word of small letters")
            }
            rule.reads = text
        case "set":
            guard case .map(let constants, _) = entry.value else {
                throw at(entry.value, rule).error(
                    "`set` must hold keys and values",
                    advice: "write `set: {status: closed}`"
                )
            }
            for constant in constants {
                let value = try constant.value.text("a constant", rule: rule.name).0
                rule.set.append(Rule.Constant(key: constant.key, value: value))
            }
            rule.set.sort { $0.key < $1.key }
        case "trigger":
            for (text, place) in try entry.value.texts("`trigger`", rule: rule.name) {
                var reader = try PatternReader(text, at: place)
                rule.triggers.append(try reader.trigger())
            }
        case "if", "unless":
            for (text, place) in try entry.value.texts("`\(entry.key)`", rule: rule.name) {
                var reader = try PatternReader(text, at: place)
                let condition = try reader.condition(arguments: arguments)
                if entry.key == "if" {
                    rule.conditions.append(condition)
                } else {
                    rule.exceptions.append(condition)
                }
            }
        case "yes", "no":
            for (text, place) in try entry.value.texts("`\(entry.key)`", rule: rule.name) {
                rule.examples.append(
                    try RuleExample.read(
                        text,
                        at: place,
                        matches: entry.key == "yes",
                        arguments: arguments
                    )
                )
            }
        default: break
        }
    }

    private static func argument(
        _ entry: RuleYAML.Entry,
        of rule: Rule
    ) throws(RuleError) -> ArgumentPattern {
        var place = entry.place
        place.rule = rule.name
        let isOptional = entry.key.hasSuffix("?")
        let name = isOptional ? String(entry.key.dropLast()) : entry.key
        guard isName(name, dots: false) else {
            throw place.error(
                "unknown key `\(entry.key)`",
                advice: "an argument's name has small letters, digits and `_`"
            )
        }
        if Step.words[name] != nil || ["is", "not", "or", "has", "under"].contains(name) {
            throw place.error(
                "an argument can't be called `\(name)`",
                advice: "the word means something else in paths; choose another, as `by` or `name`"
            )
        }
        let names = Set(rule.arguments.map(\.name))
        guard !names.contains(name) else {
            throw place.error("the argument `\(name)` is there twice", advice: "use `or`")
        }
        guard case .text(let text, var at) = entry.value else {
            let advice = nearest(to: name, among: keys).map { "did you mean `\($0)`?" }
            throw place.error("the argument `\(name)` must be one text", advice: advice)
        }
        at.rule = rule.name
        do {
            var reader = try PatternReader(text, at: at)
            return try reader.argument(name, isOptional: isOptional, after: names)
        } catch {
            guard let key = nearest(to: name, among: keys) else { throw error }
            throw place.error(
                "unknown key `\(name)`, and as an argument: \(error.problem)",
                advice: "did you mean `\(key)`?"
            )
        }
    }

    private static func complete(_ rule: inout Rule) throws(RuleError) {
        if rule.reads.isEmpty {
            throw rule.place.error(
                "`reads` is missing",
                advice: "say what the rule reads, as in `reads: event`"
            )
        }
        if rule.triggers.isEmpty {
            throw rule.place.error(
                "`trigger` is missing",
                advice: "write one, as in `trigger: VERB close|shut`"
            )
        }
        if !rule.examples.contains(where: \.matches) {
            throw rule.place.error(
                "there is no example",
                advice: "write a sentence it must read under `yes`"
            )
        }
        if rule.arguments.count > 30 || rule.triggers.count > 200 {
            throw rule.place.error("the rule is too large", advice: "split it")
        }
    }

    private static func at(_ value: RuleYAML, _ rule: Rule) -> RulePlace {
        var place = value.place
        place.rule = rule.name
        return place
    }

    static func isName(_ text: String, dots: Bool) -> Bool {
        !text.isEmpty && text.utf8.count <= 60
            && text.utf8.allSatisfy {
                (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x5F
                    || dots && ($0 == 0x2E || $0 == 0x2D)
            }
    }
}
