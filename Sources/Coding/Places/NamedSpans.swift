import Knowledge

/// The names of the knowledge tables and of the gazetteer as one sequence: the longest at each
/// token, both where they are of one length.
struct NamedSpans: Sequence, IteratorProtocol {
    private let known: [NameMatch]
    private let places: [GazetteerMatch]
    private var k = 0
    private var p = 0

    /// A name with all that it may stand for.
    struct Span {
        var tokens: Range<Int>
        var known: ArraySlice<NameMatch>
        var places: GazetteerMatch?

        /// Whether it is an adjective or a people's name: *Turkish*, *Turks*.
        var isPeople: Bool {
            known.first?.kind == .country
                && (known.first?.name == .adjective || known.first?.name == .people)
        }

        /// Whether a country bears the name.
        var isCountry: Bool {
            known.first.map {
                $0.kind == .country
                    && ($0.name == .name || $0.name == .alias || $0.name == .abbreviation)
            } ?? false
        }
    }

    init(_ known: [NameMatch], _ places: [GazetteerMatch]) {
        self.known = known
        self.places = places
    }

    mutating func next() -> Span? {
        while k < known.count || p < places.count {
            var high = k
            while high < known.count, known[high].tokens == known[k].tokens { high += 1 }
            guard k < known.count else {
                p += 1
                return Span(tokens: places[p - 1].tokens, known: [], places: places[p - 1])
            }
            let name = known[k..<high]
            let tokens = known[k].tokens
            guard p < places.count, places[p].tokens.lowerBound < tokens.upperBound else {
                k = high
                return Span(tokens: tokens, known: name, places: nil)
            }
            let place = places[p]
            if place.tokens.upperBound <= tokens.lowerBound {
                p += 1
                return Span(tokens: place.tokens, known: [], places: place)
            }
            if place.tokens == tokens {
                (k, p) = (high, p + 1)
                return Span(tokens: tokens, known: name, places: place)
            }
            // They overlap: the longer counts, and the other is passed by.
            if place.tokens.count > tokens.count {
                while k < known.count, known[k].tokens.lowerBound < place.tokens.upperBound {
                    k += 1
                }
                p += 1
                return Span(tokens: place.tokens, known: [], places: place)
            }
            while p < places.count, places[p].tokens.lowerBound < tokens.upperBound { p += 1 }
            k = high
            return Span(tokens: tokens, known: name, places: nil)
        }
        return nil
    }
}
