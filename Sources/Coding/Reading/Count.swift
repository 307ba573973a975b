/// A number as a report gives it: a range, and the words.
///
/// "At least 10" has no `max`, "up to 10" no `min`, "dozens" keeps its words.
public struct Count: Hashable, Sendable {
    /// The lowest number that the words allow; nil where they give none.
    public var min: Int?
    /// The highest number that the words allow; nil where they give none.
    public var max: Int?
    /// The words, such as `at least 10`.
    public var text: String?
    /// Who is counted, as the report says, such as `soldiers`.
    public var who: String?

    /// Makes a count.
    public init(min: Int?, max: Int?, text: String? = nil, who: String? = nil) {
        self.min = min
        self.max = max
        self.text = text
        self.who = who
    }

    /// Whether both can be true: their ranges share a number.
    public func agrees(with other: Count) -> Bool {
        (min ?? 0) <= (other.max ?? .max) && (other.min ?? 0) <= (max ?? .max)
    }
}

extension Count: Codable {
    private enum CodingKeys: String, CodingKey { case min, max, text, who }

    /// Decodes `{"min", "max", "text"}`, or a plain number.
    public init(from decoder: any Decoder) throws {
        if let number = try? decoder.singleValueContainer().decode(Int.self) {
            self.init(min: number, max: number)
            return
        }
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            min: try fields.decodeIfPresent(Int.self, forKey: .min),
            max: try fields.decodeIfPresent(Int.self, forKey: .max),
            text: try fields.decodeIfPresent(String.self, forKey: .text),
            who: try fields.decodeIfPresent(String.self, forKey: .who)
        )
    }

    /// Encodes an open end as null, unless neither end is known.
    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        if min != nil || max != nil {
            try fields.encode(max, forKey: .max)
            try fields.encode(min, forKey: .min)
        }
        try fields.encodeIfPresent(text, forKey: .text)
        try fields.encodeIfPresent(who, forKey: .who)
    }
}
