internal import Coding

/// Names with those that an analyst gives to parties: an alias that is no known party's is a name of
/// the party it was given to.
struct NamedParties: NameKeys {
    private let known: any NameKeys
    /// The keys of parties, by the keys that names without a party have.
    private let parties: [String: String]
    private let named: Set<String>

    /// Lays the names of conflicts over others; of two parties with one alias the first has it.
    init(_ conflicts: [ConflictDefinition], over known: any NameKeys) {
        var parties: [String: String] = [:]
        var named: Set<String> = []
        for party in conflicts.flatMap(\.parties) {
            let key = known.key(for: party.name)
            named.insert(key)
            for alias in party.aliases.map(known.key) where !alias.isEmpty && !known.isParty(alias)
            {
                if parties[alias] == nil { parties[alias] = key }
            }
        }
        self.known = known
        self.parties = parties
        self.named = named
    }

    func key(for name: String) -> String {
        let key = known.key(for: name)
        return parties[key] ?? key
    }

    func crossing(for name: String) -> String? { known.crossing(for: name) }

    func isParty(_ key: String) -> Bool { named.contains(key) || known.isParty(key) }

    func country(governedBy key: String, on day: Day?) -> String? {
        known.country(governedBy: key, on: day)
    }

    func region(of key: String) -> String { known.region(of: key) }

    func lies(_ place: String, in country: String) -> Bool { known.lies(place, in: country) }
}
