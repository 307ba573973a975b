internal import Language

/// Names for things that have no name of their own: the same from run to run.
enum StableName {
    /// `claim-` and 16 hex digits that stand for the cell and what tells the thing from others in it.
    static func of(_ kind: String, _ cell: Cell, _ key: String) -> String {
        "\(kind)-\(hex(StableHash.of("\(cell)|\(key)"), 16))"
    }

    /// Six hex digits that stand for a fact: they tell things of one day and place apart, whatever
    /// else is told of that day.
    static func short(_ key: FactKey) -> String {
        let words = "\(key.report)|\(key.kind)|\(key.span)|\(key.inTitle)|\(key.ordinal)"
        return hex(StableHash.of(words) >> 40, 6)
    }

    private static func hex(_ number: UInt64, _ count: Int) -> String {
        let digits = String(number, radix: 16)
        return String(repeating: "0", count: max(0, count - digits.count)) + digits
    }
}
