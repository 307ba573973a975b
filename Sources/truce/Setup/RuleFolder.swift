import FoundationEssentials
import Knowledge

/// A user's folder of rules and word classes: every `.yaml` file in it and below it.
///
/// A file whose entries are classes is a lexicon, any other holds rules.
struct RuleFolder {
    let path: String

    init(_ path: String) { self.path = path }

    /// The rules of the folder, added to others; of the same name, the folder's count.
    func rules(onto base: RuleSet) throws -> RuleSet {
        var rules: [RuleFile] = []
        var lexicons: [LexiconFile] = []
        let names: [String]
        do { names = try FileManager.default.subpathsOfDirectory(atPath: path) } catch {
            throw RuleError(
                file: path,
                line: 0,
                column: 0,
                rule: nil,
                problem: "the folder can't be read",
                advice: "name a folder of .yaml files after --rules"
            )
        }
        for name in names.sorted() where name.hasSuffix(".yaml") || name.hasSuffix(".yml") {
            let file = path + "/" + name
            let text = try String(contentsOf: URL(filePath: file), encoding: .utf8)
            if Self.isLexicon(text) {
                lexicons.append(try LexiconFile.read(yaml: text, file: file))
            } else {
                rules.append(try RuleFile.read(yaml: text, file: file))
            }
        }
        return try RuleSet.compile(rules, lexicons: lexicons, onto: base)
    }

    private static func isLexicon(_ text: String) -> Bool {
        let first = text.split(separator: "\n").first { $0.hasPrefix("- ") } ?? ""
        return first.hasPrefix("- class:") || first.hasPrefix("- token class:")
    }
}
