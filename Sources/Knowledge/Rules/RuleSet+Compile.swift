import Language

extension RuleSet {
    /// How many rules and classes there may be, and how much one class may hold.
    enum Limit {
        static let rules = 20_000
        static let classes = 4_000
        static let depth = 32
        static let tests = 20_000
    }

    /// Compiles rules and word classes, onto others if given.
    ///
    /// Rules and classes of the same name replace those of `base`, so that a user's folder may
    /// override what is shipped; within `files` a name may stand only once.
    public static func compile(
        _ files: [RuleFile],
        lexicons: [LexiconFile] = [],
        onto base: RuleSet = RuleSet()
    ) throws(RuleError) -> RuleSet {
        var set = base
        try set.addClasses(lexicons.flatMap(\.classes))
        try set.addRules(files.flatMap(\.rules))
        return set
    }

    private mutating func addClasses(_ new: [LexiconFile.WordClass]) throws(RuleError) {
        var seen: [String: RulePlace] = [:]
        for item in new {
            if let first = seen[item.name] {
                throw item.place.error(
                    "the class is there twice, first at \(first.file):\(first.line)",
                    advice: "give one another name"
                )
            }
            seen[item.name] = item.place
            if item.isTokenClass, !tokenClasses.contains(item.name) {
                guard tokenClasses.count < 64 else {
                    throw item.place.error("more than 64 token classes")
                }
                tokenClasses.append(item.name)
            }
            if classIndex(item.name) == nil {
                guard classes.count < Limit.classes else {
                    throw item.place.error("more than \(Limit.classes) classes")
                }
                classes.append(CompiledClass(name: item.name, tests: []))
            }
        }
        let names = classNames
        for item in new {
            guard let index = names[item.name] else { continue }
            var tests: [WordTest] = []
            for pattern in item.words { tests.append(try test(pattern, names, item.place)) }
            let bit = bit(of: item.name)
            if bit != 0 {
                var own = WordTest()
                own.classBits = bit
                tests.append(own)
            }
            classes[index].tests = tests
        }
        for item in new {
            guard let index = names[item.name] else { continue }
            try refuseCircle(from: index, at: item.place)
        }
        if let index = overgrownClass {
            let place = new.first { $0.name == classes[index].name }?.place ?? new.first?.place
            throw (place ?? RulePlace(file: "")).error(
                "the class `\(classes[index].name)` holds too much by way of other classes",
                advice: "name each class once, and not through more than \(Limit.depth) others"
            )
        }
    }

    private func refuseCircle(from index: Int, at place: RulePlace) throws(RuleError) {
        var reached: Set<Int32> = []
        var stack = classes[index].tests.flatMap(\.classes)
        while let next = stack.popLast() {
            guard next != Int32(index) else {
                throw place.error(
                    "the class holds itself",
                    advice: "take out the circle of `@` names"
                )
            }
            guard reached.insert(next).inserted, classes.indices.contains(Int(next)) else {
                continue
            }
            stack += classes[Int(next)].tests.flatMap(\.classes)
        }
    }

    private var classNames: [String: Int] {
        var names: [String: Int] = [:]
        for (i, item) in classes.enumerated() { names[item.name] = i }
        return names
    }

    private mutating func addRules(_ new: [Rule]) throws(RuleError) {
        let names = classNames
        var seen: [String: RulePlace] = [:]
        var places: [String: Int] = [:]
        for (i, rule) in rules.enumerated() { places[rule.name] = i }
        for rule in new {
            if let first = seen[rule.name] {
                throw rule.place.error(
                    "the name is there twice, first at \(first.file):\(first.line)",
                    advice: "give one another name"
                )
            }
            seen[rule.name] = rule.place
            let compiled = try compiled(rule, names)
            if let index = places[rule.name] {
                rules[index] = compiled
            } else {
                guard rules.count < Limit.rules else {
                    throw rule.place.error("more than \(Limit.rules) rules")
                }
                rules.append(compiled)
            }
        }
    }

    private func compiled(
        _ rule: Rule,
        _ names: [String: Int]
    ) throws(RuleError) -> CompiledRule {
        var triggers: [CompiledTrigger] = []
        for trigger in rule.triggers {
            var companions: [CompiledTrigger.Companion] = []
            for companion in trigger.companions {
                companions.append(
                    CompiledTrigger.Companion(
                        path: path(companion.path, rule),
                        word: try test(companion.word, names, rule.place)
                    )
                )
            }
            triggers.append(
                CompiledTrigger(
                    word: try test(trigger.word, names, rule.place),
                    companions: companions
                )
            )
        }
        var arguments: [CompiledArgument] = []
        for argument in rule.arguments {
            arguments.append(
                CompiledArgument(
                    name: argument.name,
                    isOptional: argument.isOptional,
                    paths: argument.paths.map { path($0, rule) },
                    word: try test(argument.words, names, rule.place),
                    text: argument.words.text
                )
            )
        }
        return CompiledRule(
            name: rule.name,
            source: "\(rule.place.file):\(rule.place.line)",
            reads: rule.reads,
            set: rule.set,
            triggers: triggers,
            arguments: arguments,
            conditions: try conditions(rule.conditions, rule, names),
            exceptions: try conditions(rule.exceptions, rule, names)
        )
    }

    private func conditions(
        _ conditions: [Condition],
        _ rule: Rule,
        _ names: [String: Int]
    ) throws(RuleError) -> [CompiledCondition] {
        var compiled: [CompiledCondition] = []
        for condition in conditions {
            let test: CompiledCondition.Test
            switch condition.test {
            case .flag(let flag): test = .flag(flag)
            case .under(let words): test = .under(try self.test(words, names, rule.place))
            case .has(let paths, let words):
                test = .has(
                    paths.map { path($0, rule) },
                    try self.test(words, names, rule.place)
                )
            }
            compiled.append(CompiledCondition(test: test, text: condition.text))
        }
        return compiled
    }

    private func path(_ path: Path, _ rule: Rule) -> CompiledPath {
        let start = path.start.flatMap { name in
            rule.arguments.firstIndex { $0.name == name }
        }
        return CompiledPath(start: Int32(start ?? -1), steps: path.steps, text: path.text)
    }

    private func test(
        _ pattern: WordPattern,
        _ names: [String: Int],
        _ place: RulePlace
    ) throws(RuleError) -> WordTest {
        var test = WordTest()
        test.upos = pattern.upos
        test.xpos = pattern.xpos
        test.isNot = pattern.isNot
        for words in pattern.lemmas {
            let hashes = words.map { StableHash.of($0) }
            if hashes.count == 1 {
                test.lemmas.append(hashes[0])
                if let slip = LemmaSlips.slip(of: words[0], pattern.upos) {
                    test.lemmas.append(StableHash.of(slip))
                }
            } else {
                test.runs.append(hashes.reversed())
            }
        }
        test.lemmas = Array(Set(test.lemmas)).sorted()
        for name in pattern.classes {
            guard let index = names[name] else {
                throw place.error(
                    "unknown class `@\(name)`",
                    advice: nearest(to: name, among: names.keys.sorted()).map {
                        "did you mean `@\($0)`?"
                    } ?? "define it in a lexicon file"
                )
            }
            test.classes.append(Int32(index))
        }
        return test
    }
}
