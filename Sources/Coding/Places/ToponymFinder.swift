import Knowledge
import Language

/// Finds the names of places in a document: by the tables, by what stands around a name, and by
/// what the engine says that it names.
struct ToponymFinder {
    let document: Document
    let knowledge: KnowledgeBase
    let gazetteer: Gazetteer
    let words: PlaceWords
    /// The expression of time that holds each token; -1 for none.
    let timeAt: [Int32]

    /// The toponyms of a document, in text order; `known` are its names of the knowledge tables,
    /// `places` those of the gazetteer.
    func toponyms(_ known: [NameMatch], _ places: [GazetteerMatch]) -> [Toponym] {
        var senses: [UInt64: [PlaceSense]] = [:]
        var out: [Toponym] = []
        var weak: [Int] = []
        for var name in NamedSpans(known, places) {
            // *Idlib province*: the name is what bears a capital.
            while name.tokens.count > 1, let last = name.tokens.last, !isCapital(last) {
                name.tokens = name.tokens.dropLast()
            }
            let key = name.tokens.reduce(UInt64(name.tokens.count)) {
                ($0 ^ document.tokens.form[$1]) &* 0x9E37_79B9_7F4A_7C15
            }
            let all = senses[key] ?? self.senses(name)
            senses[key] = all
            guard !all.isEmpty, !name.tokens.contains(where: { timeAt[$0] >= 0 }) || name.isCountry
            else { continue }
            let follows = out.last.map { isAfterComma($0.tokens, name.tokens) } ?? false
            var evidence = evidence(name, all, isJoined: isJoined(name.tokens, out.last))
            if follows, evidence != .person, evidence != .otherName, Self.mayContain(all) {
                evidence = .place
                out[out.count - 1].container = out.count
            } else if all.allSatisfy(\.isCode) {
                continue
            }
            switch evidence {
            case .none, .person, .otherName: continue
            case .weak: weak.append(out.count)
            case .place, .origin: break
            }
            out.append(
                Toponym(
                    tokens: name.tokens,
                    senses: all,
                    role: evidence == .origin ? .origin : .location,
                    isSure: evidence == .place,
                    group: Int(truncatingIfNeeded: key)
                )
            )
        }
        if !weak.isEmpty { drop(weak, people(), from: &out) }
        markDateline(&out)
        return out
    }

    /// Whether a name after a comma may say what the place before lies in: it is better known as
    /// an area than as a town, so that *Córdoba, Rosario* are two towns of a list.
    private static func mayContain(_ senses: [PlaceSense]) -> Bool {
        senses.max { $0.prior < $1.prior }.map { $0.kind != .city } ?? false
    }

    /// What speaks for and against a name.
    private enum Evidence {
        /// It names a place.
        case place
        /// It says where somebody is from, or is part of a body's name.
        case origin
        /// It may be a place or somebody.
        case weak
        /// It is part of a person's name.
        case person
        /// It is part of another name.
        case otherName
        /// Nothing speaks for it.
        case none
    }

    /// *Henry* after *Chiquita Raquel Henry* is she, where nothing says that a place is meant.
    private func drop(_ weak: [Int], _ people: Set<UInt64>, from toponyms: inout [Toponym]) {
        let gone = Set(
            weak.filter { i in
                toponyms[i].container == nil
                    && toponyms[i].tokens.contains { people.contains(document.tokens.form[$0]) }
            }
        )
        guard !gone.isEmpty else { return }
        var renumbered: [Int: Int] = [:]
        var kept: [Toponym] = []
        for (i, toponym) in toponyms.enumerated() where !gone.contains(i) {
            renumbered[i] = kept.count
            kept.append(toponym)
        }
        for i in kept.indices { kept[i].container = kept[i].container.flatMap { renumbered[$0] } }
        toponyms = kept
    }

    /// The words in people's names of several words.
    private func people() -> Set<UInt64> {
        let tokens = document.tokens
        var out: Set<UInt64> = []
        for i in 0..<max(document.count - 1, 0)
        where tokens.upos[i] == .propn && tokens.upos[i + 1] == .propn && isCapital(i + 1)
            && tokens.sentence[i] == tokens.sentence[i + 1]
        {
            let isPerson =
                tokens.name[i + 1] == .person
                || tokens.name[i + 1] == nil && tokens.relation[i + 1] == .flat
            if isPerson { out.insert(tokens.form[i + 1]) }
        }
        return out
    }

    private func evidence(
        _ name: NamedSpans.Span,
        _ senses: [PlaceSense],
        isJoined: Bool
    ) -> Evidence {
        let tokens = document.tokens
        let last = name.tokens.upperBound - 1
        let sentence = document.sentences[Int(tokens.sentence[last])].tokens
        let next = last + 1 < min(sentence.upperBound, document.count) ? last + 1 : nil
        let before = name.tokens.lowerBound > sentence.lowerBound ? name.tokens.lowerBound - 1 : nil
        if name.tokens.count == 1, words.isPlain(tokens.form[last]) { return .otherName }
        let isNext = next.map { isCapital($0) } ?? false
        if isNext, let next, words.streets.contains(tokens.form[next]) { return .otherName }
        if name.isPeople { return .origin }
        let isBody = next.map { isNext && words.bodies.contains(tokens.form[$0]) } ?? false
        // *in Rosario and Mendoza*: what is joined to a place stands where that stands.
        let isAfterPreposition =
            isJoined || before.map { words.prepositions.contains(tokens.form[$0]) } ?? false
        let isInside = isJoined || before.map { words.inside.contains(tokens.form[$0]) } ?? false
        // A capital before: of a longer name, unless it says which part of the place.
        let isLater =
            before.map {
                isCapital($0) && tokens.upos[$0] == .propn
                    && !words.directions.contains(tokens.form[$0])
            } ?? false
        let isTitled = before.map { words.titles.contains(tokens.form[$0]) } ?? false
        let goesOn = isNext && !isBody && (next.map { tokens.upos[$0] == .propn } ?? false)
        if name.isCountry { return isBody || isLater || goesOn ? .origin : .place }
        let isDoubtful = senses.allSatisfy(\.isDoubtful)
        let size = senses.reduce(0) { max($0, $1.size) }
        if isDateline(name.tokens, before, next) { return .place }
        switch tokens.name[last] {
        case .person?:
            if isTitled || isLater || goesOn { return .person }
            if isDoubtful { return isInside && !isBody ? .weak : .person }
            if isBody { return .origin }
            if isAfterPreposition, name.tokens.count > 1 { return .place }
            return isAfterPreposition || size > Self.wellKnown ? .weak : .person
        case .place?:
            if isTitled { return .person }
            if isLater, before.map({ tokens.name[$0] != nil }) ?? false { return .otherName }
            if isBody { return isDoubtful ? .otherName : .origin }
            if goesOn, next.map({ tokens.name[$0] == .place }) ?? false { return .otherName }
            return isDoubtful && !isAfterPreposition ? .none : .place
        case .organization?:
            if isLater { return .otherName }
            if isBody || goesOn { return isDoubtful || goesOn && !isBody ? .otherName : .origin }
            return isDoubtful ? .none : .place
        case .event?, .object?, .other?:
            if isLater || isDoubtful { return .otherName }
            return isBody || goesOn ? .origin : .weak
        case nil: break
        }
        // Without an engine that tells: by shape and neighbours.
        if tokens.upos[last] != .propn, name.tokens.count == 1 || tokens.upos[last] != .adj {
            return .none
        }
        if isTitled { return .person }
        if isLater { return before == sentence.lowerBound && isBody ? .origin : .person }
        if isDoubtful { return isAfterPreposition && !isBody && !goesOn ? .weak : .none }
        if isBody { return .origin }
        if goesOn { return .person }
        return isAfterPreposition ? .place : .weak
    }

    /// So many people (as a binary logarithm) that the name is known for the place.
    private static let wellKnown = 15.0

    /// *BANTAM —*, *HOLLIDAY, Mo.*: in capitals at the beginning of a sentence, before a mark.
    private func isDateline(_ name: Range<Int>, _ before: Int?, _ next: Int?) -> Bool {
        guard before == nil, let next, name.allSatisfy({ isShouted($0) }) else { return false }
        return isDash(next) || byte(next) == UInt8(ascii: ",") || byte(next) == UInt8(ascii: "(")
    }

    /// Whether a name is joined to a place before it, as by *and*.
    private func isJoined(_ name: Range<Int>, _ before: Toponym?) -> Bool {
        guard let before, before.role == .location else { return false }
        // The head of a joined name is that of the first, or the one just before.
        return name.contains {
            document.tokens.relation[$0] == .conj
                && (before.tokens.contains(Int(document.tokens.head[$0]))
                    || before.tokens.contains { t in
                        document.tokens.relation[t] == .conj
                            && document.tokens.head[t] == document.tokens.head[name.lowerBound]
                    })
        }
    }

    /// Whether only a comma parts two names.
    private func isAfterComma(_ first: Range<Int>, _ second: Range<Int>) -> Bool {
        guard first.upperBound + 1 == second.lowerBound else { return false }
        return byte(first.upperBound) == UInt8(ascii: ",")
    }

    private func byte(_ token: Int) -> UInt8 {
        let range = document.range(of: token).indices
        guard range.count == 1, range.upperBound <= document.text.count else { return 0 }
        return document.text[range.lowerBound]
    }

    /// Whether a token begins with a capital; letters beyond ASCII count as such.
    private func isCapital(_ token: Int) -> Bool {
        let range = document.range(of: token).indices
        guard !range.isEmpty, range.upperBound <= document.text.count else { return false }
        let first = document.text[range.lowerBound]
        return first &- 0x41 < 26 || first >= 0xC3
    }
}

// MARK: Datelines

extension ToponymFinder {
    /// Marks the places before the dash that opens a report: *GAZA CITY, Palestine (Wire) —*.
    private func markDateline(_ toponyms: inout [Toponym]) {
        for (s, sentence) in document.sentences.enumerated().prefix(4) {
            let low = sentence.tokens.lowerBound
            guard let first = toponyms.firstIndex(where: { $0.tokens.lowerBound == low }),
                let dash = (low..<min(low + 14, document.count)).first(where: isDash)
            else { continue }
            let isLoud = toponyms[first].tokens.allSatisfy { isShouted($0) }
            // A dash later in a sentence of common words is none of a dateline.
            let hasVerb = (low..<dash).contains {
                document.tokens.upos[$0] == .verb || document.tokens.upos[$0] == .aux
            }
            guard isLoud || !hasVerb, s == 0 || isLoud else { continue }
            for i in toponyms.indices where toponyms[i].tokens.lowerBound < dash && i >= first {
                toponyms[i].role = .dateline
            }
            return
        }
    }

    private func isDash(_ token: Int) -> Bool {
        let range = document.range(of: token).indices
        guard range.upperBound <= document.text.count else { return false }
        let bytes = document.text[range]
        return bytes.elementsEqual("--".utf8) || bytes.elementsEqual("—".utf8)
            || bytes.elementsEqual("–".utf8) || bytes.elementsEqual("-".utf8)
    }

    private func isShouted(_ token: Int) -> Bool {
        let range = document.range(of: token).indices
        guard range.upperBound <= document.text.count else { return false }
        return !document.text[range].contains { $0 &- 0x61 < 26 }
    }
}
