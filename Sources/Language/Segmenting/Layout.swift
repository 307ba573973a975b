/// How a text uses its lines.
enum Layout {
    /// Whether lines are broken at a width, so that a line's end says nothing: most lines that
    /// another follows are about as long as the longest and end without a full stop.
    static func isHardWrapped(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        var lines = 0
        var full = 0
        var stopped = 0
        var start = 0
        for i in 0..<text.count where text[i] == 10 {
            let length = i - start
            let isFollowed = i + 1 < text.count && text[i + 1] != 10 && text[i + 1] != 13
            if length > 0, isFollowed {
                lines += 1
                if length > 100 { return false }
                if length >= 50 { full += 1 }
                let last = text[i - 1]
                if last == UInt8(ascii: ".") || last == UInt8(ascii: "\"")
                    || last == UInt8(ascii: ":")
                {
                    stopped += 1
                }
            }
            start = i + 1
        }
        return lines >= 3 && full * 10 >= lines * 7 && stopped * 10 <= lines * 4
    }
}
