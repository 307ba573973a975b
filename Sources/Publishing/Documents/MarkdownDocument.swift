internal import Reconciliation

/// Puts a document into Markdown (CommonMark, with the tables and footnotes that pandoc reads).
struct MarkdownDocument {
    func render(_ document: Document) -> String {
        var parts = ["# \(escaped(document.title))", "*\(escaped(document.subtitle))*"]
        for block in document.blocks { parts.append(render(block)) }
        parts.append("---")
        parts += document.colophon.map(escaped)
        return parts.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
    }

    private func render(_ block: Document.Block) -> String {
        switch block {
        case .heading(let text): return "## \(escaped(text))"
        case .paragraph(let line): return render(line)
        case .bullets(let lines):
            return lines.flatMap { line in
                ["- \(render(line))"] + line.remarks.map { "    - *\(escaped($0))*" }
            }.joined(separator: "\n")
        case .table(let table):
            return rows(table.head.map(escaped), table.rows.map { $0.map(render) })
        case .chart(let title, let legend, let bars):
            let head = [title] + legend
            return rows(
                head.map(escaped),
                bars.map { [escaped($0.label)] + $0.parts.map { Self.number($0) } }
            )
        case .notes(let notes):
            return notes.map { "[^\($0.number)]: \(escaped($0.line))" }.joined(separator: "\n")
        }
    }

    private func render(_ line: Document.Line) -> String {
        let badge = line.badge.map { " **[\(escaped($0))]**" } ?? ""
        let text = line.isRemark ? "*\(escaped(line.text))*" : escaped(line.text)
        return text + badge + line.cites.map { "[^\($0)]" }.joined()
    }

    private func rows(_ head: [String], _ rows: [[String]]) -> String {
        func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
        let rule = row(head.map { _ in "---" })
        return ([row(head), rule] + rows.map(row)).joined(separator: "\n")
    }

    static func number(_ value: Double) -> String {
        value == value.rounded() ? String(Int(value)) : String(value)
    }

    private func escaped(_ text: String) -> String { Escaping.markdown(Escaping.harmless(text)) }
}
