import Knowledge

extension ToponymFinder {
    /// What a name may mean, the likeliest first; empty when it names no place.
    func senses(_ name: NamedSpans.Span) -> [PlaceSense] {
        var out: [PlaceSense] = []
        var isOther = false
        var capitalOf = CountryCode.none
        for match in name.known {
            switch match.kind {
            case .country:
                if match.name == .metonym { isOther = true }
                if match.name == .capital {
                    capitalOf = knowledge.countryCode(of: match.entry) ?? .none
                }
                guard match.name != .metonym, match.name != .capital,
                    let code = knowledge.countryCode(of: match.entry)
                else { continue }
                let point = gazetteer.point(of: code)
                out.append(
                    PlaceSense(
                        entry: .country,
                        kind: .country,
                        country: code,
                        latitude: point?.latitude ?? .nan,
                        longitude: point?.longitude ?? .nan,
                        prior: match.name == .adjective || match.name == .people
                            ? Prior.people : Prior.country
                    )
                )
            case .crossing:
                guard let known = knowledge.crossing(match.entry) else { continue }
                out.append(
                    PlaceSense(
                        entry: .crossing(match.entry),
                        kind: .crossing,
                        country: known.countries.first ?? .none,
                        latitude: known.latitude,
                        longitude: known.longitude,
                        prior: Prior.crossing
                    )
                )
            case .place:
                guard let known = knowledge.place(match.entry),
                    name.places == nil || known.geonames == 0
                else { continue }
                out.append(
                    PlaceSense(
                        entry: .known(match.entry),
                        kind: known.kind,
                        country: known.country ?? .none,
                        latitude: known.latitude,
                        longitude: known.longitude,
                        prior: known.geonames == 0
                            ? Prior.region : Prior.of(size: Prior.size(known.population)),
                        isDoubtful: match.isDoubtful
                    )
                )
            case .group, .outlet: isOther = true
            case .noun, .holder: break
            }
        }
        // A group or an outlet of that name is the likelier bearer.
        if isOther, !out.contains(where: { $0.kind == .country }) { return [] }
        if let candidates = name.places?.candidates, !name.isPeople {
            for candidate in candidates {
                guard let sense = gazetteer.sense(candidate) else { continue }
                var prior = Prior.of(size: sense.size)
                switch sense.kind {
                case .admin1: prior += Prior.firstOrder
                case .admin2: prior = prior * Prior.secondOrderFactor + Prior.secondOrder
                default: break
                }
                if sense.isAlias { prior += Prior.alias }
                out.append(
                    PlaceSense(
                        entry: .gazetteer(sense.row),
                        kind: sense.kind,
                        country: sense.country,
                        admin1: sense.admin1 == 0 && sense.kind == .admin1
                            ? sense.row : sense.admin1,
                        latitude: sense.latitude,
                        longitude: sense.longitude,
                        prior: prior,
                        isCode: sense.isCode,
                        isDoubtful: sense.isDoubtful,
                        size: sense.size
                    )
                )
            }
        }
        lowerNamesakes(&out)
        if capitalOf != .none { raiseCapital(of: capitalOf, &out) }
        return out
    }

    /// A division named for its chief town is less likely meant than the town, which is as well
    /// known as the whole.
    private func lowerNamesakes(_ senses: inout [PlaceSense]) {
        for i in senses.indices where senses[i].kind == .admin1 && senses[i].admin1 != 0 {
            let town = senses.firstIndex {
                $0.kind == .city && $0.admin1 == senses[i].admin1
                    && $0.size > senses[i].size - Prior.namesakeDoublings
            }
            guard let town else { continue }
            senses[town].prior = max(senses[town].prior, senses[i].prior + Prior.chiefTown)
            senses[i].prior += Prior.namesake
        }
    }

    /// A capital comes before a division of its country that bears the same name: *Washington*.
    private func raiseCapital(of country: CountryCode, _ senses: inout [PlaceSense]) {
        guard
            let capital = senses.firstIndex(where: { $0.kind == .city && $0.country == country }),
            let rival = senses.first(where: { $0.kind == .admin1 && $0.country == country })
        else { return }
        senses[capital].prior = max(senses[capital].prior, rival.prior + Prior.capital)
    }

    /// How likely a place is before anything of the report is known, chosen by measuring.
    enum Prior {
        static let country = 10.0
        static let people = 12.0
        static let region = 8.0
        static let crossing = 9.0
        static let perDoubling = 0.35
        static let firstOrder = 1.0
        static let secondOrderFactor = 0.85
        static let secondOrder = -0.5
        static let alias = -0.7
        static let capital = 0.5
        static let namesake = -3.0
        static let namesakeDoublings = 3.0
        static let chiefTown = -0.7

        static func of(size: Double) -> Double { perDoubling * size }
        static func size(_ population: Int) -> Double {
            Double(Int.bitWidth - (population + 1).leadingZeroBitCount)
        }
    }
}
