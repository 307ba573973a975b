/// Sets of numbers that grow together: what is linked to the same is the same.
struct Groups {
    private var parent: [Int]

    init(_ count: Int) { parent = Array(0..<count) }

    /// The least number in the set of `i`.
    mutating func root(_ i: Int) -> Int {
        var i = i
        while parent[i] != i {
            parent[i] = parent[parent[i]]
            i = parent[i]
        }
        return i
    }

    /// Joins the sets of `a` and `b`.
    mutating func join(_ a: Int, _ b: Int) {
        let (a, b) = (root(a), root(b))
        parent[max(a, b)] = min(a, b)
    }

    /// How many sets there are.
    var count: Int { parent.indices.filter { parent[$0] == $0 }.count }

    /// The sets, each ascending, ordered by their least number.
    mutating func sets() -> [[Int]] {
        var sets: [Int: [Int]] = [:]
        for i in parent.indices { sets[root(i), default: []].append(i) }
        return sets.keys.sorted().compactMap { sets[$0] }
    }
}
