public import Knowledge
public import Language
import Reports

/// Reads reports: the whole way from a text to what it says.
///
/// Immutable and shared; every thread asks for a worker of its own.
/// ```swift
/// let worker = coder.makeWorker()
/// let reading = worker.code(report)
/// ```
public struct Coder: Sendable {
    /// What the coder knows of a language besides the engine.
    public struct LanguageTools: Sendable {
        /// Cuts a text into sentences and tokens.
        public var segmenter: Segmenter
        /// Reads dates, clock times and durations, relative to the day of publication.
        public var times: TimeReader
        /// Reads numbers in digits and words, with their bounds: *at least 10*.
        public var quantities: QuantityReader

        /// Puts the tools together.
        public init(segmenter: Segmenter, times: TimeReader, quantities: QuantityReader) {
            self.segmenter = segmenter
            self.times = times
            self.quantities = quantities
        }
    }

    let engine: any Engine
    let tools: LanguageTools
    let knowledge: KnowledgeBase
    let gazetteer: Gazetteer
    let matcher: Matcher
    let governments: DeFactoGovernments
    let attribution: AttributionModel?
    let description: Reading.Engine

    /// Makes a coder.
    /// - Parameters:
    ///   - engine: parses sentences into trees.
    ///   - tools: what is known of the language besides.
    ///   - knowledge: who is who and what lies where.
    ///   - gazetteer: what lies where besides.
    ///   - rules: what is read, and by which words.
    ///   - attribution: what was learnt of who says what; without it the rules read alone.
    ///   - description: what a reading says about who read it.
    public init(
        engine: any Engine,
        tools: LanguageTools,
        knowledge: KnowledgeBase,
        gazetteer: Gazetteer = .empty,
        rules: RuleSet,
        attribution: AttributionModel? = nil,
        description: Reading.Engine
    ) {
        self.engine = engine
        self.tools = tools
        self.knowledge = knowledge
        self.gazetteer = gazetteer
        matcher = Matcher(rules: rules)
        self.attribution = attribution
        governments = DeFactoGovernments(knowledge)
        self.description = description
    }

    /// Makes a worker for one thread.
    public func makeWorker() -> CoderWorker { CoderWorker(self) }
}
