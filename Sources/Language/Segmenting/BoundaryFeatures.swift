/// What the classifier sees at a place between two tokens.
public struct BoundaryFeatures: Sendable {
    /// The token before the place, closing marks passed over.
    var mark: UInt64 = 0
    /// The token before the mark.
    var word: UInt64 = 0
    var next: UInt64 = 0
    var afterNext: UInt64 = 0
    var wordShape: UInt64 = 0
    var nextShape: UInt64 = 0
    var afterShape: UInt64 = 0
    /// The closing mark before the place, and whether white space follows.
    var closing: UInt64 = 0
    var isSpaced = true
    /// The tokens since the sentence began, and whether a bracket or a quotation is open.
    var length = 0
    var isInside = false

    /// Calls `body` with the table index of every feature.
    @inline(__always)
    public func visit(_ body: (Int) -> Void) {
        let short: UInt64 = length < 2 ? 0 : length < 4 ? 1 : length < 8 ? 2 : length < 30 ? 3 : 4
        let state = closing &+ (isSpaced ? 1 : 3) &+ (isInside ? 5 : 9)
        body(index(1, mark, 0))
        body(index(2, mark, nextShape))
        body(index(3, mark, word))
        body(index(4, mark, next))
        body(index(5, word, nextShape))
        body(index(6, wordShape &* 31 &+ mark, nextShape))
        body(index(7, next, nextShape))
        body(index(8, state, mark))
        body(index(9, state &* 31 &+ nextShape, mark))
        body(index(10, short, mark))
        body(index(11, short &* 31 &+ wordShape, mark))
        body(index(12, nextShape &* 31 &+ afterShape, mark))
        body(index(13, afterNext, nextShape))
        body(index(14, short &* 31 &+ next, mark))
        body(index(15, word, next))
    }

    @inline(__always)
    private func index(_ template: UInt64, _ a: UInt64, _ b: UInt64) -> Int {
        var h = (a &* 0x9E37_79B9_7F4A_7C15) ^ (b &+ template &* 0xC2B2_AE3D_27D4_EB4F)
        h = (h ^ h >> 29) &* 0xBF58_476D_1CE4_E5B9
        return Int(h >> 47)
    }
}
