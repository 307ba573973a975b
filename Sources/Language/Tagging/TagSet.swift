/// The tags that the tagger chooses between: pairs of UPOS and XPOS.
package struct TagSet: Sendable {
    /// The tag of the root in feature keys.
    package static let root: UInt64 = 0
    /// The tag of "no word" in feature keys.
    package static let none: UInt64 = 255

    package let upos: [UPOS]
    package let xpos: [XPOS]

    /// Makes the set from pairs.
    package init(_ pairs: [(UPOS, XPOS)]) {
        upos = pairs.map(\.0)
        xpos = pairs.map(\.1)
    }

    /// Reads the section `tags`: two bytes a tag.
    init(_ section: UnsafeRawBufferPointer) throws(ModelError) {
        var pairs: [(UPOS, XPOS)] = []
        for i in stride(from: 0, to: section.count - 1, by: 2) {
            guard let u = UPOS(rawValue: section[i]), let x = XPOS(rawValue: section[i + 1]) else {
                throw .section(name: "tags", problem: "tag \(i / 2) is unknown")
            }
            pairs.append((u, x))
        }
        guard !pairs.isEmpty, pairs.count < 250 else {
            throw .section(name: "tags", problem: "it has \(pairs.count) tags")
        }
        self.init(pairs)
    }

    /// The section's bytes.
    package var bytes: [UInt8] { zip(upos, xpos).flatMap { [$0.rawValue, $1.rawValue] } }

    package var count: Int { upos.count }
}
