import Knowledge

/// A name of a place in a document, with what it may mean and what was chosen.
struct Toponym: Sendable {
    /// The tokens of the name.
    var tokens: Range<Int>
    /// What the name may mean; never empty.
    var senses: [PlaceSense]
    /// What it says of the report's matter.
    var role: PlaceRole
    /// Whether a place is meant beyond doubt, so that facts may build on it.
    var isSure = true
    /// The name among the document's different names.
    var group = 0
    /// The number of the sense that was chosen.
    var chosen = 0
    /// The name of the rule that chose.
    var rule = ""
    /// The toponym after a comma that this one lies in: *Paris, Texas*.
    var container: Int?

    /// The sense that was chosen.
    var sense: PlaceSense? { senses.indices.contains(chosen) ? senses[chosen] : senses.first }
}

/// One thing that the name of a place may mean.
struct PlaceSense: Hashable, Sendable {
    /// Where it is written down.
    enum Entry: Hashable, Sendable {
        /// An entry of the gazetteer.
        case gazetteer(Int)
        /// A place of the knowledge tables.
        case known(EntryID)
        /// A crossing of the knowledge tables.
        case crossing(EntryID)
        /// A country.
        case country
    }

    var entry: Entry
    var kind: Knowledge.Place.PlaceKind
    var country: CountryCode
    /// The entry of the first-order division in the gazetteer; 0 when not known.
    var admin1 = 0
    var latitude: Double
    var longitude: Double
    /// How likely it is before anything of the report is known.
    var prior: Double
    /// Whether it counts after a comma only.
    var isCode = false
    /// Whether the name is a common word or a person's name as well.
    var isDoubtful = false
    /// The binary logarithm of its inhabitants; 0 when not known.
    var size = 0.0

    /// Roughly the distance to another place in kilometres.
    func distance(to other: PlaceSense, cosine: Double) -> Double {
        let north = (latitude - other.latitude) * 111.2
        var degrees = abs(longitude - other.longitude)
        if degrees > 180 { degrees = 360 - degrees }
        let east = degrees * 111.2 * cosine
        return (north * north + east * east).squareRoot()
    }
}

extension Toponym {
    /// Tells mentions that nothing else is known of which place they name.
    static func settle(_ toponyms: [Toponym], in mentions: inout [Mention]) {
        var t = 0
        for i in mentions.indices {
            let head = mentions[i].head
            while t < toponyms.count, toponyms[t].tokens.upperBound <= head { t += 1 }
            guard t < toponyms.count else { return }
            guard toponyms[t].tokens.contains(head), toponyms[t].role == .location,
                toponyms[t].isSure,
                mentions[i].kind == .unknown, mentions[i].noun == nil, mentions[i].group == nil,
                mentions[i].outlet == nil, mentions[i].place == nil, mentions[i].crossing == nil
            else { continue }
            mentions[i].toponym = t
        }
    }
}
