internal import Coding

/// How tense a day is counted to be: the formula, and the weights in it.
///
/// The value of a day is the sum of four parts; above zero it is tension, below zero relief.
///
/// * vertical: for each incident the weight of its type, times 1 + log₁₀(1 + dead), where the dead are
///   the lowest number that any source gives;
/// * horizontal: ``newPlace`` for each place with an incident that had none in the
///   ``quietDays`` days before;
/// * rhetorical: for each speaker and stance of the day, once, the weight of the stance;
/// * institutional: for each ceasefire, round of talks and crossing the weight of each status that is
///   told to have begun that day.
///
/// The weights are the scores of PLOVER (2024-02) with the sign turned: what that scores as conflict
/// raises the tension. ``newPlace`` and ``quietDays`` are our own choice.
enum TensionMethod {
    /// Stands on every number; it changes when the formula or a weight does.
    static let name = "truce-tension-1"
    static let newPlace = 2.0
    static let quietDays: Int32 = 14

    /// ASSAULT 9, its modes aerial, drone, heavy-weapons and suicide-attack 9.5, abduct 8.5; COERCE 7;
    /// PROTEST 5.
    static func weight(ofIncident type: String) -> Double {
        switch Incident.Kind(rawValue: type) {
        case .airstrike, .droneStrike, .shelling, .rocketAttack, .suicideAttack: 9.5
        case .armedClash, .bombing, .shooting, .raid, .other: 9
        case .abduction: 8.5
        case .arrest: 7
        case .protest: 5
        case nil: 0
        }
    }

    /// THREATEN 3.5, ACCUSE 3, REJECT 2; REQUEST weighs nothing.
    static func weight(of stance: Stance) -> Double {
        switch stance {
        case .threatens: 3.5
        case .accuses: 3
        case .rejects: 2
        case .asserts, .denies, .demands, .promises, .urges, .confirms: 0
        }
    }

    /// RETREAT (ceasefire) −7.5; an alleged violation as ACCUSE 3; REJECT 2; SANCTION 6.
    static func weight(ofCeasefire status: String) -> Double {
        switch Ceasefire.Status(rawValue: status) {
        case .agreed, .extended, .renewed: -7.5
        case .violated: 3
        case .rejected: 2
        case .suspended, .collapsed: 6
        case .proposed, .inForce, nil: 0
        }
    }

    /// CONSULT −2.5, multilateral −4; REJECT 2.
    static func weight(ofTalks status: String) -> Double {
        switch Talks.Status(rawValue: status) {
        case .planned, .ongoing, .resumed: -2.5
        case .endedWithAgreement: -4
        case .paused, .endedWithoutAgreement, .collapsed: 2
        case nil: 0
        }
    }

    /// SANCTION 6 for a closure, half for a restriction; RETREAT (access) −6.5 for an opening.
    static func weight(ofCrossing status: String) -> Double {
        switch Crossing.Status(rawValue: status) {
        case .closed: 6
        case .restricted: 3
        case .reopened, .open: -6.5
        case nil: 0
        }
    }
}
