import Knowledge
import Language

/// The border of two states as a place: *on the border*, *along the frontier with Chad*, *border
/// villages*, *the line between the two countries*.
///
/// Which two are meant is said beside the word, else by the report: a border has two sides that
/// are neighbours.
struct BorderPlaces {
    let analysis: Analysis
    /// The words for a border in the text, each with its two sides.
    private(set) var found: [Border] = []
    private var counts: [CountryCode: Int] = [:]

    /// A word for a border with what it names.
    struct Border {
        /// The noun.
        var head: Int
        /// The two sides by their codes.
        var sides: [CountryCode]
        /// What it is called: the two countries and the noun.
        var name: String
    }

    init(_ analysis: Analysis) {
        self.analysis = analysis
        let words = analysis.matches.compactMap { match in
            let rule = analysis.rules.rules[match.rule]
            return rule.reads == "border" ? (match.trigger, rule["noun"] ?? "") : nil
        }
        guard !words.isEmpty else { return }
        for mention in analysis.table.mentions where mention.group == nil {
            for country in mention.countries { counts[country, default: 0] += 1 }
        }
        found = words.compactMap { border($0.0, called: $0.1) }
    }

    /// The border that a token names.
    func named(by head: Int) -> Border? { found.first { $0.head == head } }

    /// The border at which a trigger's act lies: behind a preposition of place, or before what the
    /// act is about or done to (*border clashes*, *attacked border posts*).
    func at(_ trigger: Int) -> Border? {
        guard !found.isEmpty else { return nil }
        let sentence = analysis.sentence(of: trigger).tokens
        var best: (border: Border, distance: Int)?
        for border in found where sentence.contains(border.head) {
            guard let anchor = anchor(of: border.head) else { continue }
            let steps =
                anchor == trigger
                ? 0 : analysis.distance(from: trigger, to: anchor..<anchor + 1, isPlace: true)
            guard let steps else { continue }
            if best == nil || steps < (best?.distance ?? 0) { best = (border, steps) }
        }
        return best?.border
    }

    /// Whether a token stands within the phrase of a border: *the border with **Chad***.
    func isPart(_ token: Int, of border: Border) -> Bool {
        var at = token
        for _ in 0..<Self.depth {
            let above = Int(analysis.document.tokens.head[at])
            guard above >= 0 else { return false }
            if above == border.head { return true }
            at = above
        }
        return false
    }

    // MARK: What is meant

    private static let depth = 4
    /// How often a country must be spoken of to be a side that the words leave out.
    private static let often = 2

    private func border(_ head: Int, called noun: String) -> Border? {
        let tokens = analysis.document.tokens
        // *Its borders* are more than one.
        guard tokens.upos[head] == .noun || tokens.upos[head] == .propn,
            !tokens.features[head].contains(.numberPlur)
        else { return nil }
        let named = countries(within: head)
        guard let sides = sides(named, at: head) else { return nil }
        let names = sides.compactMap { analysis.knowledge.country($0)?.name }.sorted()
        guard names.count == 2 else { return nil }
        return Border(
            head: head,
            sides: sides,
            name: names.joined(separator: "-") + " " + noun
        )
    }

    /// The countries that the phrase of a border names, in the order of the text.
    private func countries(within head: Int) -> [CountryCode] {
        var tokens: [Int] = []
        collect(head, 0, &tokens)
        // *Border posts of Chad*, *Chadian border posts*: whose posts they are is one side.
        let document = analysis.document
        let above = Int(document.tokens.head[head])
        if document.tokens.relation[head] == .compound, above >= 0 { collect(above, 2, &tokens) }
        var out: [CountryCode] = []
        for token in tokens.sorted() {
            guard let index = analysis.table.holding(token) else { continue }
            let mention = analysis.table[index]
            let found =
                mention.origins[token].map { [$0] }
                ?? (mention.head == token && mention.group == nil ? mention.countries : [])
            for country in found where !out.contains(country) { out.append(country) }
        }
        return out
    }

    private func collect(_ i: Int, _ depth: Int, _ out: inout [Int]) {
        guard depth < Self.depth else { return }
        out.append(i)
        for child in analysis.document.children(of: i) {
            switch analysis.document.tokens.relation[Int(child)] {
            case .compound, .amod, .nmod, .nmodPoss, .nmodUnmarked, .conj, .flat, .nmodDesc:
                collect(Int(child), depth + 1, &out)
            default: break
            }
        }
    }

    private func sides(_ named: [CountryCode], at head: Int) -> [CountryCode]? {
        if named.count > 2 { return nil }
        if named.count == 2 { return areNeighbours(named[0], named[1]) ? named.sorted() : nil }
        let here = countries(in: analysis.sentence(of: head).tokens)
        if let one = named.first {
            let near = here.filter { areNeighbours($0, one) }
            if near.count == 1 { return [one, near[0]].sorted() }
            return most(of: near.isEmpty ? neighbours(of: one) : near).map { [one, $0].sorted() }
        }
        if here.count == 2, areNeighbours(here[0], here[1]) { return here.sorted() }
        guard let first = most(of: Array(counts.keys)),
            let second = most(of: neighbours(of: first))
        else { return nil }
        return [first, second].sorted()
    }

    /// The country that is spoken of most; nil where two are equally.
    private func most(of codes: [CountryCode]) -> CountryCode? {
        let ordered = codes.filter { (counts[$0] ?? 0) >= Self.often }
            .sorted {
                ((counts[$1] ?? 0), $0.description) < ((counts[$0] ?? 0), $1.description)
            }
        return ordered.first
    }

    private func countries(in sentence: Range<Int>) -> [CountryCode] {
        var out: [CountryCode] = []
        for mention in analysis.table.mentions
        where sentence.contains(mention.head) && mention.group == nil {
            for country in mention.countries where !out.contains(country) { out.append(country) }
        }
        return out
    }

    private func neighbours(of country: CountryCode) -> [CountryCode] {
        analysis.knowledge.country(country)?.neighbours ?? []
    }

    /// Whether two states have a border with each other.
    func areNeighbours(_ a: CountryCode, _ b: CountryCode) -> Bool {
        neighbours(of: a).contains(b) || neighbours(of: b).contains(a)
    }

    // MARK: Where it stands

    /// The token by which a border hangs on an act; nil where it is not the place of anything.
    private func anchor(of head: Int) -> Int? {
        let document = analysis.document
        if document.hasPreposition(head, of: analysis.words.place) { return head }
        let above = Int(document.tokens.head[head])
        guard above >= 0 else { return nil }
        switch document.tokens.relation[head] {
        case .compound:
            // *Border clashes*, *border posts*; border guards are no place.
            let lemma = document.tokens.lemma[above]
            if analysis.words.ground.contains(lemma) || analysis.words.armedPosts.contains(lemma) {
                // *The border village of …* has a name of its own.
                return hasName(above) ? nil : above
            }
            return isAct(above) ? above : nil
        case .nmod:
            // *The area of the border*, *both sides of the border*.
            return document.hasPreposition(head, of: analysis.words.part)
                && document.hasPreposition(above, of: analysis.words.place)
                && analysis.words.ground.contains(document.tokens.lemma[above])
                ? above : nil
        default: return nil
        }
    }

    private func hasName(_ ground: Int) -> Bool {
        let tokens = analysis.document.tokens
        return analysis.document.children(of: ground).contains {
            switch tokens.relation[Int($0)] {
            case .nmod, .appos, .compound, .flat: tokens.upos[Int($0)] == .propn
            default: false
            }
        }
    }

    private func isAct(_ token: Int) -> Bool {
        analysis.matches.contains { $0.trigger == token }
    }
}
