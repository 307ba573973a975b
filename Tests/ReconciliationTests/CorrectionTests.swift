import Coding
import Reconciliation
import Reports
import Testing

@Suite struct CorrectionTests {
    private func record(_ log: [Correction.Action]) throws -> ConflictRecord {
        let entries = log.enumerated().map { i, action in
            Correction(id: i + 1, at: "2025-11-09T08:00:00Z", by: "an", why: "", action: action)
        }
        return try ConflictRecord(
            Demo.readings(),
            reconciler: ConflictRecord.reconciler(),
            corrections: Corrections(entries)
        )
    }

    private func keys(_ incident: IncidentRecord) throws -> [FactKey] {
        try Demo.readings().flatMap { reading in
            FactKey.keys(of: reading).filter { key in
                key.kind == "incident"
                    && incident.evidence.contains { $0.report == key.report && $0.span == key.span }
            }
        }
    }

    @Test func whatIsRejectedLeavesTheRecord() throws {
        let incident = try #require(try record([]).incidents.first)
        let after = try record([.reject(keys(incident))])
        #expect(!after.incidents.contains { $0.id == incident.id })
    }

    @Test func anUndoneRejectionLeavesNoTrace() throws {
        let before = try record([])
        let incident = try #require(before.incidents.first)
        #expect(try record([.reject(keys(incident)), .undo(1)]) == before)
        let again = try record([.reject(keys(incident)), .undo(1), .undo(2)])
        #expect(!again.incidents.contains { $0.id == incident.id })
    }

    @Test func aSlotTakesANewValue() throws {
        let incident = try #require(try record([]).incidents.first { $0.place != nil })
        let edits = try keys(incident).map {
            Correction.Action.edit($0, slot: "place", value: .string("Elsewhere"))
        }
        #expect(try record(edits).incidents.contains { $0.place == "Elsewhere" })
    }

    @Test func aValueThatDoesNotFitIsRefused() throws {
        let fact = try #require(try Demo.readings().first?.facts.first)
        #expect(throws: DecodingError.self) { try fact.setting(["kind": .string("weather")]) }
    }

    @Test func mergedIncidentsAreOneAndSplitOnesTwo() throws {
        let incidents = try record([]).incidents
        let (first, second) = (try #require(incidents.first), try #require(incidents.last))
        let keys = (try keys(first), try keys(second))
        let reconciler = try ConflictRecord.reconciler()
        let cell = try #require(
            try Demo.readings().flatMap { reconciler.observations(in: $0) }
                .first { $0.key == keys.0.first }
        ).cell
        let merge = Correction.Action.merge(keys.0 + keys.1, cell: cell)
        let merged = try record([merge])
        #expect(merged.incidents.count == incidents.count - 1)
        let all = Set(first.evidence + second.evidence)
        #expect(merged.incidents.contains { Set($0.evidence) == all })
        let split = try record([merge, .split(keys.0, from: keys.1)])
        #expect(split.incidents.count == incidents.count)
        #expect(split.incidents.contains { Set($0.evidence) == Set(first.evidence) })
    }

    @Test func aConflictIsLinked() throws {
        let incident = try #require(try record([]).incidents.first)
        let after = try record([.link(keys(incident), conflict: "border-war")])
        #expect(after.incidents.contains { $0.conflict == "border-war" })
        #expect(after.conflicts.contains { $0.id == "border-war" })
    }

    @Test(arguments: ["A1", "F6", "B"])
    func ratingsComeBack(text: String) { #expect(Admiralty(text)?.description == text) }

    @Test(arguments: ["", "G1", "A7", "A12", "1A"])
    func otherWordsAreNoRatings(text: String) { #expect(Admiralty(text) == nil) }
}
