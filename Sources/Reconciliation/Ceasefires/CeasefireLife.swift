internal import Coding

/// Where a ceasefire stands, step by step: the word of each report moves it on or doesn't.
enum CeasefireLife: String {
    /// Offered or called for.
    case proposed
    /// Turned down before it began.
    case rejected
    /// Agreed or begun, and not ended; an alleged violation doesn't end it.
    case inForce = "in_force"
    /// Not kept for a time, by a party's own word.
    case suspended
    /// Over.
    case ended
    /// Another took its place.
    case superseded

    /// The state after a status is told; nil before the first.
    static func after(_ state: CeasefireLife?, _ status: Ceasefire.Status) -> CeasefireLife {
        switch (state, status) {
        case (nil, .proposed), (.proposed, .proposed), (.rejected, .proposed): .proposed
        case (let state?, .proposed): state
        case (_, .agreed), (_, .inForce), (_, .extended), (_, .renewed): .inForce
        // What is violated was in force; it takes more to end it.
        case (nil, .violated), (.proposed, .violated), (.inForce, .violated): .inForce
        case (let state?, .violated): state
        case (_, .suspended): .suspended
        case (_, .collapsed): .ended
        // A party that refuses what is in force breaks it off only by its deeds.
        case (.inForce, .rejected): .inForce
        case (.suspended, .rejected), (.ended, .rejected), (.superseded, .rejected): .ended
        case (nil, .rejected), (.proposed, .rejected), (.rejected, .rejected): .rejected
        }
    }

    /// Whether a status says that the ceasefire isn't kept.
    static func breaks(_ status: String) -> Bool {
        switch Ceasefire.Status(rawValue: status) {
        case .violated, .suspended, .collapsed, .rejected: true
        default: false
        }
    }
}
