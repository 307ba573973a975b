import Coding
import Knowledge
import Language
import Reconciliation

/// Party names by the tables: all names of a country or a group are one party.
struct KnownNames: ActorNames {
    private let knowledge: KnowledgeBase
    private let segmenter: Segmenter
    private let plain: PlainNames

    init(_ tables: CodingTables, _ words: ComparingWords) {
        knowledge = tables.knowledge
        segmenter = tables.tools.segmenter
        plain = PlainNames(words: words)
    }

    /// The ISO code of a country, the key of a group, else the words of the name.
    func key(for name: String) -> String {
        var document = Document(name)
        segmenter.segment(&document)
        var best: (key: String, length: Int)?
        for match in knowledge.names(in: document)
        where match.kind == .country || match.kind == .group {
            guard match.tokens.count > best?.length ?? 0 else { continue }
            best = (knowledge.key(of: match.entry), match.tokens.count)
        }
        guard let best, best.length * 2 >= document.count else { return plain.key(for: name) }
        return best.key
    }
}
