import Coding
import Testing

@testable import Reconciliation

@Suite("What the record is made of in a reading")
struct GistTests {
    /// The example's readings, and one that has what people don't write down: actors, events, places.
    private static func readings() throws -> [Reading] {
        var coded = try #require(try Demo.readings().last)
        coded.report.text = "Ten shells fell near Port Ada, the harbour master told a paper."
        coded.actors = [
            Actor(id: "a1", name: "The Isle", kind: .government, country: "ISL"),
            Actor(id: "a2", name: "Harbour Front", kind: .group, country: "IRL", group: "Front"),
            Actor(id: "a3", name: "somebody", kind: .unknown),
        ]
        let participants = ["a1", "a2", "a3", "a9", nil].map { actor in
            Event.Participant(actor: actor, spans: [])
        }
        coded.events = participants.flatMap { actor in
            participants.map { recipient in
                Event(
                    id: "e",
                    type: "ASSAULT",
                    quad: "MATERIAL_CONFLICT",
                    actors: [actor],
                    recipients: [recipient],
                    evidence: ScalarSpan(0, 29)
                )
            }
        }
        coded.events.append(Event(id: "e", type: "CONSULT", evidence: ScalarSpan(0, 4)))
        let via = Statement.Source(spans: [], via: ["Harbour Paper"])
        coded.statements = [Statement(id: "s1", source: via, stance: .asserts)]
        let names = coded.facts.compactMap { fact -> String? in
            guard case .incident(let slots) = fact.content else { return nil }
            return slots.place
        }
        coded.places = names.enumerated().flatMap { i, name in
            [PlaceRole.dateline, nil].map { role in
                Place(
                    span: ScalarSpan(0, 4),
                    text: name,
                    name: "Port \(i)",
                    kind: "city",
                    latitude: Double(i) + 0.123_456_7,
                    longitude: -Double(i) / 3,
                    geonames: i,
                    role: role
                )
            }
        }
        return try Demo.readings() + [coded]
    }

    @Test func theRecordIsMadeOfItAlone() throws {
        let reconciler = try ConflictRecord.reconciler()
        for reading in try Self.readings() {
            let gist = try Reading(gist: reading.gist)
            #expect(OriginPrint(gist) == OriginPrint(reading))
            let wanted = reconciler.observations(in: reading).map { $0.bytes() }
            #expect(reconciler.observations(in: gist).map { $0.bytes() } == wanted)
            #expect(gist.gist == reading.gist)
        }
    }

    @Test func whoIsInConflictAndWhereItIsComeFromIt() throws {
        let reading = try #require(try Self.readings().last)
        var plain = reading
        plain.events = []
        plain.places = []
        let reconciler = try ConflictRecord.reconciler()
        #expect(reconciler.observations(in: reading).contains { $0.location != nil })
        #expect(!reconciler.observations(in: plain).contains { $0.location != nil })
        #expect(plain.gist != reading.gist)
    }

    @Test func cutShortItIsAnError() throws {
        for reading in try Self.readings().suffix(2) {
            let gist = reading.gist
            for length in gist.indices {
                #expect(throws: BytesError.self) {
                    try Reading(gist: Array(gist.prefix(length)))
                }
            }
        }
    }

    @Test func otherwiseChangedItIsNoTrap() throws {
        var random = SystemRandomNumberGenerator()
        for reading in try Self.readings() {
            for _ in 0..<100 {
                var gist = reading.gist
                gist[Int.random(in: gist.indices, using: &random)] = .random(in: 0...255)
                _ = try? Reading(gist: gist)
            }
        }
    }
}
