public import Language

/// What Truce knows before it reads: countries, groups, offices, outlets, crossings, places
/// and the ontology of events.
///
/// Opened from compiled tables, which are read in place, and laid over by files of the
/// user's own. Immutable; share one among all threads.
/// ```swift
/// let knowledge = try KnowledgeBase(bytes)
/// for match in knowledge.names(in: document) where match.kind == .group {
///     print(knowledge.group(match.entry)?.name ?? "")
/// }
/// ```
public struct KnowledgeBase: Sendable {
    let layers: [Table]
    let hidden: Set<EntryID>
    /// The types, modes and contexts of events.
    public let ontology: Ontology

    /// Opens tables that lie in memory as long as the program runs: those in the binary.
    /// - Complexity: one pass over the bytes for the checksum; nothing else is read.
    public init(embedded bytes: UnsafeRawBufferPointer) throws(TableError) {
        try self.init(TableBytes(borrowing: bytes))
    }

    /// Opens tables from bytes, which are copied.
    public init(_ bytes: [UInt8]) throws(TableError) {
        try self.init(TableBytes(copying: bytes))
    }

    private init(_ bytes: TableBytes) throws(TableError) {
        let table = try Table(bytes)
        layers = [table]
        hidden = []
        ontology = Ontology(table)
    }

    private init(layers: [Table], hidden: Set<EntryID>, ontology: Ontology) {
        self.layers = layers
        self.hidden = hidden
        self.ontology = ontology
    }

    /// The most folders that can be laid over the tables.
    public static let mostLayers = 8

    /// The knowledge with `files` laid over it: a row whose key is known replaces the entry
    /// with all its names, other rows are added.
    public func adding(_ files: [DataFile]) throws(DataFaults) -> KnowledgeBase {
        guard layers.count <= Self.mostLayers else {
            throw DataFaults([
                DataFault(
                    file: files.first?.path ?? "",
                    problem: "too many data folders",
                    advice: "lay at most \(Self.mostLayers) over the tables"
                )
            ])
        }
        let bytes = try KnowledgeCompiler.compile(files, over: self)
        guard let table = try? Table(TableBytes(copying: bytes)) else {
            throw DataFaults([
                DataFault(
                    file: files.first?.path ?? "",
                    problem: "the data does not fit its tables",
                    advice: "use smaller files"
                )
            ])
        }
        var hidden = self.hidden
        for row in 0..<table.entries.count {
            guard let kind = EntryKind(rawValue: table.byte(row, TableLayout.Record.kind)),
                let older = entry(key: Self.key(table, row), kind: kind)
            else { continue }
            hidden.insert(older)
        }
        let own = Ontology(table)
        return KnowledgeBase(
            layers: layers + [table],
            hidden: hidden,
            ontology: ontology.adding(own)
        )
    }

    /// The knowledge with the files of a folder laid over it.
    public func adding(_ folder: DataFolder) throws(DataFaults) -> KnowledgeBase {
        try adding(folder.files())
    }

    /// A checksum over all tables: the same knowledge has the same one.
    public var checksum: UInt64 {
        layers.reduce(0) { ($0 &* 0x9E37_79B9_7F4A_7C15) ^ $1.checksum }
    }

    // MARK: Finding

    /// The proper names in a document: countries, groups, outlets, crossings and places.
    ///
    /// At each place the longest name counts; an ambiguous name gives one match for each
    /// candidate, see ``NameMatch``.
    /// - Complexity: O(tokens).
    public func names(in document: Document) -> [NameMatch] {
        NameFinder(layers: layers, hidden: hidden).find(.names, in: document)
    }

    /// The common nouns in a document that stand for speakers, people or documents.
    ///
    /// They may lie inside proper names (*Taliban government*), so they are found apart.
    /// - Complexity: O(tokens).
    public func nouns(in document: Document) -> [NameMatch] {
        NameFinder(layers: layers, hidden: hidden).find(.nouns, in: document)
    }

    /// The entry with a key of the data files: `PAK` or `PK`, `ttp`, `reuters`, `745044`.
    public func entry(key: String, kind: EntryKind) -> EntryID? {
        let prefix = NameIndex.step(
            NameIndex.Vocabulary.keys.rawValue,
            Table.keyHash(key, kind)
        )
        for layer in layers.indices.reversed() {
            guard let slot = layers[layer].slot(prefix) else { continue }
            for c in slot.candidates {
                let entry = EntryID(layer: layer, row: Int(layers[layer].candidate(c).row))
                if !hidden.contains(entry), self.kind(of: entry) == kind { return entry }
            }
        }
        return nil
    }

    /// All entries of a kind that are not replaced, in the order of the tables.
    /// - Complexity: O(entries).
    public func entries(_ kind: EntryKind) -> [EntryID] {
        layers.indices.flatMap { layer in
            (0..<layers[layer].entries.count).lazy
                .map { EntryID(layer: layer, row: $0) }
                .filter { self.kind(of: $0) == kind && !hidden.contains($0) }
        }
    }

    // MARK: Looking at entries

    /// What an entry is; nil for an entry of another knowledge base.
    public func kind(of entry: EntryID) -> EntryKind? {
        table(entry).flatMap { EntryKind(rawValue: $0.byte(entry.row, TableLayout.Record.kind)) }
    }

    /// The key of an entry in the data files.
    public func key(of entry: EntryID) -> String {
        table(entry).map { Self.key($0, entry.row) } ?? ""
    }

    /// The preferred name of an entry.
    public func name(of entry: EntryID) -> String {
        table(entry)?.string(entry.row, TableLayout.Record.name) ?? ""
    }

    /// The country of an entry: itself, its base, the land it lies in; no string is made.
    public func countryCode(of entry: EntryID) -> CountryCode? {
        table(entry)?.country(entry.row, TableLayout.Record.country)
    }

    /// The country behind an entry.
    public func country(_ entry: EntryID) -> Country? { view(entry, .country, Country.init) }
    /// The country with a code.
    public func country(_ code: CountryCode) -> Country? {
        entry(key: code.description, kind: .country).flatMap { country($0) }
    }
    /// The group behind an entry.
    public func group(_ entry: EntryID) -> Group? { view(entry, .group, Group.init) }
    /// The common noun behind an entry.
    public func noun(_ entry: EntryID) -> CommonNoun? { view(entry, .noun, CommonNoun.init) }
    /// The outlet behind an entry.
    public func outlet(_ entry: EntryID) -> Outlet? { view(entry, .outlet, Outlet.init) }
    /// The crossing behind an entry.
    public func crossing(_ entry: EntryID) -> Crossing? { view(entry, .crossing, Crossing.init) }
    /// The person in an office behind an entry.
    public func holder(_ entry: EntryID) -> OfficeHolder? {
        view(entry, .holder, OfficeHolder.init)
    }
    /// The place behind an entry.
    public func place(_ entry: EntryID) -> Place? { view(entry, .place, Place.init) }

    private func view<View>(
        _ entry: EntryID,
        _ kind: EntryKind,
        _ make: (Table, Int) -> View
    ) -> View? {
        guard self.kind(of: entry) == kind, let table = table(entry) else { return nil }
        return make(table, entry.row)
    }

    private func table(_ entry: EntryID) -> Table? {
        guard entry.layer < layers.count, entry.row < layers[entry.layer].entries.count else {
            return nil
        }
        return layers[entry.layer]
    }

    private static func key(_ table: Table, _ row: Int) -> String {
        let key = table.string(row, TableLayout.Record.key)
        if !key.isEmpty { return key }
        let number = table.word(row, TableLayout.Record.otherNumber)
        return number == 0 ? "" : String(number)
    }
}
