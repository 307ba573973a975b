/// A point in time as a report states it: a day, and perhaps a clock time and its zone.
public struct Moment: Hashable, Sendable {
    /// The day in the zone given.
    public let date: CivilDate
    /// The time of day; nil when only the day is known.
    public let clock: Clock?

    /// A time of day.
    public struct Clock: Hashable, Sendable {
        /// 0 to 23.
        public let hour: Int
        /// 0 to 59.
        public let minute: Int
        /// 0 to 60; 0 when none is stated.
        public let second: Int
        /// Minutes east of Greenwich; nil when no zone is stated.
        public let offset: Int?
    }

    /// A moment of which the day alone is known.
    public init(date: CivilDate) {
        self.date = date
        clock = nil
    }

    /// Reads an ISO 8601 date or date-time: *2025-10-29*, *2025-10-29T09:40:00+03:00*,
    /// *2025-10-29T06:40Z*; nil for anything else.
    public init?(_ text: some StringProtocol) {
        var bytes = Array(text.utf8.prefix(64))[...]
        guard let year = Self.number(&bytes, digits: 4), Self.skip(&bytes, "-"),
            let month = Self.number(&bytes, digits: 2), Self.skip(&bytes, "-"),
            let day = Self.number(&bytes, digits: 2),
            let date = CivilDate(year: year, month: month, day: day)
        else { return nil }
        self.date = date
        if bytes.isEmpty {
            clock = nil
            return
        }
        guard Self.skip(&bytes, "T") || Self.skip(&bytes, "t") || Self.skip(&bytes, " "),
            let hour = Self.number(&bytes, digits: 2), hour <= 24
        else { return nil }
        var minute = 0
        var second = 0
        if Self.skip(&bytes, ":") {
            guard let m = Self.number(&bytes, digits: 2), m < 60 else { return nil }
            minute = m
            if Self.skip(&bytes, ":") {
                guard let s = Self.number(&bytes, digits: 2), s <= 60 else { return nil }
                second = s
                if Self.skip(&bytes, ".") || Self.skip(&bytes, ",") {
                    guard bytes.first?.isDigit == true else { return nil }
                    while bytes.first?.isDigit == true { bytes.removeFirst() }
                }
            }
        }
        guard let offset = Self.offset(&bytes), bytes.isEmpty else { return nil }
        clock = Clock(hour: hour, minute: minute, second: second, offset: offset)
    }

    /// The zone: nil inside when none is stated, nil outside when it can't be read.
    private static func offset(_ bytes: inout ArraySlice<UInt8>) -> Int?? {
        if bytes.isEmpty { return .some(nil) }
        if skip(&bytes, "Z") || skip(&bytes, "z") { return 0 }
        let isWest = bytes.first == UInt8(ascii: "-")
        guard skip(&bytes, "+") || skip(&bytes, "-"), let hours = number(&bytes, digits: 2),
            hours < 24
        else { return nil }
        var minutes = 0
        if !bytes.isEmpty {
            _ = skip(&bytes, ":")
            guard let m = number(&bytes, digits: 2), m < 60 else { return nil }
            minutes = m
        }
        let offset = hours * 60 + minutes
        return isWest ? -offset : offset
    }

    private static func number(_ bytes: inout ArraySlice<UInt8>, digits: Int) -> Int? {
        guard bytes.count >= digits else { return nil }
        var value = 0
        for byte in bytes.prefix(digits) {
            guard byte.isDigit else { return nil }
            value = value * 10 + Int(byte - 0x30)
        }
        bytes.removeFirst(digits)
        return value
    }

    private static func skip(_ bytes: inout ArraySlice<UInt8>, _ mark: Unicode.Scalar) -> Bool {
        guard let first = bytes.first, UInt32(first) == mark.value else { return false }
        bytes.removeFirst()
        return true
    }
}
