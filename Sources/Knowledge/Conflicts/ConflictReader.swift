/// Reads one conflict of a conflict file.
enum ConflictReader {
    private static let keys = [
        "conflict", "name", "parties", "crossings", "places", "about", "source",
    ]

    static func conflict(_ item: RuleYAML) throws(RuleError) -> ConflictFile.Conflict {
        guard case .map(let entries, let place) = item,
            let first = entries.first(where: { $0.key == "conflict" })
        else {
            throw item.place.error(
                "a conflict is missing",
                advice: "begin it with `- conflict: id`"
            )
        }
        let (id, idPlace) = try first.value.text("the id", rule: nil)
        guard isID(id) else {
            throw idPlace.error(
                "`\(id)` is no id of a conflict",
                advice: "use small letters, digits, `_` and `-`, 60 at most"
            )
        }
        var new = ConflictFile.Conflict(
            id: id,
            place: place,
            name: id,
            parties: [],
            crossings: [],
            places: []
        )
        for entry in entries { try read(entry, into: &new) }
        guard new.parties.count > 1 else {
            throw place.error(
                "the conflict `\(id)` has \(new.parties.count == 1 ? "one party" : "no parties")",
                advice: "list two or more under `parties`"
            )
        }
        try check(new)
        return new
    }

    private static func isID(_ text: String) -> Bool {
        text.utf8.count <= 60
            && text.wholeMatch(of: #/[a-z0-9][a-z0-9_-]*/#) != nil
    }

    private static func read(
        _ entry: RuleYAML.Entry,
        into new: inout ConflictFile.Conflict
    ) throws(RuleError) {
        switch entry.key {
        case "conflict": break
        case "about", "source": _ = try entry.value.text("`\(entry.key)`", rule: nil)
        case "name": new.name = try name(entry.value, "`name`")
        case "crossings": new.crossings = try names(entry.value, "`crossings`")
        case "places": new.places = try names(entry.value, "`places`")
        case "parties":
            guard case .list(let parties, _) = entry.value else {
                throw entry.value.place.error(
                    "`parties` must be a list",
                    advice: "write each as `- name: …`"
                )
            }
            for item in parties { new.parties.append(try party(item)) }
        default: throw unknown(entry, among: keys, "a conflict")
        }
    }

    private static func party(_ item: RuleYAML) throws(RuleError) -> ConflictFile.Party {
        guard case .map(let entries, let place) = item else {
            return ConflictFile.Party(name: try name(item, "a party"), aliases: [])
        }
        var party = ConflictFile.Party(name: "", aliases: [])
        for entry in entries {
            switch entry.key {
            case "name": party.name = try name(entry.value, "`name`")
            case "aliases": party.aliases = try names(entry.value, "`aliases`")
            default: throw unknown(entry, among: ["name", "aliases"], "a party")
            }
        }
        guard !party.name.isEmpty else {
            throw place.error("a party has no name", advice: "begin it with `- name: …`")
        }
        return party
    }

    /// One name for two parties would leave open which is meant; too many names are refused.
    private static func check(_ conflict: ConflictFile.Conflict) throws(RuleError) {
        var owners: [String: Int] = [:]
        for (i, party) in conflict.parties.enumerated() {
            for name in [party.name] + party.aliases {
                guard let owner = owners.updateValue(i, forKey: name.lowercased()), owner != i
                else { continue }
                throw conflict.place.error(
                    "two parties of `\(conflict.id)` are named “\(name)”",
                    advice: "leave the name with one of them"
                )
            }
        }
        let count = owners.count + conflict.crossings.count + conflict.places.count
        guard count <= ConflictFile.Limit.names else {
            throw conflict.place.error(
                "the conflict `\(conflict.id)` has more than \(ConflictFile.Limit.names) names",
                advice: "leave out those that are over"
            )
        }
    }

    private static func names(_ value: RuleYAML, _ what: String) throws(RuleError) -> [String] {
        guard case .list(let list, _) = value else { return [try name(value, what)] }
        var names: [String] = []
        for item in list { names.append(try name(item, "each of \(what)")) }
        return names
    }

    private static func name(_ value: RuleYAML, _ what: String) throws(RuleError) -> String {
        let (text, place) = try value.text(what, rule: nil)
        guard text.contains(where: { $0.isLetter || $0.isNumber }) else {
            throw place.error("\(what) holds no word", advice: "write a name")
        }
        guard text.utf8.count <= ConflictFile.Limit.nameBytes else {
            throw place.error(
                "\(what) has more than \(ConflictFile.Limit.nameBytes) bytes",
                advice: "write a shorter name"
            )
        }
        return text
    }

    private static func unknown(
        _ entry: RuleYAML.Entry,
        among keys: [String],
        _ what: String
    ) -> RuleError {
        let advice = nearest(to: entry.key, among: keys).map { "did you mean `\($0)`?" }
        return entry.place.error(
            "unknown key `\(entry.key)`",
            advice: advice ?? "\(what) has \(keys.map { "`\($0)`" }.joined(separator: ", "))"
        )
    }
}
