public import Knowledge
import Language

/// A stretch of a document that names or describes somebody: *Pakistan's Information Minister
/// Anna Moreau*, *the army*, *two officials*, *Islamabad*, *they*.
public struct Mention: Hashable, Sendable {
    /// The token that heads it.
    public var head: Int
    /// The tokens of its core: the head with what stands before it and its name, without relative
    /// clauses and what follows a preposition.
    public var tokens: Range<Int>
    /// What the mention names, as far as its name and its noun tell.
    public var kind: ActorKind = .unknown
    /// The proper name in it: *Anna Moreau*, *Taliban*; empty where there is none.
    public var name = ""
    /// The office or description in it: *Information Minister*, *spokesman*; empty where there is none.
    public var role = ""
    /// The countries that it belongs to, in the order of the text.
    public var countries: [CountryCode] = []
    /// The group, outlet, place or crossing behind the name.
    public var group: EntryID?
    /// The medium behind the name: *Reuters*.
    public var outlet: EntryID?
    /// The city, region or feature behind the name: *Istanbul*.
    public var place: EntryID?
    /// The place of the report's list that the head names, where the gazetteer alone knows it.
    public var toponym: Int?
    /// The border crossing behind the name: *Torkham*.
    public var crossing: EntryID?
    /// Whether its office is one of a body that is no part of a state: *president of the chamber of
    /// commerce*.
    public var isOfBody = false
    /// The kind of the body that the person leads: *who heads the chamber of commerce*.
    public var leads: SourceKind?
    /// The common noun that heads or describes it.
    public var noun: CommonNoun?
    /// The office that the person of that name held on the report's day.
    public var holder: EntryID?
    /// Whether it is a pronoun, whose bearer must be found elsewhere: *he*, *they*.
    public var isPronoun = false
    /// Whether it is a general word for somebody named elsewhere: *the mission*, *the group*.
    public var isGeneral = false
    /// Whether such a word says which of two named before is meant: *the former*.
    public var isOrdinal = false
    /// Whether it stands for the two sides of a conflict or each of them: *both neighbours*, *the
    /// two sides*.
    public var isPair = false
    /// Whether more than one is meant, so that *they* may refer to it and *he* may not.
    public var isPlural = false
    /// Whether the name is a capital or a seat of power, which may be the place or the government.
    public var isMetonym = false
    /// Whether the head itself is an adjective or a people's name: *Afghans*, *the British*.
    public var isPeople = false

    /// Whether the head is in the name of a country, a capital or a people: *Chad*, not *Chadian jets*.
    public var isOfCountry = false
    /// The countries that words before the head name, by their tokens: *Israeli* in *Israeli jets*.
    public var origins: [Int: CountryCode] = [:]

    /// Makes a mention of which only the head is known.
    init(head: Int, tokens: Range<Int>) {
        self.head = head
        self.tokens = tokens
    }

    /// Whether it has a name of its own.
    public var isNamed: Bool { !name.isEmpty }
}
