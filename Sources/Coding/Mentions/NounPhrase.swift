import Language

/// The parts of a noun phrase, read off the tree.
///
/// In English treebanks a title hangs on the name that follows it (*President* on *Bush*), the
/// rest of a name is `flat`, and a name may stand beside a description as `appos`.
struct NounPhrase {
    let head: Int
    /// Head, modifiers before it and the parts of its name, in text order.
    private(set) var parts: [Int] = []
    /// Phrases beside it: *the minister, **Anna Moreau**,*.
    private(set) var appositions: [Int] = []
    /// Phrases with a preposition after it: *the president **of Kenya***.
    private(set) var complements: [Int] = []
    /// The possessor, when there is one.
    private(set) var possessor: Int?

    /// Reads the phrase that `head` heads.
    init(_ document: Document, head: Int) {
        self.head = head
        collect(document, head, depth: 0)
        parts.sort()
    }

    private mutating func collect(_ document: Document, _ i: Int, depth: Int) {
        parts.append(i)
        guard depth < 4 else { return }
        let tokens = document.tokens
        for child in document.children(of: i) {
            let c = Int(child)
            switch tokens.relation[c] {
            case .det, .amod, .compound, .nummod, .flat, .nmodDesc, .goeswith, .fixed, .detPredet:
                if tokens.relation[c] == .amod, c > i { continue }
                collect(document, c, depth: depth + 1)
            case .nmodPoss:
                if depth == 0 || possessor == nil { possessor = c }
                collect(document, c, depth: depth + 1)
            case .advmod where c < i && depth < 2:
                parts.append(c)
            case .punct where depth > 0 || c < i:
                // Hyphens within compounds: *air - strike*.
                if tokens.xpos[c] == .hyph { parts.append(c) }
            case .case where tokens.xpos[c] == .pos:
                parts.append(c)
            case .appos:
                if depth == 0 { appositions.append(c) }
            case .nmod, .nmodUnmarked:
                if depth == 0, c > i { complements.append(c) }
            case .cc where depth > 0:
                parts.append(c)
            case .conj where depth > 0:
                // *Foreign and Defence Minister*: joined modifiers belong to the phrase.
                collect(document, c, depth: depth + 1)
            default:
                break
            }
        }
    }

    /// The unbroken run of parts that holds the head.
    var range: Range<Int> {
        guard var at = parts.firstIndex(of: head) else { return head..<head + 1 }
        var low = head
        var high = head
        let middle = at
        while at > 0, parts[at - 1] >= low - 1 {
            at -= 1
            low = parts[at]
        }
        at = middle
        while at + 1 < parts.count, parts[at + 1] <= high + 1 {
            at += 1
            high = parts[at]
        }
        return low..<high + 1
    }
}
