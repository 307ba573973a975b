public import Knowledge
public import Language

/// What the coder reads besides the engine's model, from one compiled file: knowledge, rules,
/// and the words and grammars of the language.
public struct CodingTables: Sendable {
    /// The countries, groups, offices, outlets, places, crossings and the ontology of events.
    public var knowledge: KnowledgeBase
    /// The settlements of the world and the divisions they lie in.
    public var gazetteer = Gazetteer.empty
    /// The rules and word classes, compiled.
    public var rules: RuleSet
    /// The cutter into sentences and the readers of times and numbers.
    public var tools: Coder.LanguageTools
    /// What was learnt of who says what.
    public var attribution: AttributionModel?

    /// The sections of the compiled file.
    package enum Section {
        package static let knowledge = "knowledge"
        package static let rules = "rules"
        package static let words = "words"
        package static let numbers = "numbers"
        package static let times = "times"
        package static let attribution = "attribution"
        package static let boundaries = "boundaries"
    }

    /// Opens the tables.
    /// - Parameters:
    ///   - file: the compiled data, whose bytes live as long as the program.
    ///   - model: the engine's model, which holds what was learnt of sentence boundaries.
    /// - Throws: ``ModelError`` for a section that is missing or damaged, and the errors of the
    ///   rooms that read the sections.
    public init(_ file: ModelFile, model: ModelFile?) throws {
        knowledge = try KnowledgeBase(embedded: file.section(Section.knowledge))
        rules = try RuleSet(bytes: file.section(Section.rules))
        let numbers = try NumberGrammar(bytes: file.section(Section.numbers))
        let times = try TimeGrammar(bytes: file.section(Section.times), numbers: numbers)
        let boundaries = try model.map {
            try BoundaryModel(bytes: $0.bytes(of: Section.boundaries))
        }
        if let bytes = try? file.bytes(of: Section.attribution) {
            attribution = try AttributionModel(bytes: bytes)
        }
        tools = Coder.LanguageTools(
            segmenter: Segmenter(
                boundaries: boundaries,
                lexicon: TokenLexicon(bytes: try file.bytes(of: Section.words))
            ),
            times: TimeReader(grammar: times),
            quantities: QuantityReader(grammar: numbers)
        )
    }
}
