internal import FoundationEssentials
internal import Reports

extension LineAnnotation {
    /// What is said of a line, in words: acceptance, edits and notes.
    ///
    /// Each has who, when and the number in the audit log. Ratings stand beside the names of sources.
    /// - Parameters:
    ///   - item: the line.
    ///   - withReports: whether notes on the reports behind it belong to it.
    /// - Returns: as many lines as there are things said.
    public func words(on item: RecordItem, withReports: Bool = true) -> [String] {
        [accepted].compactMap { $0?.words } + (edited ?? []).map(\.words)
            + noteWords(on: item, withReports: withReports)
    }

    /// The notes alone, in words.
    /// - Parameters:
    ///   - item: the line.
    ///   - withReports: whether notes on the reports behind it belong to it.
    /// - Returns: as many lines as there are notes.
    public func noteWords(on item: RecordItem, withReports: Bool = true) -> [String] {
        guard let notes else { return [] }
        let reports = Set(item.evidence.map(\.report))
        return notes.filter { withReports || !reports.contains($0.on) }
            .map { $0.words(isOnReport: reports.contains($0.on)) }
    }
}

extension LineAnnotation.Acceptance {
    fileprivate var words: String {
        let numbers = entries.map(String.init).joined(separator: ", ")
        return (isWhole ? "accepted" : "accepted in part, \(facts) of \(of) facts,")
            + " by \(by.joined(separator: ", ")), \(at.prefix(10)) (log \(numbers))"
    }
}

extension LineAnnotation.Edit {
    fileprivate var words: String {
        let change = value == .null ? "\(slot) taken away" : "\(slot) = \(value.words)"
        return "edited by \(by), \(at.prefix(10)): \(change)\(reason(why)) (log \(entry))"
    }
}

extension LineAnnotation.Note {
    /// `note by anna, 2031-03-05: seen on video (log 3)`.
    /// - Parameter isOnReport: whether it is on a report.
    /// - Returns: the words, with what the note is on where that isn't the line as a whole.
    public func words(isOnReport: Bool) -> String {
        let target = isOnReport ? " on report \(on)" : FactKey(on) == nil ? "" : " on \(on)"
        return "note\(target) by \(by), \(at.prefix(10)): \(text)\(reason(why)) (log \(entry))"
    }
}

private func reason(_ why: String?) -> String { why.map { ", because: \($0)" } ?? "" }

extension JSONValue {
    /// A text as it is, all else as JSON has it.
    fileprivate var words: String {
        if case .string(let text) = self { return text }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        // A value that was read from JSON always encodes.
        return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }
}
