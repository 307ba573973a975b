import FoundationEssentials
import Knowledge
import Language
import Reconciliation

extension ConflictOptions {
    /// The conflicts in the files, those of one file in its order; of a folder, every `.yaml` file
    /// in it.
    func definitions() throws -> [ConflictDefinition] { try Self.definitions(in: conflicts) }

    /// The conflicts in files and folders.
    static func definitions(in paths: [String]) throws -> [ConflictDefinition] {
        try ConflictFile.read(paths.flatMap(files)).map { conflict in
            ConflictDefinition(
                id: conflict.id,
                name: conflict.name,
                parties: conflict.parties.map { .init(name: $0.name, aliases: $0.aliases) },
                crossings: conflict.crossings,
                places: conflict.places
            )
        }
    }

    private static func files(_ path: String) throws -> [DataFile] {
        var isFolder = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw RuleError(
                file: path,
                problem: "there is no such file or folder",
                advice: "name a file that names conflicts"
            )
        }
        guard isFolder else { return [try file(path)] }
        let files = try FileManager.default.contentsOfDirectory(atPath: path).sorted()
            .filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }
        guard !files.isEmpty else {
            throw RuleError(
                file: path,
                problem: "the folder holds no .yaml file",
                advice: "name a file that names conflicts"
            )
        }
        return try files.map { try file(path + "/" + $0) }
    }

    private static func file(_ path: String) throws -> DataFile {
        guard let bytes = try? Data(contentsOf: URL(filePath: path)) else {
            throw RuleError(
                file: path,
                problem: "the file can't be read",
                advice: "name a file that names conflicts"
            )
        }
        return DataFile(path: path, bytes: [UInt8](bytes))
    }
}
