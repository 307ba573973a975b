/// The features by which the parser chooses between shift, left and right: those of Zhang and
/// Nivre (2011, "Transition-based Dependency Parsing with Rich Non-local Features"), fitted to
/// arc-hybrid, with word classes.
package enum ArcFeatures {
    /// Writes the features of a state.
    /// - Parameters:
    ///   - words: the hashes of the sentence's words.
    ///   - tags: the tag of every entry of `words`, that of "no word" included.
    ///   - state: the stack, the next word and the arcs so far.
    ///   - buffer: where the keys go; it has room for all.
    /// - Returns: the number of features.
    package static func extract(
        _ words: WordColumns,
        _ tags: UnsafePointer<UInt64>,
        _ state: ParserState,
        into buffer: UnsafeMutablePointer<UInt64>
    ) -> Int {
        var f = FeatureWriter(buffer)
        let none = state.none
        let depth = state.depth
        let s0 = Int(state.stack[depth - 1])
        let s1 = depth > 1 ? Int(state.stack[depth - 2]) : none
        let s2 = depth > 2 ? Int(state.stack[depth - 3]) : none
        let n = state.count
        let b0 = state.next <= n ? state.next : none
        let b1 = state.next + 1 <= n ? state.next + 1 : none
        let b2 = state.next + 2 <= n ? state.next + 2 : none

        let word = words.word
        let w0 = word[s0]
        let w1 = word[s1]
        let v0 = word[b0]
        let v1 = word[b1]
        let p0 = tags[s0]
        let p1 = tags[s1]
        let p2 = tags[s2]
        let q0 = tags[b0]
        let q1 = tags[b1]
        let q2 = tags[b2]
        let c0 = words.fine[s0]
        let c1 = words.fine[s1]
        let d0 = words.fine[b0]
        let d1 = words.fine[b1]

        let s0l = Int(state.left1[s0])
        let s0r = Int(state.right1[s0])
        let s0l2 = Int(state.left2[s0])
        let s0r2 = Int(state.right2[s0])
        let s1l = Int(state.left1[s1])
        let s1r = Int(state.right1[s1])
        let s1r2 = Int(state.right2[s1])
        let b0l = Int(state.left1[b0])
        let b0l2 = Int(state.left2[b0])

        @inline(__always) func label(_ i: Int) -> UInt64 { UInt64(state.label[i] + 3) }
        let far: UInt64 = b0 == none ? 9 : UInt64(min(b0 - s0, 7))
        let gap: UInt64 = s1 == none ? 9 : (s0 - s1 > 10 ? 8 : UInt64(min(s0 - s1, 7)))
        let s0n = UInt64(min(state.leftCount[s0], 4)) | UInt64(min(state.rightCount[s0], 4)) << 3
        let s1n = UInt64(min(state.leftCount[s1], 4)) | UInt64(min(state.rightCount[s1], 4)) << 3
        let b0n = UInt64(min(state.leftCount[b0], 4))
        let p10 = p1 << 8 | p0
        let pq0 = p0 << 8 | q0

        // Single words.
        f.add(0)
        f.add(w0, p0)
        f.add(w0)
        f.add(p0)
        f.add(w1, p1)
        f.add(w1)
        f.add(p1)
        f.add(v0, q0)
        f.add(v0)
        f.add(q0)
        f.add(v1, q1)
        f.add(v1)
        f.add(q1)
        f.add(q2)
        f.add(word[b2])
        f.add(p2)
        f.add(word[s2])
        // Pairs.
        f.add(w0, v0, pq0)
        f.add(w0, p0, v0)
        f.add(w0, pq0)
        f.add(v0, pq0)
        f.add(w0, v0)
        f.add(pq0)
        f.add(q0, q1)
        f.add(w1, w0, p10)
        f.add(w1, p10)
        f.add(w0, p10)
        f.add(w1, w0)
        f.add(p10)
        f.add(w1, v0)
        f.add(p1, q0)
        f.add(p1, v0, p0)
        // Triples.
        f.add(pq0, q1)
        f.add(p1, pq0)
        f.add(p2, p10)
        f.add(q0, q1, q2)
        f.add(p10, q0, q1)
        f.add(w0, q0, q1)
        f.add(p0, v0, q1)
        f.add(p1, w0, q0)
        f.add(pq0, tags[s0l])
        f.add(pq0, tags[s0r])
        f.add(pq0, tags[b0l])
        f.add(p10, tags[s0l])
        f.add(p10, tags[s0r])
        f.add(p10, tags[s1r])
        f.add(p10, tags[s1l])
        // Distances and the number of children.
        f.add(w0, far)
        f.add(p0, far)
        f.add(v0, far)
        f.add(q0, far)
        f.add(w0, v0, far)
        f.add(pq0, far)
        f.add(p10, gap)
        f.add(w1, w0, gap)
        f.add(w0, s0n)
        f.add(p0, s0n)
        f.add(w1, s1n)
        f.add(p1, s1n)
        f.add(v0, b0n)
        f.add(q0, b0n)
        // Children.
        f.add(word[s0l])
        f.add(tags[s0l])
        f.add(label(s0l))
        f.add(word[s0r])
        f.add(tags[s0r])
        f.add(label(s0r))
        f.add(word[b0l])
        f.add(tags[b0l])
        f.add(label(b0l))
        f.add(word[s1r])
        f.add(tags[s1r])
        f.add(label(s1r))
        f.add(label(s1l))
        f.add(word[s1l])
        f.add(p0, tags[s0l], tags[s0l2])
        f.add(p0, tags[s0r], tags[s0r2])
        f.add(q0, tags[b0l], tags[b0l2])
        f.add(p1, tags[s1r], tags[s1r2])
        f.add(label(s0l2), p0)
        f.add(label(s0r2), p0)
        f.add(label(s1r2), p1)
        f.add(pq0, label(s0l), label(s0l2))
        f.add(pq0, label(s0r), label(s0r2))
        f.add(p10, label(s1r), label(s1r2))
        f.add(w0, label(s0l), label(s0r))
        f.add(w1, label(s1l), label(s1r))
        f.add(pq0, label(b0l), label(b0l2))
        f.add(w0, p1, v0)
        f.add(w1, pq0)
        f.add(pq0, word[s0r])
        f.add(p1, word[s1r], w0)
        // Word classes.
        f.add(c0, p0)
        f.add(d0, q0)
        f.add(c1, c0)
        f.add(c0, d0)
        f.add(c1, d0)
        f.add(c0, pq0)
        f.add(d0, pq0)
        f.add(c1, c0, p10)
        f.add(c0, d0, pq0)
        f.add(d0, d1)
        f.add(p10, c1, q0)
        f.add(p10, d0)
        f.add(c0, words.fine[s0r], d0)
        f.add(c1, words.fine[s1r], c0)
        f.add(c0, d0, far)
        f.add(c1, c0, gap)
        return f.count
    }
}
