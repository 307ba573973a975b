/// Where many reports are looked up by an outlet and a span of time, in memory.
struct OutletIndex {
    private struct Entry {
        /// In seconds; nil where unknown.
        var moment: Int?
        var report: Int64

        var order: Int { moment ?? .min }
    }

    private var entries: [String: [Entry]] = [:]

    /// Enters a report.
    mutating func insert(_ outlet: String, _ moment: Int?, _ report: Int64) {
        let entry = Entry(moment: moment, report: report)
        var list = entries.removeValue(forKey: outlet) ?? []
        list.insert(entry, at: Self.firstIndex(in: list, notBefore: entry.order + 1))
        entries[outlet] = list
    }

    /// Takes a report out.
    mutating func remove(_ outlet: String, _ report: Int64) {
        entries[outlet]?.removeAll { $0.report == report }
    }

    /// The reports of an outlet within so many seconds of a moment; of an unknown moment those whose
    /// moments are unknown too.
    func reports(of outlet: String, near moment: Int?, within window: Int) -> [Int64] {
        guard let list = entries[outlet] else { return [] }
        guard let moment else { return list.prefix { $0.moment == nil }.map(\.report) }
        let first = Self.firstIndex(in: list, notBefore: moment - window)
        return list[first...].prefix { $0.order <= moment + window }
            .filter { $0.moment != nil }.map(\.report)
    }

    /// All that was entered, by outlets and moments.
    func sorted() -> [(outlet: String, moment: Int?, report: Int64)] {
        entries.keys.sorted().flatMap { outlet in
            (entries[outlet] ?? []).map { (outlet, $0.moment, $0.report) }
        }
    }

    private static func firstIndex(in list: [Entry], notBefore order: Int) -> Int {
        var (low, high) = (0, list.count)
        while low < high {
            let middle = (low + high) / 2
            if list[middle].order < order { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
