import Language

/// Writes compiled tables; the same drafts give the same bytes.
struct TableWriter {
    private var strings: [UInt8] = [0, 0]
    private var pooled: [String: UInt32] = [:]
    private var entries: [UInt8] = []
    private var prefixes: [UInt64: Prefix] = [:]

    private struct Prefix {
        var candidates: [NameCandidate] = []
        var goesOn = false
    }

    /// Compiles drafts that have passed their checks.
    static func write(_ drafts: Drafts) -> [UInt8] {
        var writer = TableWriter()
        for (row, draft) in drafts.entries.enumerated() {
            writer.add(draft)
            writer.addKeys(of: draft, row)
            for name in draft.names {
                let isDoubtful =
                    draft.kind != .country && drafts.doubtful.contains(name.text.lowercased())
                let isShort = draft.kind == .place && name.text.utf8.count <= 3
                writer.add(name, of: draft, row, isDoubtful: isDoubtful || isShort)
            }
        }
        return writer.file(ontology: drafts.ontology, entries: drafts.entries)
    }

    private mutating func add(_ draft: Draft) {
        entries.append(word: pool(draft.kind == .place && draft.otherNumber != 0 ? "" : draft.key))
        entries.append(word: pool(draft.name))
        entries.append(draft.kind.rawValue)
        entries.append(draft.code)
        entries.append(draft.second)
        entries.append(draft.third)
        entries.append(word: draft.country.rawValue)
        entries.append(word: draft.otherCountry.rawValue)
        entries.append(word: UInt32(bitPattern: draft.latitude))
        entries.append(word: UInt32(bitPattern: draft.longitude))
        entries.append(word: draft.number)
        entries.append(word: draft.otherNumber)
        entries.append(word: pool(draft.detail))
        entries.append(word: pool(draft.parent))
        entries.append(word: pool(draft.note))
        entries.append(word: pool(draft.source))
    }

    private mutating func pool(_ string: String) -> UInt32 {
        if string.isEmpty { return 0 }
        if let at = pooled[string] { return at }
        let bytes = Array(string.utf8.prefix(Int(UInt16.max)))
        let at = UInt32(strings.count)
        strings.append(half: UInt16(bytes.count))
        strings.append(contentsOf: bytes)
        pooled[string] = at
        return at
    }

    private mutating func addKeys(of draft: Draft, _ row: Int) {
        for key in [draft.key] + draft.otherKeys where !key.isEmpty {
            let prefix = NameIndex.step(
                NameIndex.Vocabulary.keys.rawValue,
                Table.keyHash(key, draft.kind)
            )
            let candidate = NameCandidate(
                row: UInt32(row),
                name: NameKind.name.rawValue,
                kind: draft.kind.rawValue,
                flags: 0,
                capitals: 0,
                allCapitals: 0
            )
            prefixes[prefix, default: Prefix()].candidates.append(candidate)
        }
    }

    private mutating func add(
        _ name: DraftName,
        of draft: Draft,
        _ row: Int,
        isDoubtful: Bool
    ) {
        let vocabulary: NameIndex.Vocabulary = draft.kind == .noun ? .nouns : .names
        for tokens in Set(NameSplitter.variants(name.text)).sorted(by: { $0.count < $1.count }) {
            var candidate = NameCandidate(
                row: UInt32(row),
                name: name.kind.rawValue,
                kind: draft.kind.rawValue,
                flags: isDoubtful ? NameIndex.doubtful : 0,
                capitals: 0,
                allCapitals: 0
            )
            var prefix = vocabulary.rawValue
            for (k, token) in tokens.enumerated() {
                if k > 0 { prefixes[prefix, default: Prefix()].goesOn = true }
                prefix = NameIndex.step(prefix, StableHash.ofLowercased(token.utf8))
                let bytes = Array(token.utf8)
                let isArticle = k == 0 && token == "The" && tokens.count > 1
                if !isArticle, Capitals.begins(bytes, 0..<bytes.count) {
                    candidate.capitals |= 1 << UInt16(k)
                }
                if Capitals.isAcronym(token) { candidate.allCapitals |= 1 << UInt16(k) }
            }
            let known = prefixes[prefix]?.candidates ?? []
            if known.contains(where: { $0.row == candidate.row && $0.isAsWide(as: candidate) }) {
                continue
            }
            prefixes[prefix, default: Prefix()].candidates.append(candidate)
        }
    }

    private func file(ontology: [String], entries drafts: [Draft]) -> [UInt8] {
        let keys = prefixes.keys.sorted()
        let bits = max(1, min(20, Int.bitWidth - (keys.count / 2).leadingZeroBitCount))
        var buckets: [UInt8] = []
        var slots: [UInt8] = []
        var candidates: [UInt8] = []
        var candidateCount = 0
        var bucket: UInt64 = 0
        for (i, key) in keys.enumerated() {
            while bucket <= key >> UInt64(64 - bits) {
                buckets.append(word: UInt32(i))
                bucket += 1
            }
            guard let prefix = prefixes[key] else { continue }
            let sorted = prefix.candidates.sorted { NameCandidate.comesFirst($0, $1, drafts) }
                .prefix(Int(UInt16.max))
            slots.append(long: key)
            slots.append(word: UInt32(candidateCount))
            slots.append(half: UInt16(sorted.count))
            slots.append(half: prefix.goesOn ? 1 : 0)
            for candidate in sorted { candidates.append(candidate) }
            candidateCount += sorted.count
        }
        while bucket <= 1 << UInt64(bits) {
            buckets.append(word: UInt32(keys.count))
            bucket += 1
        }
        var list: [UInt8] = []
        for string in ontology {
            list.append(contentsOf: string.utf8)
            list.append(0)
        }
        return Self.join([
            (.strings, strings.count, strings),
            (.entries, drafts.count, entries),
            (.buckets, buckets.count / 4, buckets),
            (.slots, keys.count, slots),
            (.candidates, candidateCount, candidates),
            (.ontology, list.count, list),
        ])
    }

    private static func join(
        _ sections: [(id: TableLayout.Section, count: Int, bytes: [UInt8])]
    ) -> [UInt8] {
        var body: [UInt8] = []
        var offset = TableLayout.headerSize + sections.count * TableLayout.sectionSize
        for section in sections {
            body.append(word: section.id.rawValue)
            body.append(word: UInt32(section.count))
            body.append(word: UInt32(offset))
            body.append(word: UInt32(section.bytes.count))
            offset += (section.bytes.count + 7) & ~7
        }
        for section in sections {
            body.append(contentsOf: section.bytes)
            while body.count % 8 != 0 { body.append(0) }
        }
        var file = TableLayout.magic
        file.append(word: TableLayout.version)
        file.append(word: UInt32(sections.count))
        file.append(long: UInt64(TableLayout.headerSize + body.count))
        file.append(long: TableBytes(copying: body).checksum(0..<body.count))
        return file + body
    }
}

extension Table {
    /// The hash under which the key of an entry is found.
    static func keyHash(_ key: String, _ kind: EntryKind) -> UInt64 {
        StableHash.of(key) ^ UInt64(kind.rawValue) &* 0x9E37_79B9_7F4A_7C15
    }
}

extension NameCandidate {
    /// Whether this candidate allows every writing that `other` allows.
    func isAsWide(as other: NameCandidate) -> Bool {
        capitals & ~other.capitals == 0 && allCapitals & ~other.allCapitals == 0
    }

    /// The order of candidates of one name.
    static func comesFirst(_ a: NameCandidate, _ b: NameCandidate, _ entries: [Draft]) -> Bool {
        if a.kind != b.kind { return a.kind < b.kind }
        if a.kind == EntryKind.place.rawValue {
            let populations = (entries[Int(a.row)].number, entries[Int(b.row)].number)
            if populations.0 != populations.1 { return populations.0 > populations.1 }
        }
        if a.name != b.name { return a.name < b.name }
        return a.row < b.row
    }
}

extension Capitals {
    /// Whether a token of a name has two letters or more and all are capitals: *TTP*, *U.S.*
    static func isAcronym(_ token: String) -> Bool {
        let letters = token.filter(\.isLetter)
        return letters.count >= 2 && letters.allSatisfy(\.isUppercase)
    }
}

extension [UInt8] {
    fileprivate mutating func append(half value: UInt16) {
        append(UInt8(truncatingIfNeeded: value))
        append(UInt8(truncatingIfNeeded: value >> 8))
    }

    fileprivate mutating func append(word value: UInt32) {
        append(half: UInt16(truncatingIfNeeded: value))
        append(half: UInt16(truncatingIfNeeded: value >> 16))
    }

    fileprivate mutating func append(long value: UInt64) {
        append(word: UInt32(truncatingIfNeeded: value))
        append(word: UInt32(truncatingIfNeeded: value >> 32))
    }

    fileprivate mutating func append(_ candidate: NameCandidate) {
        append(word: candidate.row)
        append(candidate.name)
        append(candidate.kind)
        append(half: candidate.flags)
        append(half: candidate.capitals)
        append(half: candidate.allCapitals)
    }
}
