import ArgumentParser
import Coding
import Crypto
import FoundationEssentials
import Knowledge
import Language

/// From the text files of `Data/` to the tables in the binary.
struct CompileData: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "data",
        abstract: "Check the files of Data/ and compile them into tables.",
        discussion: """
            Every mistake is told of with file and line. The same files give the same bytes.

              truce-train data Data -o Sources/ModelData/knowledge.tables
            """
    )

    @Argument(help: "The folder with the data files.")
    var folder: String

    @Option(name: .shortAndLong, help: "The file to write; without it the files are only checked.")
    var output: String?

    func run() throws {
        let knowledge = try DataCompiler(folder: folder).compile()
        let rules = try Self.rules(in: folder, ontology: knowledge.ontology)
        let language = folder + "/language/en"
        func text(_ name: String) throws -> [UInt8] {
            [UInt8](try Data(contentsOf: URL(filePath: language + "/" + name)))
        }
        let words: [UInt8] = try ["abbreviations.txt", "contractions.txt", "tokens.txt"].flatMap {
            name -> [UInt8] in
            try text(name) + [UInt8(ascii: "\n")]
        }
        // Read once, so that a mistake in them is found here and not by the user.
        let numbers = try NumberGrammar(bytes: try text("numbers.txt"))
        _ = try TimeGrammar(bytes: try text("times.txt"), numbers: numbers)
        let attribution = try text("attribution.weights")
        _ = try AttributionModel(bytes: attribution)
        let sections: [(String, [UInt8])] = [
            ("knowledge", knowledge.bytes), ("rules", rules.bytes), ("words", words),
            ("numbers", try text("numbers.txt")), ("times", try text("times.txt")),
            ("attribution", attribution),
        ]
        let file = ModelFile.write(sections) { Array(SHA256.hash(data: $0)) }
        for (kind, count) in knowledge.entries { print("\(kind): \(count)") }
        print("rules: \(rules.rules.count), word classes: \(rules.classes.count)")
        if let output {
            try Data(file).write(to: URL(filePath: output))
            print("\(output): \(file.count) bytes")
        }
    }

    /// The compiled rules of a data folder.
    static func rules(in folder: String, ontology: Ontology) throws -> RuleSet {
        let rules = try TextFiles(folder + "/rules", endings: [".yaml"]).files.map {
            let file = try RuleFile.read(yaml: $0.text, file: $0.path)
            try file.check(against: ontology)
            return file
        }
        let lexicons = try TextFiles(folder + "/lexicons", endings: [".yaml"]).files.map {
            try LexiconFile.read(yaml: $0.text, file: $0.path)
        }
        return try RuleSet.compile(rules, lexicons: lexicons)
    }
}
