import Language

extension Document {
    /// Whether the phrase that `head` heads begins with one of the prepositions, given as hashes
    /// of their forms.
    func hasPreposition(_ head: Int, of words: [UInt64]) -> Bool {
        children(of: head).contains {
            tokens.relation[Int($0)] == .case && words.contains(tokens.form[Int($0)])
        }
    }
}
