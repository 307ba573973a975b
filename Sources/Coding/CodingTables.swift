public import Knowledge
public import Language

/// What the coder reads besides the engine's model, from one compiled file: knowledge, rules,
/// and the words and grammars of the language.
public struct CodingTables: Sendable {
    public var knowledge: KnowledgeBase
    public var rules: RuleSet
    public var tools: Coder.LanguageTools

    /// The sections of the compiled file.
    public enum Section {
        public static let knowledge = "knowledge"
        public static let rules = "rules"
        public static let words = "words"
        public static let numbers = "numbers"
        public static let times = "times"
        public static let boundaries = "boundaries"
    }

    /// Opens the tables.
    /// - Parameters:
    ///   - file: the compiled data, whose bytes live as long as the program.
    ///   - model: the engine's model, which holds what was learnt of sentence boundaries.
    public init(_ file: ModelFile, model: ModelFile?) throws {
        knowledge = try KnowledgeBase(embedded: file.section(Section.knowledge))
        rules = try RuleSet(bytes: file.section(Section.rules))
        let numbers = try NumberGrammar(bytes: file.section(Section.numbers))
        let times = try TimeGrammar(bytes: file.section(Section.times), numbers: numbers)
        let boundaries = try model.map { try BoundaryModel(bytes: $0.bytes(of: Section.boundaries)) }
        tools = Coder.LanguageTools(
            segmenter: Segmenter(
                boundaries: boundaries, lexicon: TokenLexicon(bytes: try file.bytes(of: Section.words))),
            times: TimeReader(grammar: times), quantities: QuantityReader(grammar: numbers))
    }
}
