import Coding
import Reconciliation

/// Countries and a group that governs one, by invented names.
struct InventedNames: NameKeys {
    func key(for name: String) -> String {
        switch name.lowercased() {
        case "norland", "norlandic": "NOR"
        case "sudland", "sudlandic": "SUD"
        case "estland": "EST"
        case "council", "ada council": "council"
        default: name.lowercased()
        }
    }
    func isParty(_ key: String) -> Bool { ["NOR", "SUD", "EST", "council"].contains(key) }
    func country(governedBy key: String, on day: Day?) -> String? {
        key == "council" && day.map { $0 >= Day(ordinal: 20_000) } ?? true ? "SUD" : nil
    }
}
