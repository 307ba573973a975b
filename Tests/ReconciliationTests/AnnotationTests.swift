import Coding
import FoundationEssentials
import Reconciliation
import Reports
import Testing

@Suite("What analysts have said of a line")
struct AnnotationTests {
    private static let item: RecordItem = {
        let slots = Incident(
            type: .shelling,
            place: "Port Ada",
            date: Day("2031-03-04").map { DayInterval($0) }
        )
        let readings = ["a", "b"].map { id in
            Reading(
                report: .init(id: id, outlet: "Ada Post", published: "2031-03-05"),
                facts: [
                    Fact(.incident(slots), evidence: ScalarSpan(0, 9), accordingTo: "the mayor")
                ]
            )
        }
        let reconciler = Reconciler()
        return reconciler.items(readings.flatMap { reconciler.observations(in: $0) })[0]
    }()

    private let keys = ["a", "b"].map {
        FactKey(report: $0, kind: "incident", span: ScalarSpan(0, 9), inTitle: false, ordinal: 0)
    }

    private func said(_ log: [Correction.Action], isThere: Bool = true) -> LineAnnotation? {
        let entries = log.enumerated().map { i, action in
            Correction(
                id: i + 1,
                at: "2031-03-0\(i + 5)T08:00:00Z",
                by: i.isMultiple(of: 2) ? "anna" : "ben",
                why: "",
                action: action
            )
        }
        return Annotations(entries)
            .annotation(of: Self.item, facts: keys, isThere: { _ in isThere })
    }

    private func words(_ log: [Correction.Action], isThere: Bool = true) -> [String] {
        said(log, isThere: isThere)?.words(on: Self.item) ?? []
    }

    @Test func acceptancesAddUp() {
        #expect(
            words([.accept([keys[0]])]) == [
                "accepted in part, 1 of 2 facts, by anna, 2031-03-05 (log 1)"
            ]
        )
        #expect(
            words([.accept([keys[0]]), .accept([keys[1]])]) == [
                "accepted by anna, ben, 2031-03-06 (log 1, 2)"
            ]
        )
        #expect(words([.accept(keys), .reject(keys)]).isEmpty)
        #expect(words([.accept(keys), .undo(1)]).isEmpty)
        #expect(words([.accept(keys), .undo(1), .undo(2)]).count == 1)
    }

    @Test func theLatestEditOfASlotCounts() {
        let edits: [Correction.Action] = [
            .edit(keys[0], slot: "place", value: .string("Upper Ada")),
            .edit(keys[0], slot: "place", value: .null),
        ]
        #expect(words(edits) == ["edited by ben, 2031-03-06: place taken away (log 2)"])
        #expect(
            words(edits + [.undo(2)]) == ["edited by anna, 2031-03-05: place = Upper Ada (log 1)"]
        )
    }

    @Test func notesStandOnTheirLineItsFactsAndItsReports() {
        let name = Self.item.name
        let all = words([
            .note(on: name, text: "one"), .note(on: Self.item.id, text: "two"),
            .note(on: keys[1].description, text: "three"), .note(on: "b", text: "four"),
            .note(on: "c", text: "not here"), .note(on: "claims:\(Self.item.id)", text: "nor here"),
        ])
        #expect(
            all == [
                "note by anna, 2031-03-05: one (log 1)", "note by ben, 2031-03-06: two (log 2)",
                "note on incident:0-9:0@b by anna, 2031-03-07: three (log 3)",
                "note on report b by ben, 2031-03-08: four (log 4)",
            ]
        )
    }

    @Test func aNoteGoesWithTheFactsOfALineThatHasAnotherName() {
        func note(_ board: String) -> [Correction.Action] {
            [.note(on: "\(board):gone", text: Remark("one", facts: [keys[0]]))]
        }
        #expect(words(note("incidents"), isThere: false).count == 1)
        #expect(words(note("incidents"), isThere: true).isEmpty)
        #expect(words(note("disputes"), isThere: false).isEmpty)
    }

    @Test func ratingsStandByTheNamesOfSources() throws {
        let rate = Correction.Action.rate(
            source: "ADA  post",
            rating: try #require(Admiralty("B2"))
        )
        let other = Correction.Action.rate(source: "Ada", rating: try #require(Admiralty("E")))
        let found = said([rate, other])?.ratings ?? []
        #expect(found.map { "\($0.source) \($0.rating)" } == ["ADA  post B2"])
        #expect(said([other]) == nil)
    }

    @Test func whatIsSaidIsOneMoreFieldOfTheJSON() throws {
        let plain = String(decoding: try Self.item.json(nil), as: UTF8.self)
        #expect(plain == String(decoding: try Self.item.json(), as: UTF8.self))
        let log: [Correction.Action] = [.accept(keys), .note(on: "b", text: "\"four\"")]
        let annotation = try #require(said(log))
        let json = String(decoding: try Self.item.json(annotation), as: UTF8.self)
        let field = #"""
            "analyst":{"accepted":{"at":"2031-03-05T08:00:00Z","by":["anna"],"entries":[1],"facts":2,\#
            "of":2},"notes":[{"at":"2031-03-06T08:00:00Z","by":"ben","entry":2,"on":"b",\#
            "text":"\"four\""}]},
            """#
        #expect(json.contains(field))
        #expect(json.replacing(field, with: "") == plain)
    }

    @Test func aRemarkKeepsItsFactsInTheLog() throws {
        let action = Correction.Action.note(on: "incidents:x", text: Remark("one", facts: keys))
        #expect(try coded(action) == action)
        let old = Correction.Action.note(on: "incidents:x", text: "one")
        #expect(try coded(old) == old)
    }

    private func coded(_ action: Correction.Action) throws -> Correction.Action {
        try JSONDecoder().decode(Correction.Action.self, from: JSONEncoder().encode(action))
    }
}
