import Knowledge

/// The files of the repository's `Data` folder, in pieces small enough to be tried often.
enum Files {
    /// Every file with one of the endings, by path.
    static func files(_ ending: String, in folder: String) -> [DataFile] {
        required("Data/\(folder)") {
            let files = try DataFolder("Data/\(folder)").files(endings: [ending])
            guard !files.isEmpty else { complain("run it where Data/\(folder) is") }
            return files
        }
    }

    /// The first lines of a table, comments and column names among them.
    static func sheets(rows: Int) -> [DataFile] {
        ["actors", "places", "crossings", "sources"].flatMap { folder in
            files(".tsv", in: folder).map { file in
                let lines = file.bytes.split(separator: UInt8(ascii: "\n"))
                let head = lines.prefix { $0.first == UInt8(ascii: "#") }.count + 1 + rows
                return DataFile(
                    path: "\(folder)/\(file.path)",
                    bytes: Array(lines.prefix(head).joined(separator: [UInt8(ascii: "\n")]))
                )
            }
        }
    }

    /// The entries of YAML files, some at a time, each list of them a file of its own.
    static func entries(in folder: String, count: Int) -> [DataFile] {
        files(".yaml", in: folder).flatMap { file -> [DataFile] in
            var pieces: [[UInt8]] = []
            var entries = 0
            for line in file.bytes.split(separator: UInt8(ascii: "\n")) {
                if line.first == UInt8(ascii: "-") {
                    if entries % count == 0 { pieces.append([]) }
                    entries += 1
                }
                guard !pieces.isEmpty else { continue }
                pieces[pieces.count - 1] += line + [UInt8(ascii: "\n")]
            }
            return pieces.map { DataFile(path: file.path, bytes: $0) }
        }
    }

    /// Word classes alone, onto which single rules are compiled.
    static let classes = required("the word classes") {
        try RuleSet.compile([], lexicons: lexicons(files(".yaml", in: "lexicons")))
    }

    /// A few rules of every kind with the word classes.
    static let fewRules = required("the rules") {
        let files = entries(in: "rules", count: 1).enumerated().filter { $0.offset % 12 == 0 }
        return try RuleSet.compile(try rules(files.map(\.element)), onto: classes)
    }

    /// Rule files, read.
    static func rules(_ files: [DataFile]) throws(RuleError) -> [RuleFile] {
        try files.map { (file) throws(RuleError) in
            try RuleFile.read(yaml: String(decoding: file.bytes, as: UTF8.self), file: file.path)
        }
    }

    /// Lexicon files, read.
    static func lexicons(_ files: [DataFile]) throws(RuleError) -> [LexiconFile] {
        try files.map { (file) throws(RuleError) in
            try LexiconFile.read(yaml: String(decoding: file.bytes, as: UTF8.self), file: file.path)
        }
    }
}
