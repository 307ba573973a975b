import Knowledge

extension KnowledgeBase {
    /// The country of the outlet that a report names as its publisher; nil when it is not known.
    func countryOfOutlet(_ name: String) -> CountryCode? {
        let words = name.lowercased().split { !$0.isLetter && !$0.isNumber }
        guard let entry = entry(key: words.joined(separator: "-"), kind: .outlet) else {
            return nil
        }
        return countryCode(of: entry)
    }
}
