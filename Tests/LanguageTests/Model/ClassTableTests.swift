import Testing

@testable import Language

@Suite("Tables of classes")
struct ClassTableTests {
    /// A table of two rows in one group, in which the slots may be changed.
    private func section(_ change: (inout [UInt8]) -> Void = { _ in }) -> ModelBytes {
        let rows: [(key: UInt64, weights: [(Int, Float)])] = [
            (key: 2, weights: [(0, 1), (1, -1)]), (key: 4, weights: [(2, 1)]),
        ]
        var bytes = ClassTable.build(rows, classes: 3, groupBits: 1)
        change(&bytes)
        return ModelBytes(bytes)
    }

    private func open(_ section: ModelBytes) throws {
        _ = try ClassTable(section.bytes, name: "labels", verify: true)
    }

    @Test("A table as it was built opens")
    func sound() throws { try open(section()) }

    /// Two places under one key would be joined, bit by bit, into a place far outside the table.
    @Test("A key that stands twice in a group is refused")
    func twice() throws {
        let broken = section { bytes in
            for k in 0..<4 { bytes[64 + 8 + k] = bytes[64 + k] }
        }
        #expect(throws: ModelError.section(name: "labels", problem: "a group holds a key twice")) {
            try open(broken)
        }
    }

    @Test("A place outside the table and a class that isn't there are refused")
    func outside() throws {
        #expect(throws: ModelError.self) { try open(section { $0[64] = 0xFF }) }
        let rows = 64 + 2 * 32 + 2
        #expect(throws: ModelError.self) { try open(section { $0[rows + 2] = 3 }) }
    }
}
