internal import Coding

/// Finds what is tied, over whatever others, to the observations of some reports.
public struct TieSearch {
    private struct Node {
        var report: Int64
        var ties: Ties
    }

    /// One of the nodes with a tie of that number; those of one number are a chain.
    private struct Link {
        var node: Int
        var isMutual: Bool
        var before: Int
    }

    private var nodes: [Node] = []
    private var links: [Link] = []
    private var latest: [UInt32: Int] = [:]
    private var byReport: [Int64: [Int]] = [:]

    /// A search among nothing.
    public init() {}

    /// Adds an observation to be found.
    /// - Parameters:
    ///   - report: the number of its report.
    ///   - ties: its ties.
    public mutating func add(report: Int64, _ ties: Ties) {
        let node = nodes.count
        for number in ties.mutual { link(node, number, isMutual: true) }
        for number in ties.passive { link(node, number, isMutual: false) }
        if let bond = ties.bond { link(node, bond, isMutual: true) }
        byReport[report, default: []].append(node)
        nodes.append(Node(report: report, ties: ties))
    }

    /// Which of those added are tied to what these reports tell.
    /// - Parameter reports: the numbers of the reports.
    /// - Returns: in the order of adding, from 0.
    public func tied(to reports: Set<Int64>) -> [Int] {
        var found: Set<Int> = []
        var rest: [Int] = []
        func visit(_ node: Int) { if found.insert(node).inserted { rest.append(node) } }
        for report in reports { for node in byReport[report] ?? [] { visit(node) } }
        while let at = rest.popLast() {
            let ties = nodes[at].ties
            for node in byReport[nodes[at].report] ?? [] { visit(node) }
            follow(ties.bond.map { [$0] } ?? []) { visit($0.node) }
            follow(ties.mutual) { if shareDay(at, $0.node) { visit($0.node) } }
            follow(ties.passive) { if $0.isMutual, shareDay(at, $0.node) { visit($0.node) } }
        }
        return found.sorted()
    }

    private mutating func link(_ node: Int, _ number: UInt32, isMutual: Bool) {
        let before = latest.updateValue(links.count, forKey: number) ?? -1
        links.append(Link(node: node, isMutual: isMutual, before: before))
    }

    private func follow(_ numbers: [UInt32], _ visit: (Link) -> Void) {
        for number in numbers {
            var at = latest[number] ?? -1
            while at >= 0 {
                visit(links[at])
                at = links[at].before
            }
        }
    }

    private func shareDay(_ a: Int, _ b: Int) -> Bool {
        guard let a = nodes[a].ties.days, let b = nodes[b].ties.days else { return false }
        return a.overlaps(b)
    }
}
