public import Knowledge
import Language

/// A stretch of a document that names or describes somebody: *Pakistan's Information Minister
/// Attaullah Tarar*, *the army*, *two officials*, *Islamabad*, *they*.
public struct Mention: Hashable, Sendable {
    /// The token that heads it.
    public var head: Int
    /// The tokens of its core: the head with what stands before it and its name, without relative
    /// clauses and what follows a preposition.
    public var tokens: Range<Int>
    public var kind: ActorKind = .unknown
    /// The proper name in it: *Attaullah Tarar*, *Taliban*; empty where there is none.
    public var name = ""
    /// The office or description in it: *Information Minister*, *spokesman*; empty where there is none.
    public var role = ""
    /// The countries that it belongs to, in the order of the text.
    public var countries: [CountryCode] = []
    /// The group, outlet, place or crossing behind the name.
    public var group: EntryID?
    public var outlet: EntryID?
    public var place: EntryID?
    public var crossing: EntryID?
    /// The common noun that heads or describes it.
    public var noun: CommonNoun?
    public var isPronoun = false
    public var isPlural = false
    /// Whether the name is a capital or a seat of power, which may be the place or the government.
    public var isMetonym = false
    /// Whether the head itself is an adjective or a people's name: *Afghans*, *the British*.
    public var isPeople = false

    /// Makes a mention of which only the head is known.
    init(head: Int, tokens: Range<Int>) {
        self.head = head
        self.tokens = tokens
    }

    /// Whether it has a name of its own.
    public var isNamed: Bool { !name.isEmpty }
}
