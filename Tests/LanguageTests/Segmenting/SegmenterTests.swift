import Language
import Testing

@Suite struct SegmenterTests {
    @Test(arguments: [
        "They left. He stayed.": "They|left|.‖He|stayed|.",
        "Dr. Sami met Gen. Noor. They spoke.": "Dr.|Sami|met|Gen.|Noor|.‖They|spoke|.",
        "“It is over.” He left.": "“|It|is|over|.|”‖He|left|.",
        "\"No,\" he said.": "\"|No|,|\"|he|said|.",
        "\"What?\" she asked.": "\"|What|?|\"|she|asked|.",
        "“We wait,” he said.": "“|We|wait|,|”|he|said|.",
        "“Who will decide?” asked Sami.": "“|Who|will|decide|?|”|asked|Sami|.",
        "Sen. Dale (D-Ohio.) said no.": "Sen.|Dale|(|D|-|Ohio|.|)|said|no|.",
        "On Aug. 7 it fell.": "On|Aug.|7|it|fell|.",
        "J. Karim spoke.": "J.|Karim|spoke|.",
        "It rose 3.5 points. Why?": "It|rose|3.5|points|.‖Why|?",
        "One line\nAnother line": "One|line‖Another|line",
    ])
    func sentences(text: String, expected: String) {
        #expect(English.marked(text) == expected)
    }

    private func kinds(_ text: String) -> [Sentence.Kind] {
        var document = Document(text)
        Segmenter(boundaries: nil, lexicon: English.lexicon).segment(&document)
        return document.sentences.map(\.kind)
    }

    @Test(arguments: [
        "ISTANBUL (Reuters) — Talks ended.", "KABUL, Oct 15 (AP) - Talks ended.",
        "ISLAMABAD: Talks ended.", "14:05 GMT – Talks ended.", "Doha (AFP) - Talks ended.",
    ])
    func dateline(text: String) {
        #expect(kinds(text) == [.dateline, .body])
    }

    @Test(arguments: [
        "Talks ended.", "Karim - the envoy - left.", "The UN said: Talks ended.", "F-16s flew.",
    ])
    func noDateline(text: String) {
        #expect(!kinds(text).contains(.dateline))
    }

    @Test func headingsAndBullets() {
        let text =
            "What came before\n\nTalks ended on Monday.\n* Two towns were hit.\n• Roads closed."
        #expect(kinds(text) == [.heading, .body, .bullet, .bullet])
    }

    @Test func hardWrappedLinesAreJoined() {
        let line = "the talks between the two sides went on through the whole night and"
        let text = Array(repeating: line, count: 5).joined(separator: "\n") + "\nended."
        #expect(kinds(text) == [.body])
    }

    @Test func modelsAreChecked() throws {
        let bytes = BoundaryModel.encode([1])
        _ = try BoundaryModel(bytes: bytes)
        #expect(throws: BoundaryModel.Failure.notAModel) { try BoundaryModel(bytes: [1, 2]) }
        #expect(throws: BoundaryModel.Failure.wrongSize(bytes.count - 1)) {
            try BoundaryModel(bytes: bytes.dropLast())
        }
    }
}
