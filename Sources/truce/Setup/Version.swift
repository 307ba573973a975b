import Language

/// The version of this program and what it was built with.
enum Version {
    static let number = "0.1.0"

    /// What `truce --version` prints.
    static func screen() -> String {
        let digest = try? EngineOptions.builtInModel().digest
        return """
            truce \(number)
            model \(digest.map { "sha256:\($0)" } ?? "none")
            rules \(Rooms.rulesChecksum)

            """
    }
}
