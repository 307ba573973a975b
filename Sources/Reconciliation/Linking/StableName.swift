internal import Language

/// Names for things that have no name of their own: the same from run to run.
enum StableName {
    /// `claim-` and 16 hex digits that stand for the cell and what tells the thing from others in it.
    static func of(_ kind: String, _ cell: Cell, _ key: String) -> String {
        let digits = String(StableHash.of("\(cell)|\(key)"), radix: 16)
        return "\(kind)-\(String(repeating: "0", count: 16 - digits.count))\(digits)"
    }
}
