/// The morphological features of a token that the rooms above read: Tense, VerbForm, Voice,
/// Number, Polarity, PronType, Degree, Mood, Person, Definite and Poss (Universal Dependencies v2).
@frozen
public struct Features: OptionSet, Hashable, Sendable {
    /// A bit for each feature, in the order of CoNLL-U's names.
    public var rawValue: UInt64

    /// Makes a set of features from its bits.
    @inlinable
    public init(rawValue: UInt64) { self.rawValue = rawValue }

    @inlinable
    init(bit: UInt64) { rawValue = 1 << bit }

    /// Definite: *the*.
    public static let definiteDef = Features(bit: 0)
    /// Indefinite: *a*.
    public static let definiteInd = Features(bit: 1)
    /// Comparative: *heavier*.
    public static let degreeCmp = Features(bit: 2)
    /// Positive, the plain form of an adjective: *heavy*.
    public static let degreePos = Features(bit: 3)
    /// Superlative: *heaviest*.
    public static let degreeSup = Features(bit: 4)
    /// The imperative mood: *halt* as an order.
    public static let moodImp = Features(bit: 5)
    /// Indicative: *they stopped*.
    public static let moodInd = Features(bit: 6)
    /// Plural: *soldiers*.
    public static let numberPlur = Features(bit: 7)
    /// Singular: *soldier*.
    public static let numberSing = Features(bit: 8)
    /// First person: *I*, *we*.
    public static let person1 = Features(bit: 9)
    /// Second person: *you*.
    public static let person2 = Features(bit: 10)
    /// Third person: *she*, *they*, *says*.
    public static let person3 = Features(bit: 11)
    /// Negative: *not*.
    public static let polarityNeg = Features(bit: 12)
    /// Possessive: *their*.
    public static let possYes = Features(bit: 13)
    /// An article: *the*.
    public static let pronTypeArt = Features(bit: 14)
    /// Demonstrative: *this*.
    public static let pronTypeDem = Features(bit: 15)
    /// Indefinite: *some*, *anybody*.
    public static let pronTypeInd = Features(bit: 16)
    /// Interrogative: *who* in a question.
    public static let pronTypeInt = Features(bit: 17)
    /// Negative: *nobody*.
    public static let pronTypeNeg = Features(bit: 18)
    /// Personal: *they*, *their*.
    public static let pronTypePrs = Features(bit: 19)
    /// Relative: *who*, *which*.
    public static let pronTypeRel = Features(bit: 20)
    /// Total: *all*, *everybody*.
    public static let pronTypeTot = Features(bit: 21)
    /// Past: *closed*.
    public static let tensePast = Features(bit: 22)
    /// Present: *closes*.
    public static let tensePres = Features(bit: 23)
    /// Finite: *closes*.
    public static let verbFormFin = Features(bit: 24)
    /// Gerund: *closing*.
    public static let verbFormGer = Features(bit: 25)
    /// Infinitive: *(to) close*.
    public static let verbFormInf = Features(bit: 26)
    /// Participle: *(has) closed*, *(is) closing*.
    public static let verbFormPart = Features(bit: 27)
    /// Passive: *(was) closed*.
    public static let voicePass = Features(bit: 28)

    /// The features by bit, each as CoNLL-U writes it, in CoNLL-U's order.
    static let names: [String] = [
        "Definite=Def", "Definite=Ind", "Degree=Cmp", "Degree=Pos", "Degree=Sup", "Mood=Imp",
        "Mood=Ind",
        "Number=Plur", "Number=Sing", "Person=1", "Person=2", "Person=3", "Polarity=Neg",
        "Poss=Yes",
        "PronType=Art", "PronType=Dem", "PronType=Ind", "PronType=Int", "PronType=Neg",
        "PronType=Prs",
        "PronType=Rel", "PronType=Tot", "Tense=Past", "Tense=Pres", "VerbForm=Fin", "VerbForm=Ger",
        "VerbForm=Inf", "VerbForm=Part", "Voice=Pass",
    ]

    /// The features as a CoNLL-U column, `_` when there are none.
    public var column: String {
        let parts = Self.names.indices.filter { rawValue & 1 << UInt64($0) != 0 }
        return parts.isEmpty ? "_" : parts.map { Self.names[$0] }.joined(separator: "|")
    }

    /// The known features of a CoNLL-U column; others are passed over.
    public init(column: some StringProtocol) {
        rawValue = 0
        for part in column.split(separator: "|") {
            guard let bit = Self.names.firstIndex(where: { $0 == part }) else { continue }
            rawValue |= 1 << UInt64(bit)
        }
    }
}
