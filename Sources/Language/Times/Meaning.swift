/// What a word or a phrase says about time: a few fields, most of them empty.
///
/// The meaning of a phrase is the union of the meanings of its parts and of what its rule adds; a
/// vector holds it, so that making one takes no memory from the heap.
struct Meaning: Sendable, Equatable {
    /// What a meaning may say.
    ///
    /// The grammar's files write these names.
    enum Field: Int, CaseIterable, Sendable {
        case type, year, month, day, weekday, quarter, half, season, decade, century
        case hour, minute, second, zone, part, unit, amount, thousandths, fuzzy, direction
        case sign, anchor, reference, modifier, holiday, whole, open, endday, endyear, meridiem
        case endmonth, era

        /// The name, as the files write it.
        static let named: [String: Field] = Dictionary(
            uniqueKeysWithValues: allCases.map { (String(describing: $0), $0) }
        )
    }

    /// A bit for every field that is filled.
    private var filled: UInt32 = 0
    private var values = SIMD32<Int32>(repeating: 0)

    /// An empty meaning.
    init() {}

    /// The value of a field; setting more than 32 bits hold leaves it empty.
    subscript(field: Field) -> Int? {
        get {
            filled & 1 << UInt32(field.rawValue) == 0 ? nil : Int(values[field.rawValue])
        }
        set {
            let value = newValue.flatMap { Int32(exactly: $0) }
            values[field.rawValue] = value ?? 0
            if value == nil {
                filled &= ~(1 << UInt32(field.rawValue))
            } else {
                filled |= 1 << UInt32(field.rawValue)
            }
        }
    }

    /// Takes over every field that `other` fills.
    mutating func merge(_ other: Meaning) {
        var left = other.filled
        while left != 0 {
            let field = left.trailingZeroBitCount
            values[field] = other.values[field]
            left &= left - 1
        }
        filled |= other.filled
    }

    /// This meaning with one field under another name.
    func moving(_ from: Field, to: Field) -> Meaning {
        var result = self
        result[to] = self[from]
        result[from] = nil
        return result
    }

    /// Reads an assignment such as `month=10` or `unit=D`.
    static func assignment(_ text: Substring) -> (Field, Int)? {
        let parts = text.split(separator: "=")
        guard parts.count == 2, let field = Field.named[String(parts[0])] else { return nil }
        if let value = Int32(parts[1]) { return (field, Int(value)) }
        guard let i = names[field]?.firstIndex(of: String(parts[1])) else { return nil }
        return (field, i)
    }

    /// The names of values that are no numbers, by field; a value is its place in the list.
    private static let names: [Field: [String]] = [
        .type: TimeExpression.Kind.allCases.map(\.rawValue) + ["NONE"],
        .unit: TimeUnit.allCases.map(\.rawValue),
        .part: PartOfDay.allCases.map(\.rawValue),
        .season: Season.allCases.map(\.rawValue),
        .reference: ["PRESENT_REF", "PAST_REF", "FUTURE_REF"],
        .modifier: TimeExpression.Modifier.allCases.map(\.rawValue),
        .anchor: ["published", "story"],
        .meridiem: ["am", "pm"],
    ]
}

/// A unit of time, with the letter that TimeML gives it.
enum TimeUnit: String, CaseIterable, Sendable {
    case year = "Y"
    case quarter = "Q"
    case month = "M"
    case week = "W"
    case day = "D"
    case weekend = "WE"
    case decade = "DE"
    case century = "CE"
    case hour = "h"
    case minute = "m"
    case second = "s"
    case fortnight = "FN"

    /// Whether it is written after the T of a duration.
    var isClock: Bool { self == .hour || self == .minute || self == .second }
}

/// A part of the day, as TimeML writes it.
enum PartOfDay: String, CaseIterable, Sendable {
    case morning = "MO"
    case midday = "MI"
    case afternoon = "AF"
    case evening = "EV"
    case night = "NI"
    case day = "DT"
}

/// A season of the northern year, as TimeML writes it.
enum Season: String, CaseIterable, Sendable {
    case spring = "SP"
    case summer = "SU"
    case autumn = "FA"
    case winter = "WI"

    /// The months it is taken to span; winter ends in the next year.
    var months: (first: Int, count: Int) { (3 + 3 * (Self.allCases.firstIndex(of: self) ?? 0), 3) }
}
