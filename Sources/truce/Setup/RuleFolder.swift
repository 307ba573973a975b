import FoundationEssentials
import Knowledge

/// A user's folder of rules, word classes and event types: every `.yaml` file in it and below it.
///
/// A file that begins with `types:` holds event types, one whose entries are classes is a lexicon,
/// any other holds rules.
struct RuleFolder {
    private let files: [DataFile]

    /// Reads the files of the folder.
    init(_ path: String) throws {
        let names: [String]
        do { names = try FileManager.default.subpathsOfDirectory(atPath: path) } catch {
            throw RuleError(
                file: path,
                problem: "the folder can't be read",
                advice: "name a folder of .yaml files after --rules"
            )
        }
        files = try names.sorted()
            .filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }
            .map { name in
                let file = path + "/" + name
                return DataFile(
                    path: file,
                    bytes: [UInt8](try Data(contentsOf: URL(filePath: file)))
                )
            }
    }

    /// Knowledge with the event types of the folder added.
    func eventTypes(onto base: KnowledgeBase) throws -> KnowledgeBase {
        let types = files.filter(\.holdsOntology)
        return types.isEmpty ? base : try base.adding(types)
    }

    /// The rules and word classes of the folder.
    /// - Parameter ontology: the event types that the rules may set.
    /// - Returns: the files, read and checked.
    /// - Throws: a ``RuleError`` with file and line for the first mistake.
    func contents(
        ontology: Ontology
    ) throws -> (rules: [RuleFile], lexicons: [LexiconFile]) {
        var rules: [RuleFile] = []
        var lexicons: [LexiconFile] = []
        for file in files where !file.holdsOntology {
            guard let text = String(validating: file.bytes, as: UTF8.self) else {
                throw RuleError(
                    file: file.path,
                    problem: "this is no UTF-8",
                    advice: "save it as UTF-8"
                )
            }
            if Self.isLexicon(text) {
                lexicons.append(try LexiconFile.read(yaml: text, file: file.path))
            } else {
                let read = try RuleFile.read(yaml: text, file: file.path)
                try read.check(against: ontology)
                rules.append(read)
            }
        }
        return (rules, lexicons)
    }

    private static func isLexicon(_ text: String) -> Bool {
        let first = text.split(separator: "\n").first { $0.hasPrefix("- ") } ?? ""
        return first.hasPrefix("- class:") || first.hasPrefix("- token class:")
    }
}
