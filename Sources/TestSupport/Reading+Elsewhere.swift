public import Coding

extension Reading {
    /// The reading as another report that tells the same of other places, other people and more dead.
    public func elsewhere(_ mark: String) -> Reading {
        func other(_ words: String?) -> String? {
            guard let words else { return nil }
            var text = ""
            var isInWord = false
            for letter in words {
                if letter.isLetter, !isInWord { text += mark }
                isInWord = letter.isLetter
                text.append(letter)
            }
            return text
        }
        var reading = self
        reading.report.id += mark
        reading.report.text = other(report.text)
        reading.facts = facts.map { fact in
            var fact = fact
            if case .incident(var slots) = fact.content {
                slots.place = other(slots.place)
                slots.attacker = other(slots.attacker)
                slots.target = other(slots.target)
                slots.killed = slots.killed.map { count in
                    var count = count
                    count.min = count.min.map { $0 + 1_000 }
                    count.max = count.max.map { $0 + 1_000 }
                    return count
                }
                fact.content = .incident(slots)
            }
            return fact
        }
        return reading
    }
}
