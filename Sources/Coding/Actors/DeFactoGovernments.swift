import Knowledge

/// Who governs a country in fact, where its name would hide that: *Taliban government*.
///
/// From the groups of the tables, each from its day and until its day.
struct DeFactoGovernments: Sendable {
    private let groups: [CountryCode: [Group]]

    init(_ knowledge: KnowledgeBase) {
        var groups: [CountryCode: [Group]] = [:]
        for entry in knowledge.entries(.group) {
            guard let group = knowledge.group(entry), let country = group.governs,
                !group.asGovernment.isEmpty
            else { continue }
            groups[country, default: []].append(group)
        }
        self.groups = groups
    }

    /// What the government of a country is called on a day (yyyymmdd; 0 for none); nil where its
    /// country's name does.
    func name(_ country: CountryCode, on day: Int) -> String? {
        groups[country]?.first { $0.isGovernment(on: day) }?.asGovernment
    }
}
