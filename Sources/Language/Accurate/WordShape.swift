/// What the uncased pieces don't tell of a word: capitals, digits, whether it begins the sentence.
enum WordShape {
    /// The shape of a word, from 1 to 32.
    static func shape(_ word: UnsafeRawBufferPointer, isFirst: Bool) -> Int {
        var decoder = UTF8Decoder(word)
        var count = 0
        var initial = false
        var hasUpper = false
        var hasOther = false
        var laterUpper = false
        var digit = false
        while let value = decoder.next(), count < WordPieces.longestWord {
            let (upper, lower) = casing(value)
            if count == 0 { initial = upper } else if upper { laterUpper = true }
            if upper { hasUpper = true }
            if lower { hasOther = true }
            if value &- 0x30 < 10 { digit = true }
            count += 1
        }
        let all = count > 1 && hasUpper && !hasOther
        let mixed = laterUpper && !all
        return 1 + (initial ? 1 : 0) + (all ? 2 : 0) + (digit ? 4 : 0) + (mixed ? 8 : 0)
            + (isFirst ? 16 : 0)
    }

    private static func casing(_ value: UInt32) -> (upper: Bool, lower: Bool) {
        if value < 128 { return (value &- 0x41 < 26, value &- 0x61 < 26) }
        guard let scalar = Unicode.Scalar(value) else { return (false, false) }
        let properties = scalar.properties
        return (
            properties.isUppercase,
            properties.isLowercase || properties.generalCategory == .titlecaseLetter
        )
    }
}
