public import Coding

/// What tells whether a report has its text from another one.
public struct OriginPrint: Sendable, Equatable, Codable {
    /// The id of the report.
    public var report: String
    /// When it was published, in seconds since 1970; the greatest number where unknown.
    public var moment: Int
    /// Who published it.
    public var outlet: String?
    /// Whom it names as sources or channels.
    public var quoted: [String]
    /// The MinHash of its text.
    public var fingerprint: Fingerprint?

    /// Takes what is needed from a reading.
    public init(_ reading: Reading) {
        let info = reading.report
        report = info.id
        moment = info.published.flatMap(Instant.seconds) ?? .max
        outlet = info.outlet
        fingerprint = info.fingerprint ?? info.text.flatMap { Fingerprint($0) }
        var names: Set<String> = []
        for fact in reading.facts {
            if let source = fact.accordingTo { names.insert(source) }
            guard case .claim(let claim) = fact.content else { continue }
            if let speaker = claim.speaker { names.insert(speaker) }
            names.formUnion(claim.via.names)
        }
        for statement in reading.statements { names.formUnion(statement.source?.via ?? []) }
        quoted = names.sorted()
    }

    /// Puts a print together again from what was kept of it.
    public init(
        report: String,
        moment: Int,
        outlet: String?,
        quoted: [String],
        fingerprint: Fingerprint?,
    ) {
        self.report = report
        self.moment = moment
        self.outlet = outlet
        self.quoted = quoted
        self.fingerprint = fingerprint
    }

    /// Keys by which to look for reports of the same text: two that share half of their shingles
    /// have, as good as surely, a key in common.
    public var bands: [UInt32] { fingerprint?.bands ?? [] }
}

/// Finds which reports are one text: copies and light rewrites.
///
/// A report's parent is the earliest report that has the same text; the report at the end of the
/// chain of parents is the origin of all of them.
public enum Origins {
    /// So similar are copies: the share of shingles.
    public static let copy = 0.5
    /// So similar are rewrites that name the outlet they rewrite.
    public static let rewrite = 0.08
    /// So many seconds at most lie between a text and a rewrite that is known by little likeness.
    public static let rewriteWindow = 3 * 86_400

    /// Whether two reports are one text.
    public static func isSameText(_ a: OriginPrint, _ b: OriginPrint) -> Bool {
        guard let x = a.fingerprint, let y = b.fingerprint else { return false }
        let likeness = x.similarity(to: y)
        if likeness >= copy { return true }
        guard likeness >= rewrite, a.outlet != b.outlet, isClose(a, b) else { return false }
        return names(a, b) || names(b, a)
    }

    /// The earliest of the others, before the report, that has the same text.
    /// - Parameters:
    ///   - print: the report.
    ///   - others: those to look at, in any order; they need not come before.
    /// - Returns: the id of the parent; nil where the report is an origin itself.
    public static func parent(of print: OriginPrint, among others: some Sequence<OriginPrint>)
        -> String?
    {
        others.filter { isBefore($0, print) && isSameText($0, print) }.min(by: isBefore)?.report
    }

    /// Whether a report comes before another: by publication, then by id.
    public static func isBefore(_ a: OriginPrint, _ b: OriginPrint) -> Bool {
        (a.moment, a.report) < (b.moment, b.report)
    }

    /// For each report the id of the first of its origin.
    static func find(_ prints: [OriginPrint]) -> [String: String] {
        let sorted = prints.sorted(by: isBefore)
        var earlier = Array(repeating: Set<Int32>(), count: sorted.count)
        addSharedBands(sorted, to: &earlier)
        addNamedOutlets(sorted, to: &earlier)
        var origins: [String: String] = [:]
        for (print, candidates) in zip(sorted, earlier) {
            let parent = parent(of: print, among: candidates.lazy.map { sorted[Int($0)] })
            origins[print.report] = parent.flatMap { origins[$0] } ?? print.report
        }
        return origins
    }

    private static func addSharedBands(_ prints: [OriginPrint], to earlier: inout [Set<Int32>]) {
        var bands: [(band: UInt32, index: Int32)] = []
        for (i, print) in prints.enumerated() { bands += print.bands.map { ($0, Int32(i)) } }
        bands.sort { ($0.band, $0.index) < ($1.band, $1.index) }
        var start = 0
        for (end, item) in bands.enumerated() {
            if bands[start].band != item.band { start = end }
            for other in bands[start..<end] { earlier[Int(item.index)].insert(other.index) }
        }
    }

    private static func addNamedOutlets(_ prints: [OriginPrint], to earlier: inout [Set<Int32>]) {
        var byOutlet: [String: [Int]] = [:]
        for (i, print) in prints.enumerated() {
            if let outlet = print.outlet { byOutlet[outlet, default: []].append(i) }
        }
        for (i, print) in prints.enumerated() {
            for outlet in print.quoted where outlet != print.outlet {
                for j in near(print, byOutlet[outlet] ?? [], prints) where j != i {
                    earlier[max(i, j)].insert(Int32(min(i, j)))
                }
            }
        }
    }

    /// Those of the ascending `list` that were published close to the report.
    private static func near(_ print: OriginPrint, _ list: [Int], _ prints: [OriginPrint])
        -> ArraySlice<Int>
    {
        var (low, high) = (0, list.count)
        let first = print.moment == .max ? .max : print.moment - rewriteWindow
        while low < high {
            let middle = (low + high) / 2
            if prints[list[middle]].moment < first { low = middle + 1 } else { high = middle }
        }
        let rest = list[low...]
        return rest.prefix { isClose(prints[$0], print) }
    }

    private static func isClose(_ a: OriginPrint, _ b: OriginPrint) -> Bool {
        guard a.moment < .max, b.moment < .max else { return a.moment == b.moment }
        return abs(a.moment - b.moment) <= rewriteWindow
    }

    private static func names(_ a: OriginPrint, _ b: OriginPrint) -> Bool {
        b.outlet.map(a.quoted.contains) ?? false
    }
}
