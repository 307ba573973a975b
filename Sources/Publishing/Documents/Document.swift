/// A text of headings, lines, lists and tables, before it is put into a format.
struct Document: Equatable {
    /// Words, with the numbers of the citations they rest on.
    struct Line: Equatable {
        var text: String
        var cites: [Int] = []
        /// How the words are marked, such as `contested`.
        var badge: String?
        /// What analysts have said of it; stands beneath it in a list.
        var remarks: [String] = []
        /// Whether the words are an analyst's.
        var isRemark = false

        /// A line of an analyst's.
        static func remark(_ text: String) -> Line { Line(text: text, isRemark: true) }
    }

    /// A table whose first row is its head.
    struct Table: Equatable {
        var head: [String]
        var rows: [[Line]]
    }

    /// One day of a bar chart.
    struct Bar: Equatable {
        var label: String
        /// The values of the parts, above and below zero.
        var parts: [Double]
    }

    enum Block: Equatable {
        case heading(String)
        case paragraph(Line)
        case bullets([Line])
        case table(Table)
        /// Bars with a legend of their parts; formats without pictures give a table.
        case chart(title: String, legend: [String], bars: [Bar])
        /// A source list: number and line.
        case notes([(number: Int, line: String)])

        static func == (a: Block, b: Block) -> Bool { "\(a)" == "\(b)" }
    }

    var title: String
    var subtitle: String
    var blocks: [Block] = []
    /// What stands small at the end.
    var colophon: [String] = []
}
