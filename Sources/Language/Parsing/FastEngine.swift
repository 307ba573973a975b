/// The fast engine: a tagger and a greedy arc-hybrid parser with hashed features and weights of
/// eight bits.
///
/// Reads its model in place; immutable, shared by all threads.
/// Sendable although its tables hold pointers: they point into `file`, which is never written.
public final class FastEngine: Engine, @unchecked Sendable {
    /// The name that `--engine` takes.
    public let name = "fast"
    /// The model's file: digest, what it was trained on.
    public let file: ModelFile

    let tags: TagSet
    let tagTable: ClassTable
    let classes: WordClasses
    let arcs: ActionTable
    let labels: ClassTable
    let relations: [Relation]
    let lemmas: Lemmatizer
    let morphology: SuffixTable
    let features: [Features]

    /// Reads a model.
    /// - Parameters:
    ///   - file: the model, read in place.
    ///   - verify: whether to check every part; the model in the binary goes without.
    /// - Throws: ``ModelError`` with the part that is missing or makes no sense.
    public init(_ file: ModelFile, verify: Bool = true) throws(ModelError) {
        self.file = file
        tags = try TagSet(try file.section("tags"))
        tagTable = try ClassTable(try file.section("tagger"), name: "tagger", verify: verify)
        classes = try WordClasses(try file.section("classes"))
        arcs = try ActionTable(try file.section("arcs"), name: "arcs")
        labels = try ClassTable(try file.section("labels"), name: "labels", verify: verify)
        var relations: [Relation] = []
        for byte in try file.section("relations") {
            guard let relation = Relation(rawValue: byte) else {
                throw .section(name: "relations", problem: "relation \(byte) is unknown")
            }
            relations.append(relation)
        }
        guard relations.count == labels.classes, tags.count == tagTable.classes else {
            throw .section(name: "relations", problem: "the tables are not of one model")
        }
        self.relations = relations
        lemmas = try Lemmatizer(file)
        let bits = try file.section("features")
        features = stride(from: 0, to: bits.count - 7, by: 8).map {
            Features(rawValue: bits.loadUnaligned(fromByteOffset: $0, as: UInt64.self).littleEndian)
        }
        morphology = try SuffixTable(
            try file.section("morphology"),
            name: "morphology",
            values: features.count
        )
    }

    /// Makes a parser with the scratch memory of one thread.
    public func makeParser() -> any Parser { FastParser(engine: self) }
}
