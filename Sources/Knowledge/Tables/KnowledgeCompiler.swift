/// Makes compiled tables from data files.
public enum KnowledgeCompiler {
    /// Reads, checks and compiles `files`.
    ///
    /// - Parameters:
    ///   - files: the files of a `Data` folder, see ``DataFolder/files(endings:)``.
    ///   - base: a knowledge base whose countries and groups the files may refer to.
    /// - Returns: the tables, as ``KnowledgeBase`` opens them.
    /// - Throws: every mistake found, with file, line, column and what to do.
    public static func compile(
        _ files: [DataFile],
        over base: KnowledgeBase? = nil
    ) throws(DataFaults) -> [UInt8] {
        var drafts = Drafts(files, over: base?.ontology)
        drafts.check(over: base)
        guard drafts.faults.isEmpty else { throw DataFaults(drafts.faults) }
        return TableWriter.write(drafts)
    }
}

extension Drafts {
    /// Checks what can only be seen when all is read: keys, references, names.
    mutating func check(over base: KnowledgeBase?) {
        var keys: [EntryKind: [String: SheetRow]] = [:]
        for draft in entries {
            for key in [draft.key] + draft.otherKeys where !key.isEmpty {
                if let first = keys[draft.kind]?[key] {
                    report(
                        draft.row,
                        draft.row.columns.first ?? "",
                        "'\(key)' is there twice",
                        "it was first in \(first.file):\(first.line); keep one of them"
                    )
                }
                keys[draft.kind, default: [:]][key] = draft.row
            }
        }
        func exists(_ key: String, _ kind: EntryKind) -> Bool {
            keys[kind]?[key] != nil || base?.entry(key: key, kind: kind) != nil
        }
        for draft in entries {
            for code in [draft.country, draft.otherCountry] where code != .none {
                if !exists(code.description, .country) {
                    report(
                        draft.row,
                        "country",
                        "no country has the code '\(code)'",
                        "use a code of countries.tsv"
                    )
                }
            }
            if draft.kind == .group, !draft.parent.isEmpty, !exists(draft.parent, .group) {
                report(
                    draft.row,
                    "parent",
                    "there is no group '\(draft.parent)'",
                    "use the key of a group or leave the cell empty"
                )
            }
            for name in draft.names {
                let longest = NameSplitter.variants(name.text).map(\.count).max() ?? 0
                if longest == 0 || longest > NameIndex.longestName {
                    report(
                        draft.row,
                        "name",
                        "'\(name.text)' cannot be a name",
                        "give it 1 to \(NameIndex.longestName) words"
                    )
                }
            }
        }
    }
}
