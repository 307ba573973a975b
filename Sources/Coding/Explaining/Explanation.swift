import Knowledge
public import Language

extension Matcher {
    /// A readable account of a document: its trees, what matched, and what nearly did.
    public func explain(_ document: Document, classes: [UInt64] = []) -> String {
        let matches = matches(in: document, classes: classes)
        let misses = nearMisses(in: document, classes: classes)
        var text = ""
        for sentence in document.sentences {
            text += document.string(sentence.range) + "\n"
            for i in sentence.tokens where document.tokens.head[i] < 0 {
                text += tree(document, i, depth: 1, classes)
            }
            let here = matches.filter { sentence.tokens.contains($0.trigger) }
            for match in here { text += account(of: match, document) }
            for miss in misses where sentence.tokens.contains(miss.trigger) {
                let rule = rules.rules[miss.rule]
                if here.contains(where: { $0.rule == miss.rule && $0.trigger == miss.trigger }) {
                    continue
                }
                text += "  ✗ \(rule.name) at “\(document[miss.trigger].form)”: \(miss.reason)\n"
            }
            text += "\n"
        }
        return text
    }

    private func tree(_ document: Document, _ i: Int, depth: Int, _ classes: [UInt64]) -> String {
        let token = document[i]
        var line = String(repeating: "  ", count: min(depth, 40))
        line += "\(token.form)  \(token.lemma) \(token.upos.name) \(token.xpos.name) "
        line += token.relation.name
        if i < classes.count, classes[i] != 0 {
            let names = rules.tokenClasses.indices.filter { classes[i] & 1 << UInt64($0) != 0 }
            line += " " + names.map { "@" + rules.tokenClasses[$0] }.joined(separator: " ")
        }
        line += "\n"
        guard depth < 200 else { return line }
        for kid in document.children(of: i) {
            line += tree(document, Int(kid), depth: depth + 1, classes)
        }
        return line
    }

    private func account(of match: Match, _ document: Document) -> String {
        let rule = rules.rules[match.rule]
        var text = "  ✓ \(rule.name) at “\(document[match.trigger].form)” (\(rule.source))"
        text += ", reads \(rule.reads)"
        for constant in rule.set { text += ", \(constant.key) \(constant.value)" }
        text += "\n"
        for argument in match.arguments {
            let forms = argument.tokens.map { "“\(document[$0].form)”" }.joined(separator: ", ")
            text += "      \(argument.name): \(forms) by \(argument.path)\n"
        }
        return text
    }
}
