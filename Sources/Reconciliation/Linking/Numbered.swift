extension Sequence<String> {
    /// The names in order, each but the first of a kind with its number behind it: `a`, `b`, `a-2`.
    var numbered: [String] {
        var taken: [String: Int] = [:]
        return map { name in
            let number = taken[name, default: 0] + 1
            taken[name] = number
            return number == 1 ? name : "\(name)-\(number)"
        }
    }
}
