/// The words and rules for expressions of time, read from a file of `Data/`.
///
/// The rules are kept as one tree of tokens per phrase, so that a document is matched token by token
/// without trying rule after rule. `times.txt` explains how words and rules are written.
public struct TimeGrammar: Sendable {
    /// What the edges of the trees test: a word, a class of words, a shape or a phrase.
    typealias Symbol = Int32

    /// One reading of a form: a symbol that it matches and what it means then.
    struct Sense: Sendable {
        let symbol: Symbol
        let meaning: Meaning
        /// Whether the word must be written with a capital.
        let isName: Bool
    }

    /// A step from one node to another.
    struct Edge: Sendable {
        let test: Test
        let target: Int32
        /// Whether the token belongs to the context only, not to the expression.
        let isOutside: Bool
        /// A field of the phrase's meaning to be kept under another name.
        let move: (from: Meaning.Field, to: Meaning.Field)?
    }

    /// What an edge asks of the tokens.
    enum Test: Hashable, Sendable {
        case word(Symbol)
        case shape(TokenShape)
        case phrase(Int)
    }

    /// A place within a rule's tree.
    struct Node: Sendable {
        var edges: [Edge] = []
        /// The number of the rule that ends here, -1 for none.
        var rule: Int32 = -1
    }

    var nodes: [Node] = []
    /// What each rule adds.
    var rules: [Meaning] = []
    /// The root node of each phrase.
    var roots: [Int32] = []
    /// The phrases' names.
    var names: [String] = []
    /// The shapes with which each phrase may begin.
    var startShapes: [Set<TokenShape>] = []
    /// Whether each phrase may begin with a number in words, or with a digit.
    var startsWithNumber: [Bool] = []
    var startsWithDigit: [Bool] = []
    /// The senses of each known form.
    var senses: [[Sense]] = []
    /// For each known form, the phrases that it may begin, one bit each.
    var starts: [UInt64] = []
    var table = FormTable([])
    let numbers: NumberGrammar
    /// The number of the phrase that is looked for in documents.
    var top = 0
    /// Words that say that the sentence speaks of what is to come.
    var future: Set<UInt64> = []
    /// Words whose infinitive lies ahead: *agreed to leave on Friday*.
    var intent: Set<UInt64> = []
    /// The letters that stand right after digits, and those by which a past form is known.
    var endings = Endings()
    /// Public holidays by number.
    var holidays: [Holiday] = []

    /// Endings of tokens, in small letters.
    struct Endings: Sendable {
        /// *th* in *20th*.
        var ordinal: Set<String> = []
        /// *s* in *1980s*.
        var decade: Set<String> = []
        /// *am* in *10am*.
        var am: Set<String> = []
        /// *pm* in *10pm*.
        var pm: Set<String> = []
        /// *ed* in *closed*, as bytes.
        var past: [[UInt8]] = []
    }

    /// A day of the year with a name.
    enum Holiday: Sendable, Hashable {
        case fixed(month: Int, day: Int)
        case weekday(month: Int, nth: Int, weekday: Int)
        case easter(offset: Int)
        /// Counted from Easter of the Eastern churches.
        case orthodox(offset: Int)
        /// In the Jewish calendar, where Nisan is 1 and Tishri 7.
        case hebrew(month: Int, day: Int, length: Int)
        /// First days from a table; the moon is sighted a day earlier or later in some countries.
        case moon(firsts: [CivilDate], length: Int)
        /// One of two that bear the name.
        case either(Int, Int)
    }

    /// The entry of a form, -1 for none.
    @inline(__always)
    func entry(_ form: UInt64) -> Int { Int(table[form]) }
}
