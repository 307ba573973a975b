extension EntryID {
    /// An entry of the gazetteer; no layer of the knowledge tables bears its number.
    init(gazetteer row: Int) { self.init(layer: 15, row: row) }
}

extension Gazetteer {
    /// The binary logarithm of so many inhabitants that a city's name alone says that it is a place.
    private static let known = 13.75

    /// The names of the knowledge tables with those of the gazetteer's cities, as one sequence in
    /// text order: the first and longest counts, several where they are of one length.
    public func joined(_ names: [NameMatch], _ places: [GazetteerMatch]) -> [NameMatch] {
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
            guard !isTaken, !isLonger, let city = city(place) else { continue }
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

    /// The largest city that bears a name, when it is well known.
    private func city(_ place: GazetteerMatch) -> NameMatch? {
        var best: GazetteerSense?
        var isDoubtful = false
        for candidate in place.candidates {
            guard let sense = sense(candidate), sense.kind == .city, !sense.isCode else { continue }
            isDoubtful = isDoubtful || sense.isDoubtful
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
