import Kernels

/// The accurate engine: a transformer of six layers with a biaffine parser on it, in integers of eight
/// bits.
///
/// Reads its model in place; immutable, shared by all threads. The same text gives the same trees on
/// every machine, whatever its vectors (see Sources/Kernels).
/// Sendable although its weights hold pointers: they point into `file`, which is never written.
public final class AccurateEngine: Engine, @unchecked Sendable {
    /// `accurate`.
    public let name = "accurate"
    /// The model's file: digest, what it was trained on.
    public let file: ModelFile

    let vocabulary: WordPieces
    let weights: NetworkWeights
    let kernels: TruceKernels
    let tags: [(upos: UPOS, xpos: XPOS)]
    let features: [Features]
    let names: [NameKind]
    let relations: [Relation]
    let lemmas: Lemmatizer

    /// Reads a model.
    /// - Parameters:
    ///   - file: the model, read in place.
    ///   - lemmas: from tagged words to lemmas; the fast engine's model has one.
    ///   - verify: whether to check every part; the model in the binary goes without.
    ///   - vectors: which of the machine's kernels to use, 0 the quickest; ``vectorNames`` lists them.
    /// - Throws: ``ModelError`` with the part that is missing or makes no sense.
    public init(_ file: ModelFile, lemmas: Lemmatizer, verify: Bool = true, vectors: Int = 0)
        throws(ModelError)
    {
        self.file = file
        self.lemmas = lemmas
        vocabulary = try WordPieces(file)
        tags = try Self.classes(file, "tags") { line in
            let parts = line.split(separator: "\t")
            guard parts.count == 2, let upos = UPOS(name: parts[0]), let xpos = XPOS(name: parts[1])
            else { return nil }
            return (upos, xpos)
        }
        features = try Self.classes(file, "features") { Features(column: $0) }
        names = try Self.classes(file, "names") { NameKind(rawValue: $0) }
        relations = try Self.classes(file, "relations") { Relation(name: $0) }
        weights = try NetworkWeights(
            file,
            pieceCount: vocabulary.count,
            classCount: tags.count + features.count + names.count,
            relationCount: relations.count,
            verify: verify
        )
        guard let kernels = truce_kernels(vectors) else {
            throw .section(name: "vectors", problem: "this machine has no kernels \(vectors)")
        }
        self.kernels = kernels.pointee
    }

    /// Makes a parser with the scratch memory of one thread.
    public func makeParser() -> any Parser { AccurateParser(engine: self) }

    /// The kernels that this machine can run, the quickest first.
    public static var vectorNames: [String] {
        var names: [String] = []
        while let kernels = truce_kernels(names.count) {
            names.append(String(cString: kernels.pointee.name))
        }
        return names
    }

    private static func classes<Class>(
        _ file: ModelFile,
        _ name: String,
        _ read: (String) -> Class?
    ) throws(ModelError) -> [Class] {
        var classes: [Class] = []
        for line in try file.lines(name) {
            guard let one = read(line) else {
                throw .section(name: name, problem: "'\(line)' is unknown")
            }
            classes.append(one)
        }
        guard !classes.isEmpty, classes.count < 1000 else {
            throw .section(name: name, problem: "it has \(classes.count) classes")
        }
        return classes
    }
}
