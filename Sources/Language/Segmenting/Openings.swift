/// How paragraphs open: datelines, times of a live report, headings.
extension Splitter {
    /// The end of a dateline or a live report's time at the paragraph's start.
    func datelineEnd(_ range: Range<Int>) -> Int? {
        let start = range.lowerBound
        let first = shape(start)
        let limit = min(range.upperBound - 1, start + 18)
        var isAgency = false
        var capitals = first == .allCapitals
        if first == .number {
            guard isTime(start) else { return nil }
            var i = start + 1
            while i < limit, i < start + 3, shape(i) == .allCapitals { i += 1 }
            if i < limit, shape(i) == .dash || text[Int(tokens.start[i])] == UInt8(ascii: ":") {
                i += 1
            }
            return i > start + 1 ? i : nil
        }
        guard first == .allCapitals || first == .capital else { return nil }
        var i = start + 1
        while i < limit {
            let byte = text[Int(tokens.start[i])]
            switch shape(i) {
            case .dash:
                let isSpaced = gaps[i] != .none && gaps[i + 1] != .none
                let isFree = isSpaced || (isAgency && gaps[i + 1] != .none)
                if isFree { return capitals || isAgency ? i + 1 : nil }
                if gaps[i] != .none || gaps[i + 1] != .none { return nil }
            case .stop:
                return byte == UInt8(ascii: ":") && capitals && i - start <= 4 ? i + 1 : nil
            case .closing:
                isAgency = byte == UInt8(ascii: ")")
            case .lower:
                return nil
            case .allCapitals, .capital, .number, .opening, .abbreviation, .initial, .title: break
            default:
                if byte != UInt8(ascii: ",") && byte != UInt8(ascii: "/") { return nil }
            }
            if i == start + 1, first == .allCapitals {
                capitals = tokens.end[start] - tokens.start[start] > 2
            }
            i += 1
        }
        return nil
    }

    /// Whether token `i` is a time of day: 14:05.
    private func isTime(_ i: Int) -> Bool {
        let from = Int(tokens.start[i])
        let length = Int(tokens.end[i]) - from
        return (length == 4 || length == 5) && text[from + length - 3] == UInt8(ascii: ":")
    }

    /// Whether a paragraph is a heading: short, and without a mark at its end.
    func isHeading(_ range: Range<Int>) -> Bool {
        guard let last = range.last, range.count <= 18, shape(range.lowerBound) != .lower else {
            return false
        }
        var end = last
        while end > range.lowerBound, shape(end) == .closing { end -= 1 }
        return shape(end) != .stop && shape(end) != .abbreviation && end == last
    }
}
