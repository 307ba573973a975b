public import Coding

/// Tells which names mean the same, and where a party is at home; the tables are handed in.
public protocol NameKeys: Sendable {
    /// A key that is equal for all names of one party, such as an ISO 3166 code.
    func key(for name: String) -> String
    /// A key that is equal for all names of one border crossing; nil for an unknown one.
    func crossing(for name: String) -> String?
    /// Whether a key stands for a party that is known by name, not for words such as *the group*.
    func isParty(_ key: String) -> Bool
    /// The key of the country whose government a party is in fact on a day; nil for others.
    func country(governedBy key: String, on day: Day?) -> String?
    /// The part of the world to which a country (ISO 3166 alpha-3) or a party belongs; empty where
    /// that is unknown. Incidents of two parts are never one.
    func region(of key: String) -> String
    /// Whether a place lies in a country, both as named: Doha in Qatar.
    func lies(_ place: String, in country: String) -> Bool
}

extension NameKeys {
    /// Knows no crossing.
    public func crossing(for name: String) -> String? { nil }
    /// Knows no governments but by their countries.
    public func country(governedBy key: String, on day: Day?) -> String? { nil }
    /// Takes every name for a party.
    public func isParty(_ key: String) -> Bool { !key.isEmpty }
    /// Knows no parts of the world: all is one.
    public func region(of key: String) -> String { "" }
    /// Knows no places.
    public func lies(_ place: String, in country: String) -> Bool { false }
}

/// Knows no table: a country code in brackets is the key, else the words of the name.
public struct PlainNames: NameKeys {
    private let wording: Wording

    /// Makes the names, comparing them by these words.
    public init(words: ComparingWords = ComparingWords()) { wording = Wording(words) }

    /// `AFG` for `Taliban government (AFG)`, else the name in small letters.
    public func key(for name: String) -> String {
        if let open = name.lastIndex(of: "("), name.last == ")" {
            let code = name[name.index(after: open)...].dropLast()
            if code.utf8.count == 3, code.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) {
                return String(code)
            }
        }
        return wording.words(name).joined(separator: " ")
    }
}
