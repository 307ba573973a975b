/// What an entry of the knowledge base is.
public enum EntryKind: UInt8, Sendable, CaseIterable {
    /// A state or territory: ``Country``.
    case country = 1
    /// An armed group, an organisation, a party, an army with a name: ``Group``.
    case group = 2
    /// A common noun that stands for a speaker, an office, people or a document: ``CommonNoun``.
    case noun = 3
    /// A news agency, a broadcaster, a paper, a network: ``Outlet``.
    case outlet = 4
    /// A border crossing: ``Crossing``.
    case crossing = 5
    /// A city, a region or a feature: ``Place``.
    case place = 6
    /// A person in an office, with its days: ``OfficeHolder``.
    case holder = 7
}

/// The number of an entry in one ``KnowledgeBase``; it means nothing in another.
///
/// To store a reference to an entry use its key, see ``KnowledgeBase/key(of:)``.
public struct EntryID: Hashable, Sendable, Comparable {
    let raw: UInt32

    init(layer: Int, row: Int) { raw = UInt32(layer) << 28 | UInt32(row & 0x0FFF_FFFF) }

    var layer: Int { Int(raw >> 28) }
    var row: Int { Int(raw & 0x0FFF_FFFF) }

    /// Orders by place in the tables.
    public static func < (a: EntryID, b: EntryID) -> Bool { a.raw < b.raw }
}

/// How a name names its entry.
public enum NameKind: UInt8, Sendable, CaseIterable {
    /// The name that the tables prefer.
    case name = 1
    /// Another name or spelling.
    case alias = 2
    /// A short form in letters: *TTP*, *U.S.*
    case abbreviation = 3
    /// An adjective of nationality: *Afghan*.
    case adjective = 4
    /// The people: *Afghans*; some forms are adjectives too.
    case people = 5
    /// A house, square or office that stands for a government: *the Kremlin*.
    case metonym = 6
    /// A capital, which may stand for its government.
    case capital = 7
    /// The plural of a common noun.
    case plural = 8
}

/// A name found in a document, and one thing that it may mean.
///
/// An ambiguous name gives one match for each candidate, one after another, with the same
/// tokens: countries before groups, then outlets, crossings and places, and of two places
/// the more populous first.
public struct NameMatch: Hashable, Sendable {
    /// The tokens of the name.
    public let tokens: Range<Int>
    /// What the name may mean.
    public let entry: EntryID
    /// What the entry is.
    public let kind: EntryKind
    /// How the name names it.
    public let name: NameKind
    /// Whether the name is also a common word or a person's name (*Police* in Poland, *Victoria*),
    /// so that it needs support from its neighbours before it is believed.
    ///
    /// A place's name of three letters or fewer is doubtful too, a country's name never is.
    public let isDoubtful: Bool
}

/// A code stored in one byte: its place among all cases, from 1; 0 is none.
protocol TableCode: CaseIterable, Equatable where AllCases == [Self] {}

extension TableCode {
    /// The byte that stands for this case.
    var tableCode: UInt8 { UInt8(clamping: (Self.allCases.firstIndex(of: self) ?? -1) + 1) }

    /// The case that a byte stands for.
    init?(tableCode: UInt8) {
        let i = Int(tableCode) - 1
        guard i >= 0, i < Self.allCases.count else { return nil }
        self = Self.allCases[i]
    }
}
