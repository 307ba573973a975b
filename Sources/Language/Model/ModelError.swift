/// What is wrong with a model file.
public enum ModelError: Error, Hashable, Sendable {
    /// The file is empty, or the build carries no model.
    case missing
    /// The first bytes are not those of a Truce model.
    case foreign
    /// The file is of another format version.
    case version(found: UInt32, supported: UInt32)
    /// The file ends early.
    case truncated(expected: Int, found: Int)
    /// The contents don't agree with the checksum.
    case checksum
    /// A part is missing or makes no sense.
    case section(name: String, problem: String)
}

extension ModelError: CustomStringConvertible {
    /// The code, what was seen and what to do.
    public var description: String {
        switch self {
        case .missing:
            "MODEL-001: there is no model; build one with truce-train, or name a file with --model"
        case .foreign:
            "MODEL-002: this is not a Truce model file"
        case .version(let found, let supported):
            "MODEL-003: the model is of format \(found), this program reads format \(supported); "
                + "use the model that came with it, or train anew"
        case .truncated(let expected, let found):
            "MODEL-004: the model file is cut short: \(expected) bytes expected, \(found) found"
        case .checksum:
            "MODEL-005: the model file is damaged: its checksum does not agree; fetch it again"
        case .section(let name, let problem):
            "MODEL-006: part '\(name)' of the model: \(problem)"
        }
    }
}
