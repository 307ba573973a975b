/// Splits a name into tokens as the tokenizer splits running text.
///
/// Blanks part tokens; a hyphen, a comma, an ampersand, a slash and a bracket are tokens of
/// their own; a final *'s* is one too; full stops stay with their abbreviation (*U.S.*).
enum NameSplitter {
    /// The ways in which a name may come out of the tokenizer: as written, with curly
    /// apostrophes, and with its hyphens left out (*al-Qaeda*, *al Qaeda*).
    static func variants(_ name: String) -> [[String]] {
        let bare = name.hasPrefix("the ") ? String(name.dropFirst(4)) : name
        var variants = [split(bare)]
        if bare.contains("-") {
            let open = split(bare.map { $0 == "-" ? " " : String($0) }.joined())
            variants.append(open)
        }
        if bare.contains("'") {
            variants += variants.map { $0.map { $0.map { $0 == "'" ? "’" : String($0) }.joined() } }
        }
        return variants
    }

    /// The tokens of a name as written.
    static func split(_ name: String) -> [String] {
        var tokens: [String] = []
        for word in name.split(separator: " ") {
            var token = ""
            for character in word {
                if "-–,&/()\"“”:;!".contains(character) {
                    if !token.isEmpty { tokens.append(token) }
                    tokens.append(String(character))
                    token = ""
                } else {
                    token.append(character)
                }
            }
            if token.isEmpty { continue }
            if token.count > 2, token.hasSuffix("'s") || token.hasSuffix("’s") {
                tokens.append(String(token.dropLast(2)))
                tokens.append(String(token.suffix(2)))
            } else {
                tokens.append(token)
            }
        }
        return tokens
    }
}
