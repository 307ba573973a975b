/// The lines of a record in one of the forms in which it is printed.
struct Page {
    /// What the lines look like.
    enum Form { case terminal, markdown, html }

    let style: TextStyle
    let form: Form
    /// What stands beside the names of outlets.
    let ratings: SourceRatings
    private(set) var text = ""

    init(style: TextStyle, form: Form = .terminal, ratings: SourceRatings = SourceRatings()) {
        self.style = style
        self.form = form
        self.ratings = ratings
    }

    /// A heading and its items; nothing where there is no item.
    mutating func section<Item>(
        _ title: String,
        _ items: [Item],
        _ write: (Item, inout Page) -> Void
    ) {
        guard !items.isEmpty else { return }
        switch form {
        case .terminal: text += "\n\(style.heading(title))\n"
        case .markdown: text += "\n## \(title.prefix(1) + title.dropFirst().lowercased())\n\n"
        case .html:
            text += "<h2>\(title.prefix(1) + title.dropFirst().lowercased())</h2>\n"
        }
        for item in items { write(item, &self) }
    }

    /// One line with the reports that it was read from.
    mutating func line(_ words: String, cites: [Cite] = [], indent: Int = 0) {
        let cite = cite(cites)
        let shown = Escaping.harmless(words)
        switch form {
        case .terminal: break
        case .markdown:
            let bullet = ["", "- ", "  - "][min(indent / 2, 2)]
            let note = cite.isEmpty ? "" : " " + Escaping.markdown(Escaping.harmless(cite))
            text += bullet + Escaping.markdown(shown) + note + "\n"
            return
        case .html:
            let level = ["report", "item", "part"][min(indent / 2, 2)]
            let note = cite.isEmpty ? "" : " <cite>\(Escaping.html(Escaping.harmless(cite)))</cite>"
            text += "<p class=\"\(level)\">\(Escaping.html(shown))\(note)</p>\n"
            return
        }
        let all = shown + (cite.isEmpty ? "" : " " + Escaping.harmless(cite))
        let lines = wrap(all, indent: indent)
        text += lines.joined(separator: "\n") + "\n"
    }

    /// `[outlet, day; …]`, each outlet and day once.
    private func cite(_ cites: [Cite]) -> String {
        var seen: Set<String> = []
        let names = cites.map { cite in
            let outlet = cite.outlet.map(ratings.marked) ?? cite.report
            return cite.published.map { "\(outlet), \($0.prefix(10))" } ?? outlet
        }.filter { seen.insert($0).inserted }
        guard !names.isEmpty else { return "" }
        let more = names.count > 3 ? "; +\(names.count - 3)" : ""
        return "[" + names.prefix(3).joined(separator: "; ") + more + "]"
    }

    private func wrap(_ words: String, indent: Int) -> [String] {
        var lines: [String] = []
        var line = String(repeating: " ", count: indent)
        var used = indent
        var isEmpty = true
        // By bytes: by letters it would be most of the time that a long board takes.
        for word in words.utf8.split(separator: UInt8(ascii: " ")).map(Substring.init) {
            let width = word.utf8.allSatisfy { $0 < 0x80 } ? word.utf8.count : word.count
            if !isEmpty && used + 1 + width > style.width {
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
            used += width
            isEmpty = false
        }
        lines.append(line)
        return lines
    }
}
