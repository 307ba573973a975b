/// A common noun that stands for somebody or something with a voice: an office, an
/// institution, an unnamed source, people, unnamed fighters, a document.
public struct CommonNoun: Hashable, Sendable {
    /// The noun in the singular, in small letters unless it is always written with a capital.
    public let noun: String
    /// What the noun stands for.
    public let nounClass: NounClass
    /// The kind of source that it makes its bearer, when it speaks.
    public let sourceKind: SourceKind?
    /// The finer kind of source.
    public let sourceType: SourceType?
    /// The kind of actor that it makes its bearer.
    public let actorKind: ActorKind?
    /// What should be known about its use; may be empty.
    public let note: String

    /// What a common noun stands for.
    public enum NounClass: String, Sendable, CaseIterable {
        /// An office or role that one person holds: *minister*, *spokesman*, *commander*.
        case role
        /// A body: *ministry*, *army*, *court*, *hospital*.
        case institution
        /// A source without a name: *officials*, *diplomats*, *witnesses*.
        case anonymous
        /// Unarmed people: *civilians*, *residents*, *refugees*.
        case population
        /// Unnamed armed people: *gunmen*, *militants*, *soldiers*.
        case armed
        /// What is written: *statement*, *report*, *letter*.
        case document
        /// A news medium: *news agency*, *newspaper*.
        case medium
    }
}

extension CommonNoun {
    /// Whether its bearer tells and does nothing else: *spokesman*, *media office*, *witness*; people
    /// whom their calling makes witnesses (*driver*, *protester*) do other things as well.
    public var onlySpeaks: Bool {
        guard let sourceType else { return false }
        switch nounClass {
        case .population, .armed: return false
        case .role:
            switch sourceType {
            case .eyewitnessNamed, .eyewitnessUnnamed: return false
            default: return sourceType.onlySpeaks
            }
        case .institution, .anonymous, .document, .medium: return sourceType.onlySpeaks
        }
    }
}

extension CommonNoun.NounClass: TableCode {}

extension CommonNoun {
    init(_ table: Table, _ row: Int) {
        noun = table.string(row, TableLayout.Record.name)
        nounClass =
            NounClass(tableCode: table.byte(row, TableLayout.Record.code)) ?? .population
        sourceKind = SourceKind(tableCode: table.byte(row, TableLayout.Record.second))
        sourceType = SourceType(tableCode: table.byte(row, TableLayout.Record.third))
        actorKind = ActorKind(
            tableCode: UInt8(truncatingIfNeeded: table.word(row, TableLayout.Record.number))
        )
        note = table.string(row, TableLayout.Record.note)
    }

    /// Reads a row: `noun plural aliases class source_kind source_type actor_kind note`.
    static func read(_ row: SheetRow, into drafts: inout Drafts) {
        let noun = drafts.required(row, "noun")
        var draft = Draft(kind: .noun, key: noun, name: noun, row: row)
        _ = drafts.required(row, "class")
        draft.code = drafts.code(row, "class", NounClass.self)
        draft.second = drafts.code(row, "source_kind", SourceKind.self)
        draft.third = drafts.code(row, "source_type", SourceType.self)
        draft.number = UInt32(drafts.code(row, "actor_kind", ActorKind.self))
        draft.note = row.text("note")
        draft.add(.name, noun)
        for name in row.list("aliases") { draft.add(.alias, name) }
        for name in row.list("plural") { draft.add(.plural, name) }
        drafts.entries.append(draft)
    }
}
