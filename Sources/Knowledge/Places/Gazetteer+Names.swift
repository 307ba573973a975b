public import Language

/// A name of the gazetteer found in a document.
public struct GazetteerMatch: Hashable, Sendable {
    /// The tokens of the name.
    public let tokens: Range<Int>
    /// Its candidates, see ``Gazetteer/sense(_:)``.
    public let candidates: Range<Int>
}

extension Gazetteer {
    /// The names of places in a document, in text order; at each token the longest counts.
    ///
    /// A name begins and ends with a capital or a digit; what is small inside is short: *Stratford
    /// upon Avon*, *Deir al-Zor*.
    /// - Complexity: O(tokens); only at capitals is the table asked.
    public func names(in document: Document) -> [GazetteerMatch] {
        guard !isEmpty else { return [] }
        var matches: [GazetteerMatch] = []
        for sentence in document.sentences {
            let end = min(sentence.tokens.upperBound, document.count)
            var i = max(sentence.tokens.lowerBound, 0)
            while i < end {
                guard begins(i, end, document), let match = longest(document, from: i, to: end)
                else {
                    i += 1
                    continue
                }
                matches.append(match)
                i = match.tokens.upperBound
            }
        }
        return matches
    }

    /// Whether a name may begin with a token: it has a capital, or is an article before one, as in
    /// *al-Bab*.
    @inline(__always)
    private func begins(_ i: Int, _ end: Int, _ document: Document) -> Bool {
        if isCapital(i, document) { return true }
        guard i + 2 < end, document.range(of: i).indices.count < 4 else { return false }
        let next = document.range(of: i + 1).indices
        return next.count == 1 && document.text[next.lowerBound] == UInt8(ascii: "-")
            && isCapital(i + 2, document)
    }

    @inline(__always)
    private func isCapital(_ i: Int, _ document: Document) -> Bool {
        let range = document.range(of: i).indices
        guard !range.isEmpty, range.upperBound <= document.text.count else { return false }
        return Capitals.begins(document.text, range)
    }

    private func longest(_ document: Document, from start: Int, to end: Int) -> GazetteerMatch? {
        var prefix = GazetteerLayout.root
        var best: GazetteerMatch?
        var i = start
        while i < end, i - start < 8 {
            let range = document.range(of: i).indices
            let isCapital = isCapital(i, document)
            if !isCapital, i > start, range.count > 5 { break }
            prefix = NameIndex.step(prefix, document.tokens.form[i])
            guard let slot = slot(prefix) else { break }
            i += 1
            if isCapital, !slot.candidates.isEmpty {
                best = GazetteerMatch(tokens: start..<i, candidates: slot.candidates)
            }
            if !slot.goesOn { break }
        }
        return best
    }

    /// The slot of a prefix, nil when no name begins so.
    @inline(__always)
    private func slot(_ prefix: UInt64) -> NameSlot? {
        let bucket = Int(prefix >> UInt64(64 - GazetteerLayout.bucketBits))
        let check = UInt32(
            truncatingIfNeeded: prefix >> UInt64(32 - GazetteerLayout.bucketBits)
        )
        var i = Int(bytes.word(buckets.offset + bucket * 4))
        let to = min(Int(bytes.word(buckets.offset + bucket * 4 + 4)), slots.count)
        while i < to {
            let at = slots.offset + i * GazetteerLayout.slotSize
            if bytes.word(at) == check {
                let word = bytes.word(at + 4)
                let first = Int(word & 0x3F_FFFF)
                let last = min(first + Int(word >> 22 & 0xFF), candidates.count)
                return NameSlot(
                    candidates: min(first, last)..<last,
                    goesOn: word >> 30 & 1 != 0
                )
            }
            i += 1
        }
        return nil
    }
}
