/// The features by which the parser names the relation of a new arc.
package enum LabelFeatures {
    /// Writes the features of the arc from `h` to `d`, which is about to be made.
    /// - Returns: the number of features.
    package static func extract(
        _ words: WordColumns,
        _ tags: UnsafePointer<UInt64>,
        _ state: ParserState,
        head h: Int,
        dependent d: Int,
        into buffer: UnsafeMutablePointer<UInt64>
    ) -> Int {
        var f = FeatureWriter(buffer)
        let none = state.none
        let word = words.word
        let right: UInt64 = h < d ? 1 : 0
        let span = right * 20 + UInt64(min(abs(h - d), 8))
        let hw = word[h]
        let dw = word[d]
        let hp = tags[h]
        let dp = tags[d]
        let pair = hp << 8 | dp
        let dl = Int(state.left1[d])
        let dr = Int(state.right1[d])
        let hl = Int(state.left1[h])
        let hr = Int(state.right1[h])
        let dl2 = Int(state.left2[d])
        let dr2 = Int(state.right2[d])
        let before = d > 0 ? d - 1 : none
        let before2 = d > 1 ? d - 2 : none
        let after = d < none ? d + 1 : none
        let hBefore = h > 0 ? h - 1 : none
        let hAfter = h < none ? h + 1 : none
        @inline(__always) func label(_ i: Int) -> UInt64 { UInt64(state.label[i] + 3) }
        @inline(__always) func two(_ a: UInt64, _ b: UInt64) -> UInt64 { a << 8 | b }

        f.add(right)
        f.add(hw, hp, right)
        f.add(hp, right)
        f.add(dw, dp, right)
        f.add(dp, right)
        f.add(hw, dw, right)
        f.add(pair, span)
        f.add(hp, dw, right)
        f.add(hw, dp, right)
        f.add(pair, tags[before], right)
        f.add(pair, tags[after], right)
        f.add(pair, tags[hBefore], right)
        f.add(pair, tags[hAfter], right)
        f.add(dp, word[dl], right)
        f.add(dp, word[dr], right)
        f.add(dp, two(tags[dl], label(dl)), right)
        f.add(dp, two(tags[dr], label(dr)), right)
        f.add(pair, word[dl], right)
        f.add(hw, word[dl], right)
        f.add(pair, two(label(hl), label(hr)))
        f.add(pair, label(hl), right)
        f.add(pair, label(hr), right)
        f.add(hw, label(hr), dp)
        f.add(hw, label(hl), dp)
        f.add(word[before], dp, right)
        f.add(word[after], dp, right)
        f.add(words.suffix3[d], hp, right)
        f.add(words.suffix3[h], dp, right)
        f.add(pair, tags[before], tags[after])
        f.add(dp, two(tags[before], tags[before2]), right)
        f.add(two(tags[dr2], dp), label(dr2), hp)
        f.add(two(tags[dl2], dp), label(dl2), hp)
        f.add(pair, word[dr], right)
        f.add(words.shape[d], pair, right)
        f.add(hw, pair, two(label(dl), label(dr)))
        f.add(dw, label(dl), label(dr))
        f.add(pair, UInt64(min(state.leftCount[h], 7)), UInt64(min(state.rightCount[h], 7)))
        f.add(pair, label(h), h == 0 ? 0 : 1)
        // Word classes.
        f.add(words.fine[d], words.fine[h], right)
        f.add(words.fine[d], hp, right)
        f.add(words.fine[h], dp, right)
        f.add(pair, words.fine[d], words.fine[dl])
        f.add(words.fine[d], words.fine[h], word[dl])
        f.add(pair, words.coarse[d], words.coarse[h])
        return f.count
    }
}
