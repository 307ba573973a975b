internal import Coding
internal import Foundation

/// A moment as the store counts it: milliseconds since 1970.
///
/// What one transaction adds has one moment, later than that of any transaction before it.
public struct Moment: Comparable, Hashable, Sendable {
    /// Milliseconds since the beginning of 1970, UTC.
    public var milliseconds: Int64

    /// Makes a moment.
    public init(milliseconds: Int64) { self.milliseconds = milliseconds }

    /// The present moment, by the clock of the machine.
    public static var now: Moment {
        Moment(milliseconds: Int64((Date().timeIntervalSince1970 * 1000).rounded(.down)))
    }

    /// The earlier one first.
    public static func < (a: Moment, b: Moment) -> Bool { a.milliseconds < b.milliseconds }

    /// ISO 8601 in UTC, to the second.
    public var text: String {
        Date(timeIntervalSince1970: Double(milliseconds) / 1000)
            .formatted(Date.ISO8601FormatStyle())
    }
}

extension Moment {
    /// Reads `2025-11-08T18:00`, with seconds and a zone if wanted (without one it is UTC); a day
    /// alone is its end; `90m`, `24h` and `7d` are so long before now.
    public init?(_ text: String, now: Moment = .now) {
        if let span = Self.span(text) {
            self.init(milliseconds: now.milliseconds - span)
        } else if text.utf8.count == 10, let day = Day(text) {
            self.init(milliseconds: (Int64(day.ordinal) + 1) * 86_400_000 - 1)
        } else if let time = Self.time(text) {
            self.init(milliseconds: time)
        } else {
            return nil
        }
    }

    private static func span(_ text: String) -> Int64? {
        let units: [Character: Int64] = ["m": 60_000, "h": 3_600_000, "d": 86_400_000]
        guard let unit = text.last.flatMap({ units[$0] }), let count = Int64(text.dropLast()),
            (0...1_000_000).contains(count)
        else { return nil }
        return count * unit
    }

    private static func time(_ text: String) -> Int64? {
        guard
            let match = text.wholeMatch(
                of: #/(\d{4}-\d\d-\d\d)[T ](\d\d):(\d\d)(?::(\d\d))?(Z|[+-]\d\d:?\d\d)?/#
            ), let day = Day(String(match.1)), let hour = Int64(match.2), hour < 24,
            let minute = Int64(match.3), minute < 60
        else { return nil }
        let second = match.4.flatMap { Int64($0) } ?? 0
        var offset: Int64 = 0
        if let zone = match.5, zone != "Z" {
            let digits = zone.filter(\.isNumber)
            let (hours, minutes) = (Int64(digits.prefix(2)) ?? 0, Int64(digits.suffix(2)) ?? 0)
            offset = (hours * 60 + minutes) * (zone.first == "-" ? -60 : 60)
        }
        let seconds = Int64(day.ordinal) * 86_400 + hour * 3600 + minute * 60 + second - offset
        return seconds * 1000
    }
}
