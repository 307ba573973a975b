import Coding
import Reconciliation
import Testing

/// That the record can be made a cell at a time is what adding one report to a large one rests on.
@Suite struct CellTests {
    private static func observations() throws -> [Observation] {
        let reconciler = try ConflictRecord.reconciler()
        return try Demo.readings().flatMap { reconciler.observations(in: $0) }
    }

    /// All that an observation holds, for comparing.
    private static func parts(_ item: Observation) -> [String] {
        Mirror(reflecting: item).children.map { "\($0.label ?? ""): \($0.value)" }
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
            let rest = all.filter { $0.report.id != left.report.id }
            let without = reconciler.items(of: Set(rest.map(\.cell)), from: rest)
            let affected = Set(own.flatMap(\.cell.surroundings))
            for (cell, items) in whole where !affected.contains(cell) {
                #expect(without[cell] == items, "\(left.report.id) changes \(cell)")
            }
        }
    }

    @Test func bytesComeBackAsTheyWere() throws {
        for item in try Self.observations() {
            let back = try Observation(
                bytes: item.bytes(),
                report: item.report,
                cell: item.cell,
                origin: item.origin,
                text: item.text
            )
            #expect(Self.parts(back) == Self.parts(item))
        }
    }

    @Test func bytesCutShortAreAnError() throws {
        for item in try Self.observations().prefix(40) {
            let bytes = item.bytes()
            for length in bytes.indices {
                #expect(throws: BytesError.self) {
                    try Observation(
                        bytes: Array(bytes.prefix(length)),
                        report: item.report,
                        cell: item.cell
                    )
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
