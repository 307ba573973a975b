import Knowledge
import Language

/// An incident while its parts are being put together: what some rules read of one act.
struct IncidentDraft {
    var incident: Incident
    /// Where it stands; the act's own word, when tolls have been joined to it.
    var trigger: Int
    var rule: String
    /// The words of all its parts.
    var triggers: [Int]
    /// Whether only the dead and wounded are told, not the act.
    var isToll: Bool
    /// Whether the act is named by what it does to people: *killed*, *wounded*.
    var isKilling: Bool
    /// The heads of those whom a toll counts.
    var victims: [Int]
    /// The sides of who attacks and of those whom a toll counts, as far as the words tell.
    var attackerSides: Set<IncidentSide>
    var victimSides: Set<IncidentSide>
    /// Whether its target is whom its toll counts, not whom the act was meant for.
    var countsTarget: Bool
    /// The act's noun beside a toll: *killed in the **raid***.
    var cause: Int?
    /// Whether the place was said by the words of the act itself.
    var isPlaced: Bool
    /// Whether the rule has asked for all that makes an incident: *explosions were heard in Kabul*.
    var isWhole: Bool
    /// Whether the words leave the means open: *the attack*, *a strike*.
    var isOpen: Bool

    /// How many days it lies away from what its sentence tells: *a day after the raid*.
    var offset: DayOffsets.Offset?

    /// The rules by which its day and its place were found.
    var dateRule: String?
    var placeRule: String?

    /// The rules of what is known, as a fact carries them.
    var links: Fact.Links {
        Fact.Links(
            date: incident.date == nil ? nil : dateRule,
            place: incident.place == nil ? nil : placeRule
        )
    }

    /// Whether those who attacked in another incident can have hit the people of this one: not their own.
    func canBeVictims(of act: IncidentDraft) -> Bool {
        victimSides.isDisjoint(with: act.attackerSides)
    }

    /// Takes over what another part of the same act tells.
    mutating func join(_ other: IncidentDraft) {
        let stillOpen =
            (isOpen && (other.isOpen || other.incident.type == .other))
            || (other.isOpen && incident.type == .other)
        // The act itself gives the words, what it did to people the numbers.
        let act = isToll || (isKilling && !other.isToll) ? other : self
        let rest = isToll || (isKilling && !other.isToll) ? self : other
        var joined = act.incident
        let more = rest.incident
        // *Killed twelve and took two hostage* is an attack before it is a kidnapping.
        if act.isViolent != rest.isViolent {
            joined.type = act.isViolent ? joined.type : more.type
            let isPlain = joined.type == .other || joined.type == .armedClash
            if isPlain, joined.attacker != nil || more.attacker != nil { joined.type = .raid }
        } else if act.isOpen != rest.isOpen, joined.type != .other, more.type != .other {
            joined.type = act.isOpen ? more.type : joined.type
        } else if Self.rank(more.type) > Self.rank(joined.type) {
            joined.type = more.type
        }
        joined.killed = joined.killed ?? more.killed
        joined.injured = joined.injured ?? more.injured
        countsTarget = joined.target == nil ? rest.countsTarget : act.countsTarget
        attackerSides = joined.attacker == nil ? rest.attackerSides : act.attackerSides
        victimSides.formUnion(other.victimSides)
        joined.attacker = joined.attacker ?? more.attacker
        joined.target = joined.target ?? more.target
        var dateRule = act.dateRule
        var placeRule = act.placeRule
        if joined.date == nil {
            joined.date = more.date
            dateRule = rest.dateRule
        }
        if joined.place == nil || (rest.isPlaced && !act.isPlaced && more.place != nil) {
            joined.place = more.place
            joined.country = more.country
            placeRule = rest.placeRule
        }
        self.dateRule = dateRule
        self.placeRule = placeRule
        incident = joined
        trigger = act.trigger
        rule = act.rule
        triggers += other.triggers
        cause = cause ?? other.cause
        victims += other.victims
        isPlaced = isPlaced || other.isPlaced
        isKilling = isKilling && other.isKilling
        isToll = isToll && other.isToll
        isWhole = isWhole || other.isWhole
        isOpen = stillOpen
    }

    /// How much a type says: of two rules that read one act, the finer wins.
    static func rank(_ type: Incident.Kind) -> Int {
        switch type {
        case .suicideAttack: 5
        case .droneStrike: 4
        case .airstrike, .rocketAttack, .shelling: 3
        case .bombing, .shooting, .abduction, .arrest, .protest: 2
        case .armedClash, .raid: 1
        case .other: 0
        }
    }

    /// Whether people may have been killed in it without more being said.
    var isViolent: Bool {
        switch incident.type {
        case .abduction, .arrest, .protest: false
        default: true
        }
    }
}
