internal import Coding

/// Moments as ISO 8601 writes them.
enum Instant {
    /// Seconds since 1970 of `2025-10-29T09:40:00+03:00`; a day alone is its midnight, no zone is UTC.
    static func seconds(_ text: String) -> Int? {
        guard let day = Day(text) else { return nil }
        let time = Array(text.utf8.dropFirst(11))
        func two(_ at: Int, in bytes: [UInt8]) -> Int {
            guard at + 1 < bytes.count else { return 0 }
            let digits = bytes[at...(at + 1)].map { Int($0) - 0x30 }
            return digits.allSatisfy((0...9).contains) ? digits[0] * 10 + digits[1] : 0
        }
        var seconds = Int(day.ordinal) * 86_400
        seconds += two(0, in: time) * 3600 + two(3, in: time) * 60 + two(6, in: time)
        if let sign = time.lastIndex(where: { $0 == 0x2B || $0 == 0x2D }) {
            let zone = time[(sign + 1)...].filter { $0 != 0x3A }
            let offset = two(0, in: zone) * 3600 + two(2, in: zone) * 60
            seconds -= time[sign] == 0x2B ? offset : -offset
        }
        return seconds
    }
}
