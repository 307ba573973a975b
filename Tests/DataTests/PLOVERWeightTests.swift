import Coding
import Knowledge
import Testing

@testable import Publishing
@testable import Reconciliation

/// The weights of tension and the types of exports are PLOVER's: they stand in `Data/events`.
@Suite("Weights of PLOVER")
struct PLOVERWeightTests {
    private static func ontology() throws -> Ontology {
        try KnowledgeDataTests.opened.get().ontology
    }

    private func score(_ type: String, _ mode: String? = nil) throws -> Double {
        try #require(Self.ontology().score(type: type, mode: mode), "\(type) \(mode ?? "")")
    }

    @Test(arguments: Incident.Kind.allCases)
    func incidents(kind: Incident.Kind) throws {
        let (type, mode) = Table.ploverType(kind.rawValue)
        #expect(TensionMethod.weight(ofIncident: kind.rawValue) == -(try score(type, mode)))
        #expect(try Self.ontology().cameo(type: type, mode: mode)?.isEmpty == false)
    }

    @Test func stances() throws {
        #expect(TensionMethod.weight(of: .threatens) == -(try score("THREATEN")))
        #expect(TensionMethod.weight(of: .accuses) == -(try score("ACCUSE")))
        #expect(TensionMethod.weight(of: .rejects) == -(try score("REJECT")))
        #expect(TensionMethod.weight(of: .demands) == -(try score("REQUEST")))
    }

    @Test func statuses() throws {
        #expect(TensionMethod.weight(ofCeasefire: "agreed") == -(try score("RETREAT", "ceasefire")))
        #expect(TensionMethod.weight(ofCeasefire: "violated") == -(try score("ACCUSE")))
        #expect(TensionMethod.weight(ofTalks: "ongoing") == -(try score("CONSULT")))
        #expect(
            TensionMethod.weight(ofTalks: "ended_with_agreement")
                == -(try score("CONSULT", "multilateral"))
        )
        #expect(TensionMethod.weight(ofCrossing: "closed") == -(try score("SANCTION")))
        #expect(TensionMethod.weight(ofCrossing: "open") == -(try score("RETREAT", "access")))
    }

    @Test func aTableLikePLOVERsHasTypeModeAndCode() throws {
        let slots = Incident(type: .shelling, place: "Port Ada")
        let reading = Reading(
            report: .init(id: "a", published: "2031-03-04"),
            facts: [Fact(.incident(slots), evidence: ScalarSpan(0, 9))]
        )
        let reconciler = Reconciler()
        let items = reconciler.items(reconciler.observations(in: reading))
        let row = try #require(Table.ploverLike(items, Self.ontology()).rows.first)
        #expect(Array(row[2...4]) == ["ASSAULT", "heavy-weapons", "194"])
    }
}
