import Knowledge
import Language

/// Writes the toponyms of an analysis as places of a reading.
struct PlaceOutput {
    let analysis: Analysis

    /// The places of the text in text order, and the index of each by the tokens it covers.
    func places() -> (places: [Place], index: [Int: Int]) {
        var out: [Place] = []
        var index: [Int: Int] = [:]
        for toponym in analysis.toponyms {
            guard let sense = toponym.sense else { continue }
            if toponym.role == .location {
                for token in toponym.tokens { index[token] = out.count }
            }
            out.append(place(toponym, sense))
        }
        return (out, index)
    }

    private func place(_ toponym: Toponym, _ sense: PlaceSense) -> Place {
        Place(
            span: analysis.span(toponym.tokens),
            text: analysis.text(toponym.tokens),
            name: name(sense),
            kind: (sense.kind == .sea ? .feature : sense.kind).rawValue,
            country: sense.country == .none ? nil : sense.country.description,
            latitude: sense.latitude.isNaN ? nil : sense.latitude,
            longitude: sense.longitude.isNaN ? nil : sense.longitude,
            precision: precision(toponym, sense),
            geonames: geonames(sense),
            role: toponym.role == .location ? nil : toponym.role,
            rule: toponym.rule.isEmpty ? nil : toponym.rule
        )
    }

    private func name(_ sense: PlaceSense) -> String {
        switch sense.entry {
        case .gazetteer(let row): analysis.gazetteer.name(of: row)
        case .known(let entry), .crossing(let entry): analysis.knowledge.name(of: entry)
        case .country: analysis.knowledge.country(sense.country)?.name ?? ""
        }
    }

    private func geonames(_ sense: PlaceSense) -> Int? {
        let number =
            switch sense.entry {
            case .gazetteer(let row): analysis.gazetteer.geonames(of: row)
            case .known(let entry): analysis.knowledge.place(entry)?.geonames ?? 0
            case .crossing, .country: 0
            }
        return number == 0 ? nil : number
    }

    /// How exactly the place is known: what it is, unless the words say that it was beside it.
    private func precision(_ toponym: Toponym, _ sense: PlaceSense) -> String {
        let level =
            switch sense.kind {
            case .country: "country"
            case .admin1: "adm1"
            case .admin2: "adm2"
            case .region: "region"
            case .sea: "sea_air"
            case .city, .crossing, .feature, .facility: "exact"
            }
        guard toponym.role == .location else { return level }
        if isOffshore(toponym) { return "sea_air" }
        if isOnBorder(toponym) { return level == "exact" ? "near" : "region" }
        guard level == "exact" else { return level }
        if isAmid(toponym) { return "region" }
        return isBeside(toponym) ? "near" : level
    }

    /// *In the waters off Aden*, *off the coast of Yemen*, *over Syrian airspace*.
    private func isOffshore(_ toponym: Toponym) -> Bool {
        let waters = analysis.placeWords.waters
        let lemma = analysis.document.tokens.lemma
        guard let noun = nounBefore(toponym), waters.contains(lemma[noun]) else { return false }
        return true
    }

    /// *Along the border with Chad*, *the frontier between Chad and Sudan*.
    private func isOnBorder(_ toponym: Toponym) -> Bool {
        let borders = analysis.placeWords.borders
        let lemma = analysis.document.tokens.lemma
        if let noun = nounBefore(toponym), borders.contains(lemma[noun]) { return true }
        // *The Chad border*, *Chad's border*.
        let sentence = analysis.sentence(of: toponym.tokens.lowerBound).tokens
        let next = toponym.tokens.upperBound
        return (next..<min(next + 2, sentence.upperBound)).contains {
            borders.contains(lemma[$0])
                && (next..<$0).allSatisfy { between in
                    analysis.document.tokens.upos[between] == .part
                }
        }
    }

    /// The noun that a place's name hangs on by a preposition, with only names and what joins them
    /// in between.
    private func nounBefore(_ toponym: Toponym) -> Int? {
        let tokens = analysis.document.tokens
        let low = toponym.tokens.lowerBound
        let start = max(low - 6, analysis.sentence(of: low).tokens.lowerBound)
        var hasPreposition = false
        for i in (start..<low).reversed() {
            switch tokens.upos[i] {
            case .adp:
                if hasPreposition { return nil }
                hasPreposition = true
            case .propn, .cconj:
                // *The border with Chad in Sudan* is no border of Sudan's.
                if hasPreposition { return nil }
            case .det: break
            case .noun: return hasPreposition ? i : nil
            default: return nil
            }
        }
        return nil
    }

    /// *Near Idlib*, *outside Tripoli*, *north of Gaza City*.
    private func isBeside(_ toponym: Toponym) -> Bool {
        let words = analysis.placeWords
        let tokens = analysis.document.tokens
        let low = toponym.tokens.lowerBound
        guard low > 0, tokens.sentence[low - 1] == tokens.sentence[low] else { return false }
        if words.near.contains(tokens.form[low - 1]) { return true }
        guard low > 1,
            words.part.contains(tokens.form[low - 1])
                || words.prepositions.contains(tokens.form[low - 1])
        else { return false }
        let before = tokens.form[low - 2]
        return words.near.contains(before)
            || words.part.contains(tokens.form[low - 1]) && words.directions.contains(before)
    }

    /// *Between Tyre and Sidon*.
    private func isAmid(_ toponym: Toponym) -> Bool {
        let words = analysis.placeWords
        let tokens = analysis.document.tokens
        let low = toponym.tokens.lowerBound
        let start = max(low - 5, analysis.sentence(of: low).tokens.lowerBound)
        guard let between = (start..<low).last(where: { words.between.contains(tokens.form[$0]) })
        else { return false }
        // Only names and what joins two of them may stand in between.
        return (between + 1..<low).allSatisfy {
            tokens.upos[$0] == .propn || tokens.upos[$0] == .cconj || tokens.upos[$0] == .det
        }
    }
}
