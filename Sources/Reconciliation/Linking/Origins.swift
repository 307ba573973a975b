internal import Coding

/// Finds which reports are one text: copies and light rewrites.
enum Origins {
    /// So similar are copies.
    static let copy = 0.5
    /// So similar are rewrites that name the outlet they rewrite.
    static let rewrite = 0.08

    /// For each reading the number of the first of its origin.
    static func find(_ readings: [Reading]) -> [Int] {
        let prints = readings.map { reading in
            reading.report.fingerprint ?? reading.report.text.flatMap { Fingerprint($0) }
        }
        var groups = Groups(readings.count)
        func similar(_ i: Int, _ j: Int) -> Double {
            guard let a = prints[i], let b = prints[j] else { return 0 }
            return a.similarity(to: b)
        }
        var bands: [String: [Int]] = [:]
        for (i, print) in prints.enumerated() {
            for band in print?.bands ?? [] {
                for j in bands[band] ?? [] where similar(i, j) >= copy { groups.join(i, j) }
                bands[band, default: []].append(i)
            }
        }
        var byOutlet: [String: [Int]] = [:]
        for (i, reading) in readings.enumerated() {
            if let outlet = reading.report.outlet { byOutlet[outlet, default: []].append(i) }
        }
        for (i, reading) in readings.enumerated() {
            for outlet in quoted(reading) where outlet != reading.report.outlet {
                for j in byOutlet[outlet] ?? [] where similar(i, j) >= rewrite { groups.join(i, j) }
            }
        }
        return readings.indices.map { groups.root($0) }
    }

    /// The names that stand as sources or channels in a reading.
    private static func quoted(_ reading: Reading) -> Set<String> {
        var names: Set<String> = []
        for fact in reading.facts {
            if let source = fact.accordingTo { names.insert(source) }
            guard case .claim(let claim) = fact.content else { continue }
            if let speaker = claim.speaker { names.insert(speaker) }
            names.formUnion(claim.via.names)
        }
        for statement in reading.statements { names.formUnion(statement.source?.via ?? []) }
        return names
    }
}

/// The order of readings: by publication, then id, then content.
struct CanonicalKey: Comparable {
    let seconds: Int
    let id: String
    let content: [UInt8]

    init(_ reading: Reading) {
        seconds = reading.report.published.flatMap(Instant.seconds) ?? .max
        id = reading.report.id
        content = (try? ReadingLine.reading(reading).jsonLine()) ?? []
    }

    static func < (a: Self, b: Self) -> Bool {
        if a.seconds != b.seconds { return a.seconds < b.seconds }
        if a.id != b.id { return a.id < b.id }
        return a.content.lexicographicallyPrecedes(b.content)
    }
}

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
