/// Stacked bars over days, as SVG.
struct BarChart {
    var title: String
    var legend: [String]
    var bars: [Document.Bar]

    private static let colours = ["#b4402f", "#d98b3a", "#8a6fb0", "#3d7ea6"]
    private static let width = 640.0
    private static let height = 170.0
    private static let left = 40.0

    /// The picture.
    /// - Parameter escaped: makes words safe for the page.
    /// - Returns: a `figure` with the picture and its legend.
    func svg(_ escaped: (String) -> String) -> String {
        let highest = max(bars.map { $0.parts.filter { $0 > 0 }.reduce(0, +) }.max() ?? 0, 1)
        let lowest = min(bars.map { $0.parts.filter { $0 < 0 }.reduce(0, +) }.min() ?? 0, 0)
        let scale = (Self.height - 30) / (highest - lowest)
        let zero = 8 + highest * scale
        let step = (Self.width - Self.left) / Double(max(bars.count, 1))
        var shapes: [String] = []
        for (i, bar) in bars.enumerated() {
            let x = Self.left + Double(i) * step
            var (up, down) = (zero, zero)
            for (part, value) in bar.parts.enumerated() where value != 0 {
                let size = abs(value) * scale
                if value > 0 { up -= size }
                shapes.append(
                    rectangle(x + step * 0.1, value > 0 ? up : down, step * 0.8, size, part)
                )
                if value < 0 { down += size }
            }
            // As many dates as there is room for.
            if i % max(1, bars.count / 8) == 0 {
                shapes.append(
                    "<text x=\"\(text(x))\" y=\"\(text(Self.height - 4))\" font-size=\"9\" fill=\"#55606c\">"
                        + escaped(bar.label) + "</text>"
                )
            }
        }
        for value in [highest, 0, lowest] where value != 0 || lowest < 0 || highest > 0 {
            let y = zero - value * scale
            shapes.append(
                "<line x1=\"\(text(Self.left))\" x2=\"\(text(Self.width))\" y1=\"\(text(y))\" y2=\"\(text(y))\" "
                    + "stroke=\"#cdd6df\" stroke-width=\"0.7\"/>"
                    + "<text x=\"\(text(Self.left - 5))\" y=\"\(text(y + 3))\" font-size=\"9\" fill=\"#55606c\" "
                    + "text-anchor=\"end\">\(text(value.rounded()))</text>"
            )
        }
        let key = legend.enumerated().map { i, name in
            "<span style=\"color:\(colour(i))\">&#9632;</span> \(escaped(name))"
        }
        return """
            <figure>
            <svg viewBox="0 0 \(text(Self.width)) \(text(Self.height))" width="100%" role="img" \
            xmlns="http://www.w3.org/2000/svg"><title>\(escaped(title))</title>
            \(shapes.joined(separator: "\n"))
            </svg>
            <figcaption>\(escaped(title)). \(key.joined(separator: "&ensp;"))</figcaption>
            </figure>
            """
    }

    private func rectangle(_ x: Double, _ y: Double, _ width: Double, _ height: Double, _ part: Int)
        -> String
    {
        "<rect x=\"\(text(x))\" y=\"\(text(y))\" width=\"\(text(width))\" height=\"\(text(height))\" "
            + "fill=\"\(colour(part))\"/>"
    }

    private func colour(_ part: Int) -> String { Self.colours[part % Self.colours.count] }

    /// To tenths; a whole number without a point.
    private func text(_ value: Double) -> String {
        MarkdownDocument.number((value * 10).rounded() / 10)
    }
}
