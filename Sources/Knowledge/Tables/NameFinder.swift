import Language

/// Finds names in a document: the longest at each place, from left to right.
struct NameFinder {
    let layers: [Table]
    let hidden: Set<EntryID>

    /// The names of a vocabulary in the document, in text order.
    /// - Complexity: O(tokens), one look-up in the index for each token of a prefix.
    func find(_ vocabulary: NameIndex.Vocabulary, in document: Document) -> [NameMatch] {
        var matches: [NameMatch] = []
        for sentence in document.sentences {
            let end = min(sentence.tokens.upperBound, document.count)
            var i = max(sentence.tokens.lowerBound, 0)
            while i < end {
                let next = longest(vocabulary, document, from: i, to: end, into: &matches)
                i = max(next, i + 1)
            }
        }
        return matches
    }

    /// Adds the candidates of the longest name that begins at token `start`;
    /// gives the token after it, or `start` when there is none.
    private func longest(
        _ vocabulary: NameIndex.Vocabulary,
        _ document: Document,
        from start: Int,
        to end: Int,
        into matches: inout [NameMatch]
    ) -> Int {
        var best = start
        let before = matches.count
        for layer in layers.indices {
            let table = layers[layer]
            var prefix = vocabulary.rawValue
            var i = start
            while i < end {
                prefix = NameIndex.step(prefix, document.tokens.form[i])
                guard let slot = table.slot(prefix) else { break }
                i += 1
                if i >= best, !slot.candidates.isEmpty {
                    let from = matches.count
                    for c in slot.candidates {
                        let candidate = table.candidate(c)
                        let entry = EntryID(layer: layer, row: Int(candidate.row))
                        guard isWritten(candidate, document, from: start, to: i),
                            hidden.isEmpty || !hidden.contains(entry),
                            let match = NameMatch(start..<i, entry, candidate)
                        else { continue }
                        matches.append(match)
                    }
                    if matches.count > from, i > best {
                        matches.removeSubrange(before..<from)
                        best = i
                    }
                }
                if !slot.goesOn { break }
            }
        }
        return best
    }

    /// Whether the tokens are capitalised as the name demands.
    @inline(__always)
    private func isWritten(
        _ candidate: NameCandidate,
        _ document: Document,
        from start: Int,
        to end: Int
    ) -> Bool {
        var capitals = candidate.capitals | candidate.allCapitals
        var i = start
        while capitals != 0, i < end {
            if capitals & 1 != 0 {
                let range = document.range(of: i).indices
                guard range.upperBound <= document.text.count, !range.isEmpty else { return false }
                if !Capitals.begins(document.text, range) { return false }
                if candidate.allCapitals >> UInt16(i - start) & 1 != 0,
                    Capitals.hasSmallLetter(document.text, range)
                {
                    return false
                }
            }
            capitals >>= 1
            i += 1
        }
        return true
    }
}

extension NameMatch {
    /// The match of a candidate; nil when its codes are not known to this program.
    init?(_ tokens: Range<Int>, _ entry: EntryID, _ candidate: NameCandidate) {
        guard let kind = EntryKind(rawValue: candidate.kind),
            let name = NameKind(rawValue: candidate.name)
        else { return nil }
        self.init(
            tokens: tokens,
            entry: entry,
            kind: kind,
            name: name,
            isDoubtful: candidate.flags & NameIndex.doubtful != 0
        )
    }
}

/// Capital and small letters of a token, read off its bytes.
enum Capitals {
    /// Whether the text of `range` begins with a capital letter.
    static func begins(_ text: [UInt8], _ range: Range<Int>) -> Bool {
        let first = text[range.lowerBound]
        if first < 0x80 { return first &- 0x41 < 26 }
        let second = range.count > 1 ? text[range.lowerBound + 1] : 0
        switch first {
        case 0xC3: return second < 0x9F && second != 0x97
        case 0xC4, 0xC5: return isCapitalOfLatinExtendedA(first, second)
        default: return true
        }
    }

    /// Whether the text of `range` holds an ASCII small letter.
    static func hasSmallLetter(_ text: [UInt8], _ range: Range<Int>) -> Bool {
        for i in range where text[i] &- 0x61 < 26 { return true }
        return false
    }

    /// In Latin Extended-A capitals and small letters alternate, in three runs.
    private static func isCapitalOfLatinExtendedA(_ first: UInt8, _ second: UInt8) -> Bool {
        let scalar = UInt32(first & 0x1F) << 6 | UInt32(second & 0x3F)
        switch scalar {
        case 0x139...0x148, 0x179...0x17E: return scalar & 1 == 1
        case 0x178: return true
        default: return scalar & 1 == 0
        }
    }
}
