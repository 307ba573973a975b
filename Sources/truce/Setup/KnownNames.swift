import Knowledge
import Language
import Reconciliation

/// Party names by the tables: all names of a country or a group are one party.
struct KnownNames: ActorNames {
    let knowledge: KnowledgeBase
    private let plain = PlainNames()

    init(knowledge: KnowledgeBase) { self.knowledge = knowledge }

    /// The ISO code of a country, the key of a group, else the words of the name.
    func key(for name: String) -> String {
        let document = Self.document(name)
        var best: (key: String, length: Int)?
        for match in knowledge.names(in: document) where match.kind == .country || match.kind == .group {
            guard match.tokens.count > best?.length ?? 0 else { continue }
            best = (knowledge.key(of: match.entry), match.tokens.count)
        }
        guard let best, best.length * 2 >= document.count else { return plain.key(for: name) }
        return best.key
    }

    /// The name as a document of its words.
    private static func document(_ name: String) -> Document {
        var sentence = CoNLLUSentence()
        for word in name.split(separator: " ").prefix(12) {
            sentence.words.append(
                CoNLLUSentence.Word(
                    form: String(word), lemma: "_", upos: "PROPN", xpos: "NNP", features: "_", head: 0,
                    relation: "dep", misc: "_", continues: false, spaceAfter: true))
        }
        return Document([sentence])
    }
}
