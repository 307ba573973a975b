internal import Coding

/// Puts values one after the other.
struct ByteWriter {
    /// A citation in numbers.
    private struct CiteKey: Hashable {
        var report: Int
        var span: ScalarSpan
        var inTitle: Bool?
        var rule: Int?
    }

    var bytes: [UInt8] = []
    /// What has come and may come again, by its number.
    private var words: [String: Int] = [:]
    private var reports: [String: Int] = [:]
    private var cites: [CiteKey: Int] = [:]

    mutating func byte(_ value: UInt8) { bytes.append(value) }

    /// Zigzag, seven bits a byte.
    mutating func int(_ value: Int) {
        var rest = UInt64(bitPattern: Int64(value &<< 1 ^ value &>> 63))
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    /// Four bytes, the lowest first.
    mutating func fixed(_ value: UInt32) {
        for shift in stride(from: UInt32(0), to: 32, by: 8) {
            bytes.append(UInt8(truncatingIfNeeded: value >> shift))
        }
    }

    mutating func string(_ value: String) {
        int(value.utf8.count)
        bytes.append(contentsOf: value.utf8)
    }

    mutating func optional(_ value: String?) {
        byte(value == nil ? 0 : 1)
        if let value { string(value) }
    }

    mutating func optional(_ value: Int?) {
        byte(value == nil ? 0 : 1)
        if let value { int(value) }
    }

    mutating func strings(_ values: [String]) {
        int(values.count)
        for value in values { string(value) }
    }

    mutating func days(_ value: DayInterval?) {
        byte(value == nil ? 0 : 1)
        guard let value else { return }
        int(Int(value.from.ordinal))
        int(Int(value.to.ordinal))
    }

    mutating func count(_ value: Count?) {
        byte(value == nil ? 0 : 1)
        guard let value else { return }
        optional(value.min)
        optional(value.max)
        optional(value.text)
        optional(value.who)
    }

    /// Degrees in millionths.
    mutating func location(_ value: Location?) {
        byte(value == nil ? 0 : 1)
        guard let value else { return }
        for degrees in [value.latitude, value.longitude] {
            int(Int(exactly: (degrees * 1_000_000).rounded()) ?? 0)
        }
        string(value.precision)
        optional(value.geonames)
    }

    mutating func names(_ value: OneOrMany) { strings(value.names) }

    /// A string that may come again: its number, and at first itself.
    mutating func word(_ value: String) {
        int(words[value] ?? words.count)
        guard words[value] == nil else { return }
        words[value] = words.count
        string(value)
    }

    mutating func optionalWord(_ value: String?) {
        byte(value == nil ? 0 : 1)
        if let value { word(value) }
    }

    /// A citation, without the words and the address: its number, and at first itself.
    mutating func cite(_ cite: Cite) {
        let key = CiteKey(
            report: reports[cite.report] ?? reports.count,
            span: cite.span,
            inTitle: cite.inTitle,
            rule: cite.rule.map { words[$0] ?? words.count }
        )
        if let number = cites[key] { return int(number) }
        int(cites.count)
        report(cite)
        int(cite.span.start)
        int(cite.span.end - cite.span.start)
        byte(cite.inTitle.map { $0 ? 2 : 1 } ?? 0)
        optionalWord(cite.rule)
        // The rule's number may be another now that the outlet has come.
        cites[
            CiteKey(
                report: key.report,
                span: cite.span,
                inTitle: cite.inTitle,
                rule: cite.rule.flatMap { words[$0] }
            )
        ] = cites.count
    }

    private mutating func report(_ cite: Cite) {
        int(reports[cite.report] ?? reports.count)
        guard reports[cite.report] == nil else { return }
        reports[cite.report] = reports.count
        string(cite.report)
        optionalWord(cite.outlet)
        optional(cite.published)
    }
}
