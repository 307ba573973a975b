import Knowledge
import Language

/// The country of a local source that names none: police, officials, residents and hospitals are
/// of the country that they speak about.
struct ImpliedCountry {
    let analysis: Analysis

    /// How many sentences back a place is looked for.
    private static let reach = 3

    /// The country: of the places in the description, else in what is said, else near before it.
    func code(of head: Int, in statement: ReadStatement) -> String? {
        let document = analysis.document
        let own = NounPhrase(document, head: head)
        let description = own.complements.flatMap {
            ClauseText.tokens(document, below: $0, without: [])
        }
        if let code = place(in: Set(description + Array(own.range)), onlyLocative: false) {
            return code
        }
        // Who comes again is still of the place of the first time.
        let first = analysis.actor(head).flatMap { analysis.actors.actors[$0].mentions.first }
        let anchor = first.map { analysis.table[$0].head } ?? head
        let here = Int(document.tokens.sentence[anchor])
        if here == Int(document.tokens.sentence[statement.trigger]),
            let code = place(in: Set(statement.content), onlyLocative: true)
        {
            return code
        }
        for s in stride(from: here, through: max(0, here - Self.reach), by: -1) {
            if let code = place(in: Set(document.sentences[s].tokens), onlyLocative: true) {
                return code
            }
        }
        return nil
    }

    private func place(in tokens: Set<Int>, onlyLocative: Bool) -> String? {
        for mention in analysis.table.mentions where tokens.contains(mention.head) {
            guard analysis.isPlace(mention), !onlyLocative || analysis.isLocative(mention.head)
            else { continue }
            // A crossing lies in two countries.
            if mention.crossing != nil, mention.place == nil { return "" }
            if let code = mention.countries.first { return code.description }
            if let place = mention.place {
                if let code = analysis.countryCode(of: place) { return code.description }
            }
        }
        return nil
    }
}
