internal import Coding
internal import Reconciliation

/// Numbers the sentences that a document cites, in the order of their first use.
struct Citations {
    private var numbers: [Cite: Int] = [:]
    private(set) var cites: [Cite] = []

    /// As many are given for one line; the record has the others.
    static let perLine = 4

    /// The numbers for the sentences a line rests on: one for each report, the first of each.
    mutating func numbers(_ evidence: [Cite]) -> [Int] {
        var reports: Set<String> = []
        return evidence.filter { reports.insert($0.report).inserted }.prefix(Self.perLine)
            .map { number($0) }
    }

    private mutating func number(_ cite: Cite) -> Int {
        if let known = numbers[cite] { return known }
        cites.append(cite)
        numbers[cite] = cites.count
        return cites.count
    }

    /// The list of sources.
    /// - Parameters:
    ///   - texts: the reports' texts by id, for words that a citation doesn't carry.
    ///   - annotations: the ratings of outlets and the remarks on reports.
    /// - Returns: each number with outlet, time, words, address, rule and place in the report.
    func notes(_ texts: [String: String], _ annotations: LineAnnotations)
        -> [(number: Int, line: String)]
    {
        cites.enumerated().map { i, cite in
            let words = cite.text ?? texts[cite.report]?.words(at: cite.span)
            let parts = [
                cite.outlet.map(annotations.ratings.marked) ?? cite.report,
                cite.published.map { String($0.prefix(16)) },
                words.map { "“\($0.split(whereSeparator: \.isNewline).joined(separator: " "))”" },
                cite.url, cite.rule.map { "rule \($0)" },
                "report \(cite.report), characters \(cite.span.start)–\(cite.span.end)"
                    + (cite.inTitle == true ? " of the title" : ""),
            ]
            let remarks = (annotations.onReports[cite.report] ?? []).map {
                $0.words(isOnReport: true)
            }
            return (i + 1, (parts.compactMap { $0 } + remarks).joined(separator: ". "))
        }
    }
}
