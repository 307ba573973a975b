import Coding
import Reconciliation
import Testing

/// That the record can be made a cell at a time is what adding one report to a large one rests on.
@Suite struct CellTests {
    private static func observations() throws -> [Observation] {
        let reconciler = try ConflictRecord.reconciler()
        return try Demo.readings().flatMap { reconciler.observations(in: $0) }
    }

    @Test func aCellNeedsItsSurroundingsOnly() throws {
        let reconciler = try ConflictRecord.reconciler()
        let all = try Self.observations()
        let cells = Set(all.map(\.cell))
        let whole = reconciler.items(of: cells, from: all)
        for cell in cells {
            let around = Set(cell.surroundings)
            let near = all.filter { around.contains($0.cell) }.shuffled()
            #expect(reconciler.items(of: cell, from: near) == whole[cell], "\(cell)")
        }
    }

    /// What one more report changes lies in the surroundings of its cells.
    @Test func aReportChangesItsSurroundingsOnly() throws {
        let reconciler = try ConflictRecord.reconciler()
        let readings = try Demo.readings()
        let all = readings.flatMap { reconciler.observations(in: $0) }
        let whole = reconciler.items(of: Set(all.map(\.cell)), from: all)
        for left in readings {
            let own = reconciler.observations(in: left)
            let rest = all.filter { $0.cite.report != left.report.id }
            let without = reconciler.items(of: Set(rest.map(\.cell)), from: rest)
            let affected = Set(own.flatMap(\.cell.surroundings))
            for (cell, items) in whole where !affected.contains(cell) {
                #expect(without[cell] == items, "\(left.report.id) changes \(cell)")
            }
        }
    }

    @Test func bytesComeBackAsTheyWere() throws {
        for item in try Self.observations() {
            #expect(try Observation(bytes: item.bytes, origin: item.origin) == item)
        }
    }

    @Test func bytesCutShortAreAnError() throws {
        for item in try Self.observations().prefix(40) {
            let bytes = item.bytes
            for length in bytes.indices {
                #expect(throws: ObservationBytesError.self) {
                    try Observation(bytes: bytes.prefix(length))
                }
            }
        }
    }

    @Test(arguments: ["incidents/AS/1234", "ceasefires/afg-pak/0", "periods/AS 2025-10-01/2/0"])
    func namesOfCellsComeBack(name: String) { #expect(Cell(name)?.description == name) }

    @Test(arguments: ["", "incidents", "weather/AS/1", "incidents/AS/x"])
    func otherWordsAreNoCells(name: String) { #expect(Cell(name) == nil) }

    @Test func keysOfFactsComeBack() throws {
        for key in try Self.observations().map(\.key) {
            #expect(FactKey(key.description) == key)
        }
    }
}
