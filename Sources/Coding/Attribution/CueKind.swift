/// The constants that a statement's rule hands on.
enum CueKind {
    /// `set: {stance: …}`; what is not named asserts.
    static func stance(_ constant: String?) -> Stance {
        constant.flatMap { Stance(rawValue: $0) } ?? .asserts
    }
}
