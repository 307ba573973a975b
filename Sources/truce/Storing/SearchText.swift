import Reconciliation
import Store

/// Prints reports that were found for people at a terminal.
enum SearchText {
    /// What stands around each word found: scalars that no text has.
    static let marks = (before: "\u{F0000}", after: "\u{F0001}")

    /// The reports, some lines each.
    static func render(_ found: [RecordStore.Found]) -> String {
        found.map { item in
            let head = [item.published, item.outlet, item.title].compactMap { $0 }
            let version = item.version.map { ", version \($0)" } ?? ""
            return """
                \(clean(item.report))\(version)
                  \(clean(head.joined(separator: "  ")))
                  \(coloured(clean(item.snippet)))

                """
        }.joined(separator: "\n")
    }

    /// The text without what could steer a terminal.
    private static func clean(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { scalar in
                    scalar.properties.generalCategory == .control ? " " : scalar
                }
            )
        )
    }

    private static func coloured(_ text: String) -> String {
        let colours = Terminal.usesColour ? ("\u{1B}[1m", "\u{1B}[0m") : ("", "")
        return text.replacing(marks.before, with: colours.0)
            .replacing(marks.after, with: colours.1)
    }
}
