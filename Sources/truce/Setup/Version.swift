import Language

/// The version of this program and what it was built with.
enum Version {
    static let number = "0.1.0"

    /// What `truce --version` prints.
    static func screen() -> String {
        let models = EngineOptions.Name.allCases.map { name in
            let digest = (try? EngineOptions.builtIn(name))?.digest
            return "\(name.rawValue) model \(digest.map { "sha256:\($0)" } ?? "none")"
        }
        return """
            truce \(number)
            \(models.joined(separator: "\n"))
            rules \(Rooms.rulesChecksum)

            """
    }
}
