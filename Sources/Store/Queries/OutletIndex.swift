/// Where many reports are looked up by an outlet and a span of time, in memory.
struct OutletIndex {
    private struct Entry {
        /// In seconds; nil where unknown.
        var moment: Int?
        var report: Int64
    }

    /// A stretch of time, as long as the longest span that is asked for.
    private struct Stretch: Hashable {
        var outlet: String
        /// Nil for what has no moment.
        var number: Int?
    }

    private let window: Int
    private var entries: [Stretch: [Entry]] = [:]

    /// An index of nothing.
    /// - Parameter window: so many seconds before and after a moment are asked for.
    init(window: Int) { self.window = window }

    /// Enters a report.
    mutating func insert(_ outlet: String, _ moment: Int?, _ report: Int64) {
        entries[stretch(outlet, moment), default: []].append(Entry(moment: moment, report: report))
    }

    /// Takes a report out.
    mutating func remove(_ outlet: String, _ moment: Int?, _ report: Int64) {
        entries[stretch(outlet, moment)]?.removeAll { $0.report == report }
    }

    /// The reports of an outlet within the window around a moment; of an unknown moment those whose
    /// moments are unknown too.
    func reports(of outlet: String, near moment: Int?) -> [Int64] {
        guard let moment else { return (entries[stretch(outlet, nil)] ?? []).map(\.report) }
        let span = (moment - window)...(moment + window)
        return [span.lowerBound, moment, span.upperBound].flatMap { at in
            (entries[stretch(outlet, at)] ?? []).lazy
                .filter { $0.moment.map(span.contains) ?? false }.map(\.report)
        }
    }

    /// All that was entered, by outlets, moments and reports.
    func sorted() -> [(outlet: String, moment: Int?, report: Int64)] {
        let all = entries.flatMap { stretch, list in
            list.map { (outlet: stretch.outlet, moment: $0.moment, report: $0.report) }
        }
        return all.sorted {
            ($0.outlet, $0.moment ?? .min, $0.report) < ($1.outlet, $1.moment ?? .min, $1.report)
        }
    }

    private func stretch(_ outlet: String, _ moment: Int?) -> Stretch {
        let number = moment.map { $0 / window - ($0 % window < 0 ? 1 : 0) }
        return Stretch(outlet: outlet, number: number)
    }
}
