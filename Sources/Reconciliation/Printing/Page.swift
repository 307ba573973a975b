/// Lines of text, wrapped to the width of a terminal.
struct Page {
    let style: TextStyle
    private(set) var text = ""

    init(style: TextStyle) { self.style = style }

    /// A heading and its items; nothing where there is no item.
    mutating func section<Item>(
        _ title: String, _ items: [Item], _ write: (Item, inout Page) -> Void
    ) {
        guard !items.isEmpty else { return }
        text += "\n\(style.heading(title))\n"
        for item in items { write(item, &self) }
    }

    /// One line with the reports that it was read from.
    mutating func line(_ words: String, cites: [Cite] = [], indent: Int = 0) {
        let cite = Self.cite(cites)
        let shown = Self.harmless(words)
        let all = shown + (cite.isEmpty ? "" : " " + Self.harmless(cite))
        let lines = wrap(all, indent: indent)
        text += lines.joined(separator: "\n") + "\n"
    }

    /// `[outlet, day; …]`, each outlet and day once.
    static func cite(_ cites: [Cite]) -> String {
        var seen: Set<String> = []
        let names = cites.map { cite in
            let outlet = cite.outlet ?? cite.report
            return cite.published.map { "\(outlet), \($0.prefix(10))" } ?? outlet
        }.filter { seen.insert($0).inserted }
        guard !names.isEmpty else { return "" }
        let more = names.count > 3 ? "; +\(names.count - 3)" : ""
        return "[" + names.prefix(3).joined(separator: "; ") + more + "]"
    }

    /// Without control characters, which could steer the terminal.
    static func harmless(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { scalar in
                    switch scalar.properties.generalCategory {
                    case .control, .format, .lineSeparator, .paragraphSeparator: " "
                    default: scalar
                    }
                }))
    }

    private func wrap(_ words: String, indent: Int) -> [String] {
        var lines: [String] = []
        var line = String(repeating: " ", count: indent)
        var used = indent
        var isEmpty = true
        for word in words.split(separator: " ") {
            if !isEmpty && used + 1 + word.count > style.width {
                lines.append(line)
                line = String(repeating: " ", count: indent + 2)
                used = indent + 2
                isEmpty = true
            }
            if !isEmpty {
                line += " "
                used += 1
            }
            line += word
            used += word.count
            isEmpty = false
        }
        lines.append(line)
        return lines
    }
}
