import Coding
import Reports
import Testing

@testable import Reconciliation

@Suite("Who denies what others assert")
struct ContradictionTests {
    private typealias Said = (speaker: String, stance: Stance, about: String)

    private func disputes(_ claims: [Said]) throws -> [Dispute] {
        let readings = claims.enumerated().map { number, claim in
            var slots = Claim()
            slots.speaker = claim.speaker
            slots.stance = claim.stance
            slots.about = claim.about
            return Reading(
                report: .init(id: "r\(number)", published: "2031-03-10"),
                facts: [Fact(.claim(slots), evidence: ScalarSpan(0, 9))]
            )
        }
        let words = try ConflictRecord.reconciler().wording.known
        let reconciler = Reconciler(names: InventedNames(), words: words)
        return ConflictRecord(readings, reconciler: reconciler).disputes
    }

    private func text(_ disputes: [Dispute]) -> [String] {
        disputes.map { dispute in
            dispute.about
                + dispute.positions.map {
                    "; \($0.answer): \($0.accordingTo.joined(separator: ", "))"
                }.joined()
        }
    }

    @Test func whatASideDeniesOfItselfIsDeniedOfThatSide() throws {
        let found = try disputes([
            ("Norland", .denies, "it started the fire at Port Ada"),
            ("Council", .denies, "it started the fire at Port Ada"),
            ("Council", .accuses, "Norlandic forces opened fire at Port Ada"),
        ])
        #expect(text(found) == ["Norland started the fire at Port Ada; yes: Council; no: Norland"])
    }

    @Test func eachSideMayDenyWhatTheOtherSays() throws {
        let found = try disputes([
            ("Norland", .denies, "its forces opened fire at Port Ada"),
            ("Sudland", .denies, "its forces opened fire at Port Ada"),
            ("Council", .accuses, "Norlandic forces opened fire at Port Ada"),
            ("Norland", .accuses, "Sudlandic forces opened fire at Port Ada"),
        ])
        #expect(
            Set(text(found)) == [
                "Norland's forces opened fire at Port Ada; yes: Council; no: Norland",
                "Sudland's forces opened fire at Port Ada; yes: Norland; no: Sudland",
            ]
        )
    }

    @Test func aNumberInCommonIsNoMatterInCommon() throws {
        let found = try disputes([
            ("colonel", .denies, "that civilians were the target of the strikes of 17 March"),
            ("nurse", .asserts, "17 civilians were brought in from Port Ada in March"),
        ])
        #expect(found.isEmpty)
    }

    @Test func thoseWhoDenyTheSameAssertionInOtherWordsStandTogether() throws {
        let found = try disputes([
            ("mayor", .asserts, "the bridge at Port Ada was blown up by engineers"),
            ("engineer", .denies, "the bridge at Port Ada was blown up by engineers"),
            ("colonel", .rejects, "engineers had blown up the old bridge at Port Ada"),
        ])
        let sides = found.map { $0.positions.map(\.accordingTo) }
        #expect(sides == [[["mayor"], ["colonel", "engineer"]]])
    }

    @Test(
        "A pronoun at the beginning is the speaker, but for what merely is so",
        arguments: [
            ("it opened fire", "Norland opened fire"),
            ("Their guns fired first", "Norland's guns fired first"),
            ("they have left the town", "Norland have left the town"),
            ("that its troops struck first", "Norland's troops struck first"),
            ("that the town was shelled", "that the town was shelled"), ("that", "that"),
            ("it was an accident", "it was an accident"),
            ("it has been an accident", "it has been an accident"),
            ("Sudland did it", "Sudland did it"), ("it", "it"), ("", ""),
        ]
    )
    func speaker(about: String, text: String) throws {
        let words = try ConflictRecord.reconciler().wording.known
        let reconciler = Reconciler(names: InventedNames(), words: words)
        let claim = ClaimRecord(
            id: "c",
            conflict: nil,
            speaker: "Norland",
            speakerRole: nil,
            speakerCountry: nil,
            sourceKind: nil,
            via: nil,
            stance: .denies,
            about: about,
            origins: 1,
            evidence: []
        )
        #expect(ClaimContent(claim, reconciler)?.text == text)
    }
}
