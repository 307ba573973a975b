/// The features of the tagger.
package enum TagFeatures {
    /// Writes the features of word `i`, where the two words before it have the tags `t1` (nearest)
    /// and `t2`.
    /// - Returns: the number of features.
    package static func extract(
        _ words: WordColumns,
        _ i: Int,
        _ t1: Int,
        _ t2: Int,
        into buffer: UnsafeMutablePointer<UInt64>
    ) -> Int {
        var f = FeatureWriter(buffer)
        let none = words.count + 1
        let b1 = i > 1 ? i - 1 : 0
        let b2 = i > 2 ? i - 2 : 0
        let n1 = i < words.count ? i + 1 : none
        let n2 = i + 1 < words.count ? i + 2 : none
        let w = words.word[i]
        let p1 = UInt64(t1)
        let p2 = UInt64(t2)
        let shape = words.shape[i]
        let first: UInt64 = i == 1 ? 1 : 0
        f.add(words.form[i])
        f.add(w)
        f.add(words.suffix1[i])
        f.add(words.suffix2[i])
        f.add(words.suffix3[i])
        f.add(words.suffix4[i])
        f.add(words.prefix1[i])
        f.add(words.prefix2[i])
        f.add(words.prefix3[i])
        f.add(shape, first)
        f.add(p1)
        f.add(p1, p2)
        f.add(p1, w)
        f.add(words.word[b1])
        f.add(words.word[b2])
        f.add(words.word[n1])
        f.add(words.word[n2])
        f.add(words.suffix3[b1])
        f.add(words.suffix3[n1])
        f.add(w, words.word[n1])
        f.add(p1, words.suffix3[n1])
        f.add(w, words.word[b1])
        f.add(words.suffix3[i], shape)
        f.add(0)
        f.add(words.shape[n1], shape)
        f.add(words.fine[i])
        f.add(words.fine[i], p1)
        f.add(words.fine[b1], words.fine[i])
        f.add(words.fine[i], words.fine[n1])
        f.add(words.fine[b1], words.fine[n1])
        f.add(words.coarse[i], p1, p2)
        f.add(words.fine[n1], p1)
        f.add(words.fine[n1], words.fine[n2])
        f.add(words.fine[i], shape, first)
        f.add(words.suffix2[i], p1, words.coarse[n1])
        f.add(words.word[b1], words.word[n1])
        return f.count
    }
}
