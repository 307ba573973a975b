/// Where many reports are looked up by the bands of their fingerprints, in little memory.
///
/// The reports of one band are a chain of links, the latest first.
struct BandIndex {
    private var latest: [UInt32: Int32] = [:]
    private var links: [(report: Int64, before: Int32)] = []

    /// Enters a report.
    mutating func insert(_ bands: [UInt32], _ report: Int64) {
        for band in bands {
            let link = Int32(truncatingIfNeeded: links.count)
            links.append((report, latest.updateValue(link, forKey: band) ?? -1))
        }
    }

    /// The reports that have a band in common with these.
    func reports(sharing bands: [UInt32]) -> Set<Int64> {
        var found: Set<Int64> = []
        for band in bands {
            var at = latest[band] ?? -1
            while at >= 0 {
                let link = links[Int(at)]
                found.insert(link.report)
                at = link.before
            }
        }
        return found
    }
}
