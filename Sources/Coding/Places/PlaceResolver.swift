import Knowledge
import Language

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Chooses what each toponym of a document means.
///
/// A name has one sense in a report. Each sense is weighed by its size, by what the report says
/// after a comma, by the countries and divisions that other names of the report lie in, and by the
/// other names that may lie near.
struct PlaceResolver {
    /// Weights, chosen by measuring.
    enum Weight {
        static let container = 9.0
        static let country = 1.0
        static let admin1 = 2.0
        static let near = 5.0
        static let nearKilometres = 90.0
        static let dateline = 2.0
        static let origin = 0.5
        static let outlet = 0.6
        static let mostSenses = 48
        static let mostNames = 60
    }

    /// A name of the report with its senses and how likely each is.
    private struct Name {
        var senses: [PlaceSense]
        /// What each weighs by itself and by what follows after a comma.
        var base: [Double]
        var shares: [Double]
        var cosines: [Double]
        var weight: Double
        var containers: [Int] = []
        var best = 0
        var rule = "population"
    }

    /// Where the report was published, when its outlet is known.
    let outlet: CountryCode?

    /// Fills in ``Toponym/chosen`` and ``Toponym/rule``.
    func resolve(_ toponyms: inout [Toponym]) {
        var names: [Name] = []
        var numbers: [Int: Int] = [:]
        for i in toponyms.indices {
            let toponym = toponyms[i]
            let number = numbers[toponym.group] ?? names.count
            if number == names.count {
                numbers[toponym.group] = number
                names.append(Self.name(toponym))
            }
            toponyms[i].group = number
            let weight =
                switch toponym.role {
                case .dateline: Weight.dateline
                case .origin: Weight.origin
                case .location: 1.0
                }
            names[number].weight = max(names[number].weight, weight)
        }
        for toponym in toponyms {
            guard let container = toponym.container, toponyms.indices.contains(container) else {
                continue
            }
            names[toponym.group].containers.append(toponyms[container].group)
        }
        if names.contains(where: { $0.senses.count > 1 }) {
            contain(&names)
            for i in names.indices { names[i].shares = Self.shares(names[i].base) }
            for round in 0..<3 { weigh(&names, round) }
        }
        for i in toponyms.indices {
            let name = names[toponyms[i].group]
            toponyms[i].chosen = name.best
            toponyms[i].rule = name.rule
        }
    }

    private static func name(_ toponym: Toponym) -> Name {
        let senses = Array(toponym.senses.prefix(Weight.mostSenses))
        let scores = senses.map(\.prior)
        return Name(
            senses: senses,
            base: scores,
            shares: Self.shares(scores),
            cosines: senses.map { cos($0.latitude * .pi / 180) },
            weight: 0,
            best: scores.indices.max { scores[$0] < scores[$1] } ?? 0
        )
    }

    /// Shares that add up to one, from scores.
    private static func shares(_ scores: [Double]) -> [Double] {
        let top = scores.max() ?? 0
        let powers = scores.map { exp($0 - top) }
        let sum = powers.reduce(0, +)
        return powers.map { $0 / sum }
    }

    /// *Paris, Texas*: senses in the place after the comma rise, and that place is the one that
    /// holds them.
    private func contain(_ names: inout [Name]) {
        for i in names.indices {
            for c in names[i].containers where c != i {
                var inner = Set<Int>()
                var outer = Set<Int>()
                for (s, sense) in names[i].senses.enumerated() {
                    for (t, area) in names[c].senses.enumerated()
                    where Self.isInside(sense, area, cosine: names[i].cosines[s]) {
                        inner.insert(s)
                        outer.insert(t)
                    }
                }
                for s in inner { names[i].base[s] += Weight.container }
                for t in outer { names[c].base[t] += Weight.container / 3 }
                if !inner.isEmpty { names[i].rule = "containment" }
            }
        }
    }

    private static func isInside(_ sense: PlaceSense, _ area: PlaceSense, cosine: Double) -> Bool {
        switch area.kind {
        case .country: return sense.country == area.country && sense.kind != .country
        case .admin1:
            return sense.admin1 == area.admin1 && area.admin1 != 0 && sense.kind != .admin1
        case .city, .admin2:
            return sense.country == area.country && sense.kind == .city
                && sense.distance(to: area, cosine: cosine) < 60
        default: return false
        }
    }

    /// Weighs the senses of all names by those of the others, as far as they are decided.
    private func weigh(_ names: inout [Name], _ round: Int) {
        var countries: [CountryCode: Double] = [:]
        var divisions: [Int: Double] = [:]
        if let outlet { countries[outlet] = Weight.outlet }
        for name in names {
            for (s, sense) in name.senses.enumerated() {
                let share = name.shares[s] * name.weight
                guard share > 0.01 else { continue }
                if sense.country != .none { countries[sense.country, default: 0] += share }
                if sense.admin1 != 0 { divisions[sense.admin1, default: 0] += share }
            }
        }
        let before = names
        for i in names.indices where names[i].senses.count > 1 {
            // A name's own senses speak for nothing.
            var ownCountries: [CountryCode: Double] = [:]
            var ownDivisions: [Int: Double] = [:]
            for (s, sense) in names[i].senses.enumerated() {
                let share = names[i].shares[s] * names[i].weight
                guard share > 0.01 else { continue }
                ownCountries[sense.country, default: 0] += share
                ownDivisions[sense.admin1, default: 0] += share
            }
            var scores = names[i].base
            for (s, sense) in names[i].senses.enumerated() {
                let country = (countries[sense.country] ?? 0) - (ownCountries[sense.country] ?? 0)
                scores[s] += Weight.country * log(1 + max(0, country))
                if sense.admin1 != 0 {
                    let division =
                        (divisions[sense.admin1] ?? 0) - (ownDivisions[sense.admin1] ?? 0)
                    scores[s] += Weight.admin1 * log(1 + max(0, division))
                }
                scores[s] += Weight.near * Self.nearness(before, i, s, round)
            }
            names[i].shares = Self.shares(scores)
            names[i].best = scores.indices.max { scores[$0] < scores[$1] } ?? 0
            if names[i].rule != "containment" {
                let first = names[i].base.indices.max { names[i].base[$0] < names[i].base[$1] } ?? 0
                names[i].rule = names[i].best == first ? "population" : "coherence"
            }
        }
    }

    /// How well a sense fits what other names may mean nearby: the two nearest names count.
    ///
    /// That a name of many senses has one near says little; that one of few has, much.
    private static func nearness(_ names: [Name], _ i: Int, _ s: Int, _ round: Int) -> Double {
        let sense = names[i].senses[s]
        guard sense.kind != .country else { return 0 }
        var first = 0.0
        var second = 0.0
        for j in names.indices.prefix(Weight.mostNames) where j != i {
            let rarity = 1 - 0.2 * log(Double(names[j].senses.count))
            guard rarity > 0 else { continue }
            var best = 0.0
            for (t, other) in names[j].senses.enumerated()
            where other.country == sense.country && other.kind != .country
                && other.kind != .admin1
            {
                // What lies nearer than a degree and a half north or south comes in question.
                guard abs(other.latitude - sense.latitude) < 2 else { continue }
                let distance = sense.distance(to: other, cosine: names[i].cosines[s])
                guard distance < 3 * Weight.nearKilometres else { continue }
                let trust = round == 0 ? 1 : 0.3 + 0.7 * names[j].shares[t]
                best = max(best, exp(-distance / Weight.nearKilometres) * trust)
            }
            best *= rarity
            if best > first { (first, second) = (best, first) } else { second = max(second, best) }
        }
        return first + 0.5 * second
    }
}
