import Knowledge
import Language

/// Finds the names of places in a document: by the tables, by what stands around a name, and by
/// what the engine says that it names.
struct ToponymFinder {
    let document: Document
    let knowledge: KnowledgeBase
    let gazetteer: Gazetteer
    let words: PlaceWords

    /// The toponyms of a document, in text order.
    /// - Parameter known: the names of the knowledge tables in the document.
    func toponyms(_ known: [NameMatch]) -> [Toponym] {
        var senses: [UInt64: [PlaceSense]] = [:]
        var out: [Toponym] = []
        var people: Set<UInt64> = []
        var weak: [Int] = []
        for name in NamedSpans(known, gazetteer.names(in: document)) {
            let key = name.tokens.reduce(UInt64(name.tokens.count)) {
                ($0 ^ document.tokens.form[$1]) &* 0x9E37_79B9_7F4A_7C15
            }
            let isPeople = name.isPeople
            let all = senses[key] ?? self.senses(name)
            senses[key] = all
            guard !all.isEmpty else { continue }
            let follows = out.last.map { isAfterComma($0.tokens, name.tokens) } ?? false
            var evidence =
                isPeople ? Evidence.origin : evidence(name.tokens, all, isCountry: name.isCountry)
            if all.allSatisfy(\.isCode) { evidence = follows ? .place : .none }
            if follows, evidence != .person, all.contains(where: { $0.kind != .city }) {
                evidence = .place
            }
            switch evidence {
            case .none: continue
            case .person:
                for i in name.tokens { people.insert(document.tokens.form[i]) }
                continue
            case .weak: weak.append(out.count)
            case .place, .origin: break
            }
            var toponym = Toponym(
                tokens: name.tokens,
                senses: all,
                role: evidence == .origin ? .origin : .location
            )
            if follows, toponym.senses.contains(where: { $0.kind != .city }) {
                out[out.count - 1].container = out.count
            }
            toponym.group = Int(truncatingIfNeeded: key)
            out.append(toponym)
        }
        drop(weak, people, from: &out)
        markDateline(&out)
        return out
    }

    /// What speaks for and against a name.
    private enum Evidence { case place, origin, weak, person, none }

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

    private func evidence(
        _ name: Range<Int>,
        _ senses: [PlaceSense],
        isCountry: Bool
    ) -> Evidence {
        let tokens = document.tokens
        let last = name.upperBound - 1
        let sentence = document.sentences[Int(tokens.sentence[last])].tokens
        let next = last + 1 < min(sentence.upperBound, document.count) ? last + 1 : nil
        let before = name.lowerBound > sentence.lowerBound ? name.lowerBound - 1 : nil
        if let next, words.streets.contains(tokens.form[next]), isCapital(next) { return .none }
        let isBody = next.map { isCapital($0) && words.bodies.contains(tokens.form[$0]) } ?? false
        let isAfterPreposition = before.map { words.prepositions.contains(tokens.form[$0]) } ?? false
        switch tokens.name[last] {
        case .person?:
            return isCountry || isAfterPreposition && !isNamePart(before, next) ? .place : .person
        case .place?: return isBody ? .origin : .place
        case .organization?:
            let isLonger =
                next.map { tokens.name[$0] == .organization } ?? false
                || before.map { tokens.name[$0] == .organization } ?? false
            return isLonger ? (isBody || isCountry || name.count > 1 ? .origin : .weak) : .place
        case .event?, .object?, .other?: return isCountry || name.count > 1 ? .origin : .weak
        case nil: break
        }
        if isCountry { return isBody ? .origin : .place }
        // Without an engine that tells: by shape and neighbours.
        let isProper = tokens.upos[last] == .propn
        if !isProper, tokens.upos[last] != .adj || name.count == 1 { return .none }
        if let before, isCapital(before), !words.directions.contains(tokens.form[before]) {
            if words.titles.contains(tokens.form[before]) { return .person }
            if tokens.upos[before] == .propn, !words.bodies.contains(tokens.form[before]) {
                return isBody ? .origin : .person
            }
        }
        if isBody { return .origin }
        if let next, isCapital(next), tokens.upos[next] == .propn { return .person }
        return isAfterPreposition || name.count > 1 ? .place : .weak
    }

    /// Whether a capital stands right before or after: part of a longer name.
    private func isNamePart(_ before: Int?, _ next: Int?) -> Bool {
        (before.map { isCapital($0) } ?? false) || (next.map { isCapital($0) } ?? false)
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
