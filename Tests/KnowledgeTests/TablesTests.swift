import Testing

@testable import Knowledge
@testable import Language

@Suite("Compiled tables")
struct TablesTests {
    /// Three rows of each kind of sheet: small, so that every byte can be broken.
    static let files = [
        DataFile(
            path: "countries.tsv",
            text: """
                # source: test
                country\talpha2\tname\taliases\tadjectives\tpeople\tcapital\tcontinent\tneighbours
                AAA\tAA\tAland\tA-land\tAlandic\tAlander|Alanders\tAport\tEU\tBBB
                BBB\tBB\tBeland\tB.L.\tBelandic\t\tBeport\tAS\tAAA
                """
        ),
        DataFile(
            path: "groups.tsv",
            text: """
                # source: test
                group\tname\tabbreviations\tkind\tcountry\tparent\tgoverns\tsince
                front\tNorth Front\tNF\tgroup\tAAA\t\tBBB\t2020-02-29
                wing\tSouth Wing\t\tmilitary\tBBB\tfront\t\t
                """
        ),
        DataFile(
            path: "crossings.tsv",
            text: """
                # source: test
                crossing\tname\tcountries\tlat\tlon\tsource
                gate\tOld Gate\tAAA|BBB\t10.5\t-20.25\ttest
                """
        ),
    ]

    static func bytes() throws -> [UInt8] { try KnowledgeCompiler.compile(files) }

    @Test("What is written is read")
    func roundTrip() throws {
        let knowledge = try KnowledgeBase(Self.bytes())
        let alandic = try #require(CountryCode("AAA").flatMap { knowledge.country($0) })
        #expect(alandic.name == "Aland" && alandic.alpha2 == "AA" && alandic.capital == "Aport")
        #expect(alandic.continent == .europe && alandic.neighbours.map(\.description) == ["BBB"])
        let front = try #require(knowledge.entry(key: "front", kind: .group))
        let group = try #require(knowledge.group(front))
        #expect(group.governs == CountryCode("BBB") && group.since == 20_200_229)
        #expect(group.isGovernment(on: 20_200_301) && !group.isGovernment(on: 20_200_228))
        let gate = try #require(knowledge.entry(key: "gate", kind: .crossing))
        let crossing = try #require(knowledge.crossing(gate))
        #expect(crossing.latitude == 10.5 && crossing.longitude == -20.25)
        #expect(crossing.countries.map(\.description) == ["AAA", "BBB"])
        #expect(knowledge.entry(key: "BB", kind: .country) != nil)
        #expect(knowledge.entry(key: "front", kind: .country) == nil)
    }

    @Test("The same files give the same bytes")
    func sameBytes() throws {
        #expect(try Self.bytes() == Self.bytes())
    }

    @Test("No bytes, foreign bytes and another version are told apart")
    func foreign() throws {
        #expect(throws: TableError.empty) { try KnowledgeBase([]) }
        #expect(throws: TableError.notTables) { try KnowledgeBase(Array("hello, world".utf8)) }
        var bytes = try Self.bytes()
        bytes[8] = 99
        #expect(throws: TableError.version(found: 99, expected: 1)) { try KnowledgeBase(bytes) }
    }

    @Test("A table cut anywhere gives an error")
    func truncated() throws {
        let bytes = try Self.bytes()
        for length in 0..<bytes.count {
            #expect(throws: TableError.self) { try KnowledgeBase(Array(bytes[..<length])) }
        }
        #expect(throws: TableError.truncated(expected: bytes.count, found: bytes.count - 1)) {
            try KnowledgeBase(Array(bytes.dropLast()))
        }
        #expect(throws: TableError.damaged) { try KnowledgeBase(bytes + [0]) }
    }

    @Test("A flipped bit gives an error")
    func flipped() throws {
        let bytes = try Self.bytes()
        for i in bytes.indices {
            var broken = bytes
            broken[i] ^= 1 << UInt8(i & 7)
            #expect(throws: TableError.self) { try KnowledgeBase(broken) }
        }
    }

    @Test("Hostile tables with a right checksum open or fail, and never trap")
    func hostile() throws {
        let bytes = try Self.bytes()
        let document = Document(splitting: "The North Front of Aland met B.L. at Old Gate .")
        var opened = 0
        for i in TableLayout.headerSize..<bytes.count {
            for value: UInt8 in [0, 0x7F, 0xFF] {
                var broken = bytes
                broken[i] = value
                let sum = TableBytes(copying: broken)
                    .checksum(TableLayout.headerSize..<broken.count)
                for b in 0..<8 { broken[24 + b] = UInt8(truncatingIfNeeded: sum >> UInt64(8 * b)) }
                guard let knowledge = try? KnowledgeBase(broken) else { continue }
                opened += 1
                for match in knowledge.names(in: document) {
                    _ = knowledge.name(of: match.entry)
                    _ = knowledge.country(match.entry)
                    _ = knowledge.group(match.entry)
                    _ = knowledge.crossing(match.entry)
                }
                _ = knowledge.entry(key: "gate", kind: .crossing)
            }
        }
        #expect(opened > 0)
    }

    @Test(
        "A mistake names file, line and column, and what to do",
        arguments: [
            ("country\talpha2\tname\tcapital\tcontinent\nAAA\t\t\t\tEU", 3, 6, "'name' is empty"),
            ("group\tname\tkind\tcountry\nx\tX\tgroup\tZZZ", 3, 11, "'ZZZ'"),
            ("group\tname\tkind\nx\tX\tgang", 3, 5, "'gang'"),
            ("group\tname\tkind\nx\tX\tgroup\nx\tY\tgroup", 4, 1, "twice"),
            ("group\tname\tkind\tsince\nx\tX\tgroup\t2021-8-15", 3, 11, "no date"),
            ("group\tname\tkind\tsince\nx\tX\tgroup\t999999-1-1", 3, 11, "no date"),
            ("group\tname\tkind\tparent\nx\tX\tgroup\ty", 3, 11, "no group 'y'"),
            ("crossing\tname\tcountries\tlat\tlon\tsource\nx\tX\tAAA|AAA\t91\t0\ts", 3, 13, "lat"),
            (
                "crossing\tname\tcountries\tlat\tlon\tsource\nx\tX\tAAA\t1\t0\ts", 3, 5,
                "1 countries"
            ),
            ("group\tname\tkind\nx\tX\tgroup\tmore", 3, 0, "4 cells"),
            ("animal\tname\nx\tX", 1, 0, "first column"),
        ]
    )
    func faults(text: String, line: Int, column: Int, problem: String) throws {
        let base = try KnowledgeBase(Self.bytes())
        let file = DataFile(path: "own.tsv", text: "# source: test\n" + text)
        let error = #expect(throws: DataFaults.self) { try base.adding([file]) }
        let fault = error?.faults.first { $0.problem.contains(problem) }
        #expect(fault != nil, "\(error?.description ?? "")")
        #expect(fault?.file == "own.tsv" && fault?.line == line && fault?.column == column)
        #expect(fault?.advice.isEmpty == false)
    }

    @Test("A sheet without a source is refused")
    func source() throws {
        let file = DataFile(path: "own.tsv", text: "group\tname\tkind\nx\tX\tgroup")
        let error = #expect(throws: DataFaults.self) { try KnowledgeCompiler.compile([file]) }
        #expect(error?.faults.first?.problem == "no source is named")
    }

    @Test("A folder of the user's adds and replaces")
    func overlay() throws {
        let base = try KnowledgeBase(Self.bytes())
        let own = DataFile(
            path: "own.tsv",
            text: """
                # source: test
                group\tname\tkind\tcountry\tparent
                front\tGreen Front\tgroup\tAAA\t
                east\tNorth Front of the East\tgroup\tBBB\tfront
                """
        )
        let knowledge = try base.adding([own])
        #expect(knowledge.keys(in: "The Green Front marched") == ["group:front"])
        #expect(knowledge.keys(in: "The North Front marched") == [])
        #expect(knowledge.keys(in: "The North Front of the East marched") == ["group:east"])
        #expect(knowledge.keys(in: "Aland and Old Gate") == ["country:AAA", "crossing:gate"])
        #expect(knowledge.entries(.group).count == 3)
        let entry = try #require(knowledge.entry(key: "front", kind: .group))
        #expect(knowledge.group(entry)?.name == "Green Front")
        #expect(knowledge.checksum != base.checksum)
    }
}
