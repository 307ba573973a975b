public import Coding

/// What a fact is known by from one engine to the next: its report, its kind and its sentence.
///
/// An analyst's correction names facts by these keys, so that it holds when a newer engine reads the
/// report again and finds the same fact in the same words.
public struct FactKey: Hashable, Sendable, Codable {
    /// The id of the report.
    public var report: String
    /// The kind of fact, such as `incident`.
    public var kind: String
    /// Where its evidence stands.
    public var span: ScalarSpan
    /// Whether the span counts into the title.
    public var inTitle: Bool
    /// Which of the facts of that kind with that evidence, from 0.
    public var ordinal: Int

    /// Makes a key.
    public init(report: String, kind: String, span: ScalarSpan, inTitle: Bool, ordinal: Int) {
        self.report = report
        self.kind = kind
        self.span = span
        self.inTitle = inTitle
        self.ordinal = ordinal
    }

    /// The keys of a reading's facts, in their order.
    public static func keys(of reading: Reading) -> [FactKey] {
        var seen: [FactKey: Int] = [:]
        return reading.facts.map { fact in
            var key = FactKey(
                report: reading.report.id,
                kind: fact.kind,
                span: fact.evidence,
                inTitle: fact.inTitle,
                ordinal: 0
            )
            let count = seen[key, default: 0]
            seen[key] = count + 1
            key.ordinal = count
            return key
        }
    }
}

extension FactKey: CustomStringConvertible, LosslessStringConvertible {
    /// `incident:120-188:0@report`, with `title` before the span for a headline.
    public var description: String {
        "\(kind):\(inTitle ? "title" : "")\(span.start)-\(span.end):\(ordinal)@\(report)"
    }

    /// Reads what ``description`` gives.
    public init?(_ text: String) {
        guard let at = text.firstIndex(of: "@") else { return nil }
        let parts = text[..<at].split(separator: ":")
        guard parts.count == 3, let ordinal = Int(parts[2]), ordinal >= 0 else { return nil }
        let isTitle = parts[1].hasPrefix("title")
        let ends = parts[1].dropFirst(isTitle ? 5 : 0).split(separator: "-").compactMap { Int($0) }
        guard ends.count == 2, 0 <= ends[0], ends[0] <= ends[1] else { return nil }
        self.init(
            report: String(text[text.index(after: at)...]),
            kind: String(parts[0]),
            span: ScalarSpan(ends[0], ends[1]),
            inTitle: isTitle,
            ordinal: ordinal
        )
    }
}
