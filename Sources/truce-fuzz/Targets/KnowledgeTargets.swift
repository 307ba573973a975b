import Coding
import Knowledge

/// Readers of tables: compiled ones, and the files that they are compiled from.
extension Target {
    /// Tables that open must serve: every entry is looked at, and a report is coded with them.
    static let tables = Target(name: "tables", share: 60, seeds: .sealed([SmallTables.file])) {
        { input in
            guard let knowledge = try? KnowledgeBase(input) else { return false }
            look(at: knowledge)
            let worker = BuiltIn.coder(knowledge: knowledge, rules: Files.fewRules)
            for report in BuiltIn.reports { _ = worker.code(report) }
            return true
        }
    }

    private static func look(at knowledge: KnowledgeBase) {
        for entry in EntryKind.allCases.flatMap({ knowledge.entries($0) }) {
            _ = knowledge.country(entry)?.neighbours
            _ = knowledge.group(entry)?.governs?.description
            _ = knowledge.noun(entry)?.nounClass
            _ = knowledge.outlet(entry)?.name
            _ = knowledge.crossing(entry)?.latitude
            _ = knowledge.place(entry)?.admin1
        }
        for type in knowledge.ontology.types { _ = knowledge.ontology.cameo(type: type.code) }
    }

    /// Sheets are read, checked and laid over the tables in the binary.
    static let sheets = Target(
        name: "sheets",
        share: 40,
        seeds: .plain(Files.sheets(rows: 6).map(\.bytes))
    ) {
        let base = BuiltIn.tables.knowledge
        return { input in
            (try? base.adding([DataFile(path: "sheet.tsv", bytes: input)])) != nil
        }
    }

    static let ontology = Target(
        name: "ontology",
        share: 10,
        seeds: .plain([SmallTables.ontology.bytes])
    ) {
        { input in
            let file = DataFile(path: SmallTables.ontology.path, bytes: input)
            guard let bytes = try? KnowledgeCompiler.compile([file]) else { return false }
            return (try? KnowledgeBase(bytes)) != nil
        }
    }
}
