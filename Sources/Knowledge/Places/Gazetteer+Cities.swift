public import Language

extension EntryID {
    /// An entry of the gazetteer; no layer of the knowledge tables bears its number.
    init(gazetteer row: Int) { self.init(layer: Self.gazetteer, row: row) }

    /// The row in the gazetteer; nil for an entry of the knowledge tables.
    var gazetteerRow: Int? { layer == Self.gazetteer ? row : nil }

    private static let gazetteer = 15
}

extension Gazetteer {
    /// The binary logarithm of so many inhabitants that a city's name alone says that it is a place.
    private static let known = 13.75

    /// The names of the knowledge tables with those of the gazetteer's cities, as one sequence in
    /// text order: the first and longest counts, several where they are of one length.
    public func joined(
        _ names: [NameMatch],
        _ places: [GazetteerMatch],
        in document: Document
    ) -> [NameMatch] {
        var out: [NameMatch] = []
        out.reserveCapacity(names.count + places.count)
        var n = 0
        for place in places {
            while n < names.count, names[n].tokens.lowerBound < place.tokens.lowerBound {
                out.append(names[n])
                n += 1
            }
            let isTaken = out.last.map { $0.tokens.upperBound > place.tokens.lowerBound } ?? false
            let isLonger =
                n < names.count && names[n].tokens.lowerBound == place.tokens.lowerBound
                && names[n].tokens.count > place.tokens.count
            guard !isTaken, !isLonger, let city = city(place, document) else { continue }
            while n < names.count, names[n].tokens == place.tokens {
                out.append(names[n])
                n += 1
            }
            out.append(city)
            // What lies within it is passed by.
            while n < names.count, names[n].tokens.lowerBound < place.tokens.upperBound { n += 1 }
        }
        out.append(contentsOf: names[n...])
        return out
    }

    /// The country of a city that ``joined(_:_:in:)`` has given.
    public func country(of entry: EntryID) -> CountryCode? {
        entry.gazetteerRow.map { country(ofRow: $0) }
    }

    /// How many letters the words may have more or fewer than the name that the tables prefer: *Marj*
    /// need not be *al-Marj*.
    private static let slack = 2

    /// The largest city that bears a name, when it is well known; a division too where its name has
    /// several words, as *Anbar Governorate*.
    private func city(_ place: GazetteerMatch, _ document: Document) -> NameMatch? {
        guard let first = place.tokens.first, let last = place.tokens.last else { return nil }
        let length = document.range(of: first).union(document.range(of: last)).indices.count
        var best: GazetteerSense?
        var isDoubtful = false
        for candidate in place.candidates {
            guard let sense = sense(candidate), !sense.isCode,
                sense.kind == .city || place.tokens.count > 1
            else { continue }
            isDoubtful = isDoubtful || sense.isDoubtful
            guard sense.kind != .city || abs(nameLength(of: sense.row) - length) <= Self.slack
            else { continue }
            if sense.size > (best?.size ?? Self.known) { best = sense }
        }
        return best.map {
            NameMatch(
                tokens: place.tokens,
                entry: EntryID(gazetteer: $0.row),
                kind: .place,
                name: $0.isAlias ? .alias : .name,
                isDoubtful: isDoubtful
            )
        }
    }
}
