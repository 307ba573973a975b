/// An entry on its way into compiled tables.
struct Draft {
    var kind: EntryKind
    var key: String
    var name: String
    var names: [DraftName] = []
    /// Further keys under which the entry is found.
    var otherKeys: [String] = []
    var code: UInt8 = 0
    var second: UInt8 = 0
    var third: UInt8 = 0
    var country = CountryCode.none
    var otherCountry = CountryCode.none
    var latitude: Int32 = 0
    var longitude: Int32 = 0
    var number: UInt32 = 0
    var otherNumber: UInt32 = 0
    var detail = ""
    var parent = ""
    var note = ""
    var source = ""
    /// Where the entry was read.
    var row: SheetRow

    /// Adds a name of the entry.
    mutating func add(_ kind: NameKind, _ text: String) {
        names.append(DraftName(kind: kind, text: text))
    }
}

/// A name of an entry on its way into compiled tables.
struct DraftName: Hashable {
    var kind: NameKind
    var text: String
}

/// What is read from data files before it is compiled.
struct Drafts {
    var entries: [Draft] = []
    /// Names that are common words or people's names as well, in small letters.
    var doubtful: Set<String> = []
    var ontology: [String] = []
    var faults: [DataFault] = []

    mutating func report(_ row: SheetRow, _ column: String, _ problem: String, _ advice: String) {
        faults.append(row.fault(column, problem, advice))
    }

    /// The text of a cell that must not be empty.
    mutating func required(_ row: SheetRow, _ column: String) -> String {
        let text = row.text(column)
        if text.isEmpty { report(row, column, "the cell '\(column)' is empty", "fill it in") }
        return text
    }

    /// The country of a cell; an empty cell is no country.
    mutating func country(_ row: SheetRow, _ column: String) -> CountryCode {
        let text = row.text(column)
        return text.isEmpty ? .none : country(text, row, column)
    }

    /// The country that `text` names by its three letters.
    mutating func country(_ text: String, _ row: SheetRow, _ column: String) -> CountryCode {
        if let code = CountryCode(text) { return code }
        report(row, column, "'\(text)' is no country code", "use three capitals as in ISO 3166")
        return .none
    }

    /// A coordinate of a cell in hundred-thousandths of a degree.
    mutating func degrees(_ row: SheetRow, _ column: String, limit: Double) -> Int32 {
        let text = row.text(column)
        guard let value = Double(text), value.isFinite, abs(value) <= limit else {
            report(
                row,
                column,
                "'\(text)' is no \(column)",
                "give degrees from -\(Int(limit)) to \(Int(limit)) with a decimal point"
            )
            return 0
        }
        return Int32((value * 100_000).rounded())
    }

    /// A whole number of a cell; an empty cell is 0.
    mutating func number(_ row: SheetRow, _ column: String) -> UInt32 {
        let text = row.text(column)
        if text.isEmpty { return 0 }
        if let number = UInt32(text) { return number }
        report(row, column, "'\(text)' is no whole number", "use digits only")
        return 0
    }

    /// A date of a cell as the number yyyymmdd; an empty cell is 0.
    mutating func date(_ row: SheetRow, _ column: String) -> UInt32 {
        let text = row.text(column)
        if text.isEmpty { return 0 }
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        let numbers = parts.compactMap { UInt32($0) }
        if parts.map(\.utf8.count) == [4, 2, 2], numbers.count == 3,
            (1...12).contains(numbers[1]), (1...31).contains(numbers[2])
        {
            return numbers[0] * 10_000 + numbers[1] * 100 + numbers[2]
        }
        report(row, column, "'\(text)' is no date", "write it as 2021-08-15")
        return 0
    }

    /// The code of a cell, one of a closed list of words.
    mutating func code<Code: TableCode & RawRepresentable<String>>(
        _ row: SheetRow,
        _ column: String,
        _: Code.Type
    ) -> UInt8 {
        let text = row.text(column)
        if text.isEmpty { return 0 }
        if let code = Code(rawValue: text) { return code.tableCode }
        let known = Code.allCases.map(\.rawValue).joined(separator: ", ")
        report(row, column, "'\(text)' is no known \(column)", "use one of \(known)")
        return 0
    }
}
