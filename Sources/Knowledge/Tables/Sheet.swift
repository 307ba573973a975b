/// A table of a data file: tab-separated cells under a line of column names.
///
/// Lines that begin with `#` are comments; one of them must say `# source: …`.
/// The first column's name says what the sheet holds (`country`, `group`, `place` …).
struct Sheet {
    let file: String
    let columns: [String]
    let rows: [SheetRow]

    /// Reads a file; faults are added to `faults`.
    init(_ file: DataFile, into faults: inout [DataFault]) {
        var columns: [String] = []
        var rows: [SheetRow] = []
        var hasSource = false
        var number = 0
        for line in file.bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
            number += 1
            var line = line
            if line.last == 0x0D { line.removeLast() }
            if line.isEmpty { continue }
            if line.first == UInt8(ascii: "#") {
                let text = String(decoding: line, as: UTF8.self)
                if text.dropFirst().drop(while: { $0 == " " }).hasPrefix("source:") {
                    hasSource = true
                }
                continue
            }
            let cells = line.split(separator: 0x09, omittingEmptySubsequences: false)
            if columns.isEmpty {
                columns = cells.map { String(decoding: $0, as: UTF8.self) }
                continue
            }
            if cells.count > columns.count {
                faults.append(
                    DataFault(
                        file: file.path,
                        line: number,
                        problem: "\(cells.count) cells under \(columns.count) columns",
                        advice: "separate cells by one tab, several values in a cell by |"
                    )
                )
                continue
            }
            rows.append(SheetRow(file: file.path, line: number, columns: columns, cells: cells))
        }
        if !hasSource {
            faults.append(
                DataFault(
                    file: file.path,
                    line: 1,
                    problem: "no source is named",
                    advice: "add a comment line '# source: where these facts come from'"
                )
            )
        }
        self.file = file.path
        self.columns = columns
        self.rows = rows
    }

    /// Adds a fault for each column that is missing or not known.
    func check(required: [String], optional: [String], into faults: inout [DataFault]) {
        let known = required + optional
        for column in columns where !known.contains(column) {
            faults.append(
                DataFault(
                    file: file,
                    line: 0,
                    problem: "unknown column '\(column)'",
                    advice: "use one of \(known.joined(separator: ", "))"
                )
            )
        }
        for column in required where !columns.contains(column) {
            faults.append(
                DataFault(
                    file: file,
                    line: 0,
                    problem: "the column '\(column)' is missing",
                    advice: "add it to the line of column names"
                )
            )
        }
    }
}

/// A row of a ``Sheet``.
struct SheetRow {
    let file: String
    let line: Int
    let columns: [String]
    let cells: [ArraySlice<UInt8>]

    /// The text of a cell, without blanks around; empty when there is no such cell.
    func text(_ column: String) -> String {
        guard let i = columns.firstIndex(of: column), i < cells.count else { return "" }
        return String(decoding: Self.trim(cells[i]), as: UTF8.self)
    }

    /// The values of a cell that are separated by `|`.
    func list(_ column: String) -> [String] {
        guard let i = columns.firstIndex(of: column), i < cells.count else { return [] }
        return cells[i].split(separator: UInt8(ascii: "|")).map {
            String(decoding: Self.trim($0), as: UTF8.self)
        }.filter { !$0.isEmpty }
    }

    /// A fault in a cell of this row.
    func fault(_ column: String, _ problem: String, _ advice: String) -> DataFault {
        var at = 0
        if let i = columns.firstIndex(of: column), let first = cells.first, i < cells.count {
            let from = first.startIndex
            at = cells[i].startIndex - from + 1
        }
        return DataFault(file: file, line: line, column: at, problem: problem, advice: advice)
    }

    private static func trim(_ cell: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var cell = cell
        while cell.first == 0x20 { cell.removeFirst() }
        while cell.last == 0x20 { cell.removeLast() }
        return cell
    }
}
