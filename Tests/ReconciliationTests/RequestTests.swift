import Coding
import Reports
import Testing

@testable import Reconciliation

@Suite("Who asked")
struct RequestTests {
    private static let reconciler = Result {
        Reconciler(
            names: InventedNames(),
            words: try ConflictRecord.reconciler().wording.known
        )
    }

    @Test(arguments: [
        ("Norland requested the truce", "ceasefire", "NOR"),
        ("the truce had been requested by the Ada Council", "ceasefire", "SUD"),
        ("The truce was agreed at the request of the Council regime", "ceasefire", "SUD"),
        ("the extension of the ceasefire was requested by Sudland", "extension", "SUD"),
        ("talks were held at Norlandic request", "talks", "NOR"),
        ("Norland said nothing of it; Sudland requested the talks", "talks", "SUD"),
        ("at the request of Estland and Norland the pause began", "ceasefire", "EST NOR"),
        ("Norland requested an extension of Sudland's truce", "extension", "NOR"),
        ("Norland requested a meeting of Norlandic and Sudlandic officers", "talks", "NOR"),
        ("Norland's request for a truce was heard", "ceasefire", "NOR"),
        ("the truce was requested by the Council after Norland struck", "ceasefire", "SUD"),
        ("Norland had repeatedly requested the truce", "ceasefire", "NOR"),
        ("Sudland asked for a truce and got it", "ceasefire", "SUD"),
        ("Norland has also pleaded for talks", "talks", "NOR"),
        ("the extension was Norland's idea", "extension", "NOR"),
        ("the truce came about on the insistence of Sudland", "ceasefire", "SUD"),
        ("Norland was asked for a truce", "", ""),
        ("Norland asked the Council about the truce", "", ""),
        ("Norland had no idea of the truce", "", ""),
        ("Norland was requested to keep the truce", "", ""),
        ("the truce that Norland broke had been requested on Sunday", "", ""),
        ("somebody requested the truce", "", ""),
        ("Norland requested more aid", "", ""),
        ("Norland accepted the truce", "", ""),
        ("", "", ""),
    ])
    func isFoundInContents(content: String, thing: String, askers: String) throws {
        let found = Request(content, on: nil, try Self.reconciler.get())
        #expect((found?.thing.rawValue ?? "") == thing)
        #expect((found?.askers.joined(separator: " ") ?? "") == askers)
    }

    @Test func whoDoesNotGovernYetIsNotTheCountry() throws {
        let content = "the Council requested the truce"
        let before = Request(content, on: Day(ordinal: 1), try Self.reconciler.get())
        #expect(before?.askers == ["council"])
    }

    /// The disputes of claims of a conflict between Norland and Sudland.
    private func disputes(_ claims: [(speaker: String, about: String, day: Int)]) throws
        -> [Dispute]
    {
        let readings = claims.enumerated().map { number, claim in
            var slots = Claim()
            slots.speaker = claim.speaker
            slots.stance = .asserts
            slots.about = claim.about
            let ceasefire = Ceasefire(
                parties: ["Norland", "Sudland"],
                date: nil,
                status: .inForce
            )
            return Reading(
                report: .init(id: "r\(number)", published: "2031-03-\(10 + claim.day)"),
                facts: [
                    Fact(.claim(slots), evidence: ScalarSpan(0, 9)),
                    Fact(.ceasefire(ceasefire), evidence: ScalarSpan(10, 19)),
                ]
            )
        }
        return ConflictRecord(readings, reconciler: try Self.reconciler.get()).disputes
            .filter { $0.question == "request" }
    }

    @Test func eachSideSaysTheOtherAsked() throws {
        let found = try disputes([
            ("Norland", "the truce was requested by the Council", 0),
            ("Sudland", "Norland requested the truce", 1),
            ("an envoy", "the truce came at the request of Sudland", 12),
        ])
        #expect(found.count == 1)
        let positions = try #require(found.first).positions
        #expect(positions.map(\.answer) == ["Norland", "Council"])
        #expect(positions.map(\.accordingTo) == [["Sudland"], ["Norland", "an envoy"]])
    }

    @Test(arguments: [
        [
            ("Norland", "Sudland requested the truce", 0),
            ("an envoy", "the truce was requested by the Council", 1),
        ],
        [
            ("Norland", "Sudland requested the truce", 0),
            ("Sudland", "Norland requested the extension of the truce", 1),
        ],
        [
            ("Norland", "Sudland requested the truce", 0),
            ("Sudland", "Estland requested the truce", 1),
        ],
        [
            ("Norland", "Sudland requested the truce", 0),
            ("Norland", "Norland requested the truce", 1),
        ],
    ])
    func isNoDispute(claims: [(String, String, Int)]) throws {
        #expect(try disputes(claims.map { (speaker: $0.0, about: $0.1, day: $0.2) }).isEmpty)
    }
}
