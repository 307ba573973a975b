import Coding
import Knowledge
import Language
import Reconciliation
import Synchronization

/// Names by the tables: all names of a country, a group or a crossing are one.
final class KnownNames: NameKeys {
    private let knowledge: KnowledgeBase
    private let gazetteer: Gazetteer
    private let segmenter: Segmenter
    private let plain: PlainNames
    /// What was looked up; a record asks for the same few names over and over.
    private let known = Mutex<[String: Keys]>([:])
    private let parties = Mutex<[String: Party]>([:])
    private let grounds = Mutex<[String: Ground]>([:])
    private static let limit = 1 << 16

    private struct Party {
        var isKnown: Bool
        var region: String
    }

    /// Which country a place is in, or is.
    private struct Ground {
        var country: CountryCode
        var isCountry: Bool
    }

    private struct Keys {
        var party: String
        var crossing: String?
    }

    init(_ tables: CodingTables, _ words: ComparingWords) {
        knowledge = tables.knowledge
        gazetteer = tables.gazetteer
        segmenter = tables.tools.segmenter
        plain = PlainNames(words: words)
    }

    /// The ISO code of a country, the key of a group, else the words of the name.
    func key(for name: String) -> String { keys(name).party }

    /// The key of a crossing in the tables.
    func crossing(for name: String) -> String? { keys(name).crossing }

    /// Whether it is a country's code or the key of a group in the tables.
    func isParty(_ key: String) -> Bool { party(key).isKnown }

    /// The country whose government a group of the tables is on a day; today where nil.
    func country(governedBy key: String, on day: Day?) -> String? {
        guard let group = knowledge.entry(key: key, kind: .group).flatMap({ knowledge.group($0) }),
            let country = group.governs
        else { return nil }
        let digits = day.map { $0.civil.year * 10_000 + $0.civil.month * 100 + $0.civil.day }
        let isThen = digits.map(group.isGovernment) ?? (group.until == 0)
        return isThen ? country.description : nil
    }

    /// The continent of a country or of a group's country.
    func region(of key: String) -> String { party(key).region }

    /// Whether a city or division is one of the country: a capital by the tables, else the largest place
    /// of the name.
    func lies(_ place: String, in country: String) -> Bool {
        let (inner, outer) = (ground(place), ground(country))
        return outer.isCountry && !inner.isCountry && inner.country == outer.country
            && outer.country != .none
    }

    private func ground(_ name: String) -> Ground {
        Self.remembered(name, in: grounds) {
            var document = Document(String(name.prefix { $0 != "," }))
            segmenter.segment(&document)
            let all = 0..<document.count
            for match in knowledge.names(in: document)
            where match.kind == .country && match.tokens == all {
                return Ground(
                    country: knowledge.countryCode(of: match.entry) ?? .none,
                    isCountry: match.name != .capital
                )
            }
            let places = gazetteer.names(in: document).first { $0.tokens == all }
            let senses = places?.candidates.compactMap(gazetteer.sense) ?? []
            let largest = senses.max { $0.size < $1.size }
            return Ground(country: largest?.country ?? .none, isCountry: false)
        }
    }

    private func party(_ key: String) -> Party {
        Self.remembered(key, in: parties) {
            let code = CountryCode(key)
            let group = knowledge.entry(key: key, kind: .group)
            let country = code ?? group.flatMap { knowledge.group($0)?.country }
            let known = country.flatMap { knowledge.country($0) }
            return Party(
                isKnown: code != nil && known != nil || group != nil,
                region: known?.continent?.rawValue ?? ""
            )
        }
    }

    private func keys(_ name: String) -> Keys {
        Self.remembered(name, in: known) { lookUp(name) }
    }

    /// What was found before; else what is found now, remembered.
    private static func remembered<Value: Sendable>(
        _ name: String,
        in table: borrowing Mutex<[String: Value]>,
        find: () -> Value
    ) -> Value {
        if let value = table.withLock({ $0[name] }) { return value }
        let value = find()
        table.withLock {
            if $0.count >= limit { $0.removeAll(keepingCapacity: true) }
            $0[name] = value
        }
        return value
    }

    private func lookUp(_ name: String) -> Keys {
        var document = Document(name)
        segmenter.segment(&document)
        var party: (key: String, length: Int)?
        var crossing: (key: String, length: Int)?
        for match in knowledge.names(in: document) {
            let length = match.tokens.count
            switch match.kind {
            case .country where length > party?.length ?? 0,
                .group where length > party?.length ?? 0:
                party = (knowledge.key(of: match.entry), length)
            case .crossing where length > crossing?.length ?? 0:
                crossing = (knowledge.key(of: match.entry), length)
            default: break
            }
        }
        let isParty = party.map { $0.length * 2 >= document.count } ?? false
        return Keys(
            party: isParty ? party?.key ?? "" : plain.key(for: name),
            crossing: crossing?.key
        )
    }
}
