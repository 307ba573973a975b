import Knowledge
import Language

/// Tries one trigger of one rule at one token.
final class Candidate {
    let rules: RuleSet
    let syntax: Syntax
    let words: WordTester
    let roles: Roles

    init(rules: RuleSet, syntax: Syntax, words: WordTester) {
        self.rules = rules
        self.syntax = syntax
        self.words = words
        roles = Roles(syntax: syntax, words: words)
    }

    private enum Outcome {
        case match(Match)
        /// The token is no trigger of the rule.
        case none
        case failed(Failure)
    }

    /// What of a rule was missing; put into words only when somebody asks.
    private enum Failure {
        case companion(RuleSet.CompiledPath)
        case argument(RuleSet.CompiledArgument, Match)
        case condition(RuleSet.CompiledCondition)
        case exception(RuleSet.CompiledCondition)
    }

    func match(_ rule: Int, _ trigger: Int, at i: Int) -> Match? {
        if case .match(let match) = attempt(rule, trigger, at: i) { return match }
        return nil
    }

    func failure(_ rule: Int, _ trigger: Int, at i: Int) -> String? {
        guard case .failed(let why) = attempt(rule, trigger, at: i) else { return nil }
        switch why {
        case .companion(let path): return "no companion at `\(path.text)`"
        case .argument(let argument, let match):
            return whyNot(argument, match, rules.rules[rule])
        case .condition(let condition): return "`if: \(condition.text)` does not hold"
        case .exception(let condition): return "`unless: \(condition.text)` holds"
        }
    }

    private func attempt(_ number: Int, _ triggerNumber: Int, at i: Int) -> Outcome {
        let rule = rules.rules[number]
        guard words.passes(rule.triggers[triggerNumber].word, i) else { return .none }
        var match = Match(
            rule: number,
            ruleName: rule.name,
            trigger: i,
            companions: [],
            arguments: []
        )
        for companion in rule.triggers[triggerNumber].companions {
            let found = follow(companion.path, match, rule) {
                words.passesAsPhrase(companion.word, $0)
            }
            guard let first = found.first else { return .failed(.companion(companion.path)) }
            match.companions.append(first)
        }
        var taken: Set<Int> = [i]
        for argument in rule.arguments {
            guard let found = find(argument, match, rule, taken) else {
                if argument.isOptional { continue }
                return .failed(.argument(argument, match))
            }
            match.arguments.append(found)
            taken.formUnion(found.tokens)
        }
        for condition in rule.conditions where !holds(condition, match, rule) {
            return .failed(.condition(condition))
        }
        for condition in rule.exceptions where holds(condition, match, rule) {
            return .failed(.exception(condition))
        }
        return .match(match)
    }

    private func find(
        _ argument: RuleSet.CompiledArgument,
        _ match: Match,
        _ rule: RuleSet.CompiledRule,
        _ taken: Set<Int>
    ) -> Match.Argument? {
        for path in argument.paths {
            // A path that asks for the trigger itself may have it.
            let isTrigger = path.steps.last?.kind == .trigger
            let tokens = follow(path, match, rule) {
                (isTrigger || !taken.contains($0)) && words.passesAsPhrase(argument.word, $0)
            }
            if !tokens.isEmpty {
                return Match.Argument(name: argument.name, tokens: tokens, path: path.text)
            }
        }
        return nil
    }

    private func whyNot(
        _ argument: RuleSet.CompiledArgument,
        _ match: Match,
        _ rule: RuleSet.CompiledRule
    ) -> String {
        var parts: [String] = []
        for path in argument.paths {
            let met = follow(path, match, rule) { _ in true }
            if met.isEmpty {
                parts.append("no `\(path.text)`")
            } else {
                let forms = met.map { "“\(syntax.document[$0].form)”" }.joined(separator: ", ")
                parts.append("`\(path.text)` \(forms) is not `\(argument.text)`")
            }
        }
        return "argument `\(argument.name)`: " + parts.joined(separator: ", ")
    }

    // MARK: Paths

    /// The tokens at the end of a path that pass, in text order, with conjoined ones.
    func follow(
        _ path: RuleSet.CompiledPath,
        _ match: Match,
        _ rule: RuleSet.CompiledRule,
        _ passes: (Int) -> Bool
    ) -> [Int] {
        var starts = [match.trigger]
        if path.start >= 0, Int(path.start) < rule.arguments.count {
            starts = match[rule.arguments[Int(path.start)].name]
            if path.steps.isEmpty { return starts.filter(passes) }
        }
        for tier in 0..<Roles.tiers {
            var tokens = starts
            for step in path.steps {
                var next: [Int] = []
                for token in tokens { next += take(step, token, tier, match) }
                tokens = unique(next)
                if tokens.isEmpty { break }
            }
            let found = unique(tokens.flatMap { conjuncts($0) }).filter(passes)
            if !found.isEmpty { return found }
        }
        return []
    }

    private func unique(_ tokens: [Int]) -> [Int] {
        tokens.count < 2 ? tokens : Array(Set(tokens)).sorted()
    }

    private func conjuncts(_ i: Int) -> [Int] { [i] + syntax.kids(i, .conj) }

    private func take(_ step: Step, _ i: Int, _ tier: Int, _ match: Match) -> [Int] {
        switch step.kind {
        case .subject, .object, .indirect, .oblique, .content:
            return roles.take(step, from: i, tier: tier)
        default: break
        }
        switch step.kind {
        case .particle: return syntax.particles(i)
        case .child:
            return syntax.resolved(
                syntax.kids(i) {
                    syntax.relation[$0] == step.relation && syntax.hasCase($0, step.cases)
                }
            )
        case .family:
            return syntax.resolved(
                syntax.kids(i) {
                    isFamily(syntax.relation[$0], step.relation)
                        && syntax.hasCase($0, step.cases)
                }
            )
        case .up: return syntax.relation[i] == step.relation ? up(i) : []
        case .upFamily: return isFamily(syntax.relation[i], step.relation) ? up(i) : []
        case .head: return up(i)
        case .with: return match.companions.last.map { [$0] } ?? []
        case .trigger: return [match.trigger]
        case .clause: return clause(match.trigger)
        case .sentence:
            let sentence = Int(syntax.sentence[i])
            guard syntax.document.sentences.indices.contains(sentence) else { return [] }
            return syntax.document.sentences[sentence].tokens.filter { $0 != match.trigger }
        default: return []
        }
    }

    private func up(_ i: Int) -> [Int] { syntax.head[i] >= 0 ? [Int(syntax.head[i])] : [] }

    private func isFamily(_ relation: Relation, _ family: Relation) -> Bool {
        relation == family
            || relation.name.hasPrefix(family.name)
                && relation.name.dropFirst(family.name.count).first == ":"
    }

    /// The tokens of the trigger's clause, without clauses within it.
    private func clause(_ trigger: Int) -> [Int] {
        var tokens: [Int] = []
        var top = trigger
        for _ in 0..<32 where syntax.isNominal(top) && syntax.head[top] >= 0 {
            top = Int(syntax.head[top])
        }
        var stack = [top]
        while let next = stack.popLast() {
            tokens.append(next)
            for kid in syntax.kids(next).map({ Int($0) }) {
                switch syntax.relation[kid] {
                case .ccomp, .advcl, .aclRelcl, .advclRelcl, .parataxis, .csubj, .csubjPass:
                    continue
                case .conj where syntax.upos[kid] == .verb: continue
                default: stack.append(kid)
                }
            }
        }
        return tokens.filter { $0 != trigger }.sorted()
    }

    // MARK: Conditions

    private func holds(
        _ condition: RuleSet.CompiledCondition,
        _ match: Match,
        _ rule: RuleSet.CompiledRule
    ) -> Bool {
        switch condition.test {
        case .flag(let flag): return Flags(syntax: syntax).holds(flag, match.trigger)
        case .under(let test): return isUnder(test, match.trigger)
        case .has(let paths, let test):
            return paths.contains { path in
                !follow(path, match, rule) { words.passesAsPhrase(test, $0) }.isEmpty
            }
        }
    }

    /// Whether a word that passes stands above the token, along complements.
    private func isUnder(_ test: WordTest, _ i: Int) -> Bool {
        var at = i
        for _ in 0..<24 {
            let h = Int(syntax.head[at])
            guard h >= 0 else { return false }
            switch syntax.relation[at] {
            case .xcomp, .ccomp, .acl, .obj, .obl, .nmod, .conj, .nsubj, .nsubjPass, .csubj,
                .advcl, .csubjPass:
                if syntax.relation[at] != .conj, words.passes(test, h) { return true }
            default: return false
            }
            at = h
        }
        return false
    }
}
