import FoundationEssentials

/// Text files of a folder and those below it, in the order of their paths.
struct TextFiles {
    let files: [(path: String, text: String)]

    init(_ folder: String, endings: [String]) throws {
        let root = URL(filePath: folder)
        var found: [(String, String)] = []
        let names = try FileManager.default.subpathsOfDirectory(atPath: root.path)
        for name in names.sorted() where endings.contains(where: { name.hasSuffix($0) }) {
            let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
            found.append((path, try String(contentsOf: URL(filePath: path), encoding: .utf8)))
        }
        files = found
    }
}
