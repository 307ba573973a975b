import Knowledge

/// Turns the text files of a `Data` folder into compiled knowledge tables.
struct DataCompiler {
    /// The folder that is read.
    let folder: DataFolder

    /// Names the folder; nothing is read yet.
    init(folder path: String) { folder = DataFolder(path) }

    /// The compiled tables.
    struct Tables {
        /// What goes into `knowledge.tables`; the same files give the same bytes.
        let bytes: [UInt8]
        /// The files that were read, in order.
        let files: [String]
        /// The types of events, for the rules that set them.
        let ontology: Ontology
        /// How many entries there are of each kind.
        let entries: [(kind: EntryKind, count: Int)]
    }

    /// Reads, checks and compiles the folder, and opens the result once to be sure of it.
    /// - Throws: ``DataFaults`` with every mistake in the files, or a ``TableError``.
    func compile() throws -> Tables {
        let files = try folder.files()
        let bytes = try KnowledgeCompiler.compile(files)
        let knowledge = try KnowledgeBase(bytes)
        return Tables(
            bytes: bytes,
            files: files.map(\.path),
            ontology: knowledge.ontology,
            entries: EntryKind.allCases.map { ($0, knowledge.entries($0).count) }
        )
    }
}
