internal import Reconciliation

/// Puts a document into one HTML page that needs nothing else: it prints well and has no scripts.
struct HTMLDocument {
    func render(_ document: Document) -> String {
        let blocks = document.blocks.map(render).joined(separator: "\n")
        let colophon = document.colophon.map { "<p>\(escaped($0))</p>" }.joined(separator: "\n")
        return """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(escaped(document.title))</title>
            <style>
            \(Self.style)
            </style>
            </head>
            <body>
            <header>
            <h1>\(escaped(document.title))</h1>
            <p class="subtitle">\(escaped(document.subtitle))</p>
            </header>
            <main>
            \(blocks)
            </main>
            <footer>
            \(colophon)
            </footer>
            </body>
            </html>

            """
    }

    private func render(_ block: Document.Block) -> String {
        switch block {
        case .heading(let text): return "<h2>\(escaped(text))</h2>"
        case .paragraph(let line): return "<p>\(render(line))</p>"
        case .bullets(let lines):
            let items = lines.map { "<li>\(render($0))\(remarks($0))</li>" }
            return "<ul>\n" + items.joined(separator: "\n") + "\n</ul>"
        case .table(let table):
            let head = table.head.map { "<th scope=\"col\">\(escaped($0))</th>" }.joined()
            let rows = table.rows.map { row in
                "<tr>" + row.map { "<td>\(render($0))</td>" }.joined() + "</tr>"
            }
            return "<table>\n<thead><tr>\(head)</tr></thead>\n<tbody>\n"
                + rows.joined(separator: "\n") + "\n</tbody>\n</table>"
        case .chart(let title, let legend, let bars):
            return BarChart(title: title, legend: legend, bars: bars).svg(escaped)
        case .notes(let notes):
            return "<ol class=\"notes\">\n"
                + notes.map { "<li id=\"n\($0.number)\">\(escaped($0.line))</li>" }
                .joined(separator: "\n") + "\n</ol>"
        }
    }

    private func render(_ line: Document.Line) -> String {
        let badge = line.badge.map { badge in
            " <span class=\"badge \(badge.filter { $0.isASCII && $0.isLetter })\">\(escaped(badge))</span>"
        }
        let cites = line.cites.map { "<a href=\"#n\($0)\">\($0)</a>" }.joined(separator: ", ")
        let words = escaped(line.text)
        let text = line.isRemark ? "<span class=\"remark\">\(words)</span>" : words
        return text + (badge ?? "") + (cites.isEmpty ? "" : "<sup>\(cites)</sup>")
    }

    private func remarks(_ line: Document.Line) -> String {
        guard !line.remarks.isEmpty else { return "" }
        return "<ul class=\"remarks\">"
            + line.remarks.map { "<li>\(escaped($0))</li>" }.joined() + "</ul>"
    }

    private func escaped(_ text: String) -> String { Escaping.html(Escaping.harmless(text)) }

    private static let style = """
        @page { size: A4; margin: 20mm 18mm; @bottom-right { content: counter(page) " / " counter(pages); \
        font: 9pt sans-serif; color: #667; } }
        :root { color-scheme: light; }
        body { font: 10.5pt/1.45 "Source Sans 3", "Helvetica Neue", Arial, "DejaVu Sans", sans-serif; \
        color: #1b2430; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
        header { border-bottom: 3px solid #1f4e79; margin-bottom: 1.2rem; }
        h1 { font-size: 1.7em; line-height: 1.2; margin: 0 0 .2em; color: #12324f; }
        h2 { font-size: 1.15em; color: #1f4e79; border-bottom: 1px solid #cdd6df; \
        margin: 1.6em 0 .5em; padding-bottom: .15em; break-after: avoid; }
        .subtitle { color: #55606c; margin: 0 0 .8em; }
        ul { padding-left: 1.2em; margin: .4em 0; }
        li { margin: .25em 0; }
        .remark, .remarks { font-style: italic; font-size: .93em; color: #55606c; }
        table { border-collapse: collapse; width: 100%; margin: .6em 0 1em; font-size: .93em; }
        th { text-align: left; background: #eef2f6; color: #33414f; font-weight: 600; }
        th, td { padding: .35em .55em; border-bottom: 1px solid #dde3e9; vertical-align: top; }
        tr { break-inside: avoid; }
        thead { display: table-header-group; }
        sup { line-height: 0; font-size: .72em; margin-left: .15em; }
        sup a { color: #1f6fb2; text-decoration: none; }
        .badge { display: inline-block; font-size: .78em; padding: .02em .5em; border-radius: .7em; \
        background: #e4e8ec; color: #33414f; white-space: nowrap; }
        .badge.contested, .badge.closed, .badge.ended, .badge.collapsed { background: #fbe3e0; color: #8f1d12; }
        .badge.inforce, .badge.open, .badge.reopened, .badge.resolved { background: #e0f0e4; color: #1d5b2b; }
        .badge.restricted, .badge.suspended, .badge.paused { background: #fdf0d5; color: #7a5200; }
        .notes { font-size: .82em; color: #3c4854; padding-left: 2em; }
        .notes li { margin: .2em 0; overflow-wrap: anywhere; }
        figure { margin: .6em 0 1em; break-inside: avoid; }
        figcaption { font-size: .85em; color: #55606c; }
        footer { border-top: 1px solid #cdd6df; margin-top: 2em; font-size: .82em; color: #55606c; \
        overflow-wrap: anywhere; }
        """
}
