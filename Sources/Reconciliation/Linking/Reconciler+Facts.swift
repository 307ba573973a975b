internal import Coding

extension Reconciler {
    /// The facts from which each item of some cells is made.
    ///
    /// A citation tells the sentence and the rule, and one rule may read several facts in a sentence,
    /// each for another item. So the items are made once more, of facts that have their keys in the
    /// place of the rule, which no linking looks at.
    /// - Parameters:
    ///   - cells: the parts of the record.
    ///   - observations: at least all observations of their ``Cell/surroundings``, in any order.
    /// - Returns: the keys by the items' names, in the order of the evidence.
    public func facts(behind cells: Set<Cell>, from observations: [Observation])
        -> [String: [FactKey]]
    {
        let marked = observations.map(\.marked)
        return Dictionary(
            items(of: cells, from: marked).values.joined().map { item in
                (item.name, item.evidence.compactMap { $0.rule.flatMap { FactKey($0) } })
            },
            uniquingKeysWith: { first, second in first + second }
        )
    }
}

extension Observation {
    /// The observation with its key in the place of the rule.
    fileprivate var marked: Observation {
        var fact = fact
        fact.rule = key.description
        return Observation(
            key: key,
            cell: cell,
            fact: fact,
            report: report,
            text: text,
            source: source,
            parties: parties,
            conflict: conflict,
            location: location,
            origin: origin,
            bond: bond
        )
    }
}
