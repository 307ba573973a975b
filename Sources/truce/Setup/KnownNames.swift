import Coding
import Knowledge
import Language
import Reconciliation
import Synchronization

/// Names by the tables: all names of a country, a group or a crossing are one.
final class KnownNames: NameKeys {
    private let knowledge: KnowledgeBase
    private let segmenter: Segmenter
    private let plain: PlainNames
    /// What was looked up; a record asks for the same few names over and over.
    private let known = Mutex<[String: Keys]>([:])
    private static let limit = 1 << 16

    private struct Keys {
        var party: String
        var crossing: String?
    }

    init(_ tables: CodingTables, _ words: ComparingWords) {
        knowledge = tables.knowledge
        segmenter = tables.tools.segmenter
        plain = PlainNames(words: words)
    }

    /// The ISO code of a country, the key of a group, else the words of the name.
    func key(for name: String) -> String { keys(name).party }

    /// The key of a crossing in the tables.
    func crossing(for name: String) -> String? { keys(name).crossing }

    /// Whether it is a country's code or the key of a group in the tables.
    func isParty(_ key: String) -> Bool {
        CountryCode(key).flatMap { knowledge.country($0) } != nil
            || knowledge.entry(key: key, kind: .group) != nil
    }

    /// The continent of a country or of a group's country.
    func region(of key: String) -> String {
        if let code = CountryCode(key) {
            return knowledge.country(code)?.continent?.rawValue ?? ""
        }
        let group = knowledge.entry(key: key, kind: .group).flatMap { knowledge.group($0) }
        return group?.country.flatMap { knowledge.country($0)?.continent?.rawValue } ?? ""
    }

    private func keys(_ name: String) -> Keys {
        if let keys = known.withLock({ $0[name] }) { return keys }
        let keys = lookUp(name)
        known.withLock {
            if $0.count >= Self.limit { $0.removeAll(keepingCapacity: true) }
            $0[name] = keys
        }
        return keys
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
