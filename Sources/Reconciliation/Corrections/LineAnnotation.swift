public import Reports

/// What analysts have said of one line of the record.
public struct LineAnnotation: Codable, Sendable, Equatable {
    /// How far a line was found right.
    public struct Acceptance: Codable, Sendable, Equatable {
        /// Who accepts, each once, in the order of the log.
        public var by: [String]
        /// When the last of them did, ISO 8601.
        public var at: String
        /// The numbers in the audit log.
        public var entries: [Int]
        /// How many of the facts behind the line were accepted.
        public var facts: Int
        /// How many there are.
        public var of: Int

        /// Whether all were.
        public var isWhole: Bool { facts == of }
    }

    /// A value that an analyst has set, which no report need say.
    public struct Edit: Codable, Sendable, Equatable {
        /// The key of the fact.
        public var fact: String
        /// Its slot, such as `place`.
        public var slot: String
        /// The value; null where it was taken away.
        public var value: JSONValue
        /// Who set it.
        public var by: String
        /// When, ISO 8601.
        public var at: String
        /// The number in the audit log.
        public var entry: Int
        /// Why, if that was said.
        public var why: String?
    }

    /// A remark.
    public struct Note: Codable, Sendable, Equatable {
        /// What it is on, as the log has it: a line, a fact or a report.
        public var on: String
        /// The words.
        public var text: String
        /// Who remarks.
        public var by: String
        /// When, ISO 8601.
        public var at: String
        /// The number in the audit log.
        public var entry: Int
        /// Why, if that was said.
        public var why: String?
    }

    /// How far the line was found right; nil where nobody has said so.
    public var accepted: Acceptance?
    /// Values that analysts have set; nil for none.
    public var edited: [Edit]?
    /// Remarks on the line, on facts and reports behind it, the oldest first; nil for none.
    public var notes: [Note]?
    /// Ratings of the sources and outlets that it names, by name; nil for none.
    public var ratings: [SourceRatings.Rating]?

    /// Whether nothing is said.
    var isEmpty: Bool { accepted == nil && edited == nil && notes == nil && ratings == nil }
}
