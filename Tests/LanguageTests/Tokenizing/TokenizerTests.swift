import Language
import Testing

@Suite struct TokenizerTests {
    @Test(arguments: [
        "Lt. Gen. Omar Haddad": "Lt.|Gen.|Omar|Haddad",
        "a 15-year-old non-state actor": "a|15|-|year|-|old|non-state|actor",
        "they don't, it isn’t": "they|do|n't|,|it|is|n’t",
        "we cannot say they're gonna": "we|can|not|say|they|'re|gon|na",
        "Iran's parents' home": "Iran|'s|parents|'|home",
        "O'Rourke met Shi'ite men at 10 o'clock": "O'Rourke|met|Shi'ite|men|at|10|o'clock",
        "$5 or €7.50, 5% and 1,200": "$|5|or|€|7.50|,|5|%|and|1,200",
        "at 10:30pm, 12km away": "at|10:30|pm|,|12|km|away",
        "the U.S. army at 6 a.m. today": "the|U.S.|army|at|6|a.m.|today",
        "on 9/11 and/or 11-12 May": "on|9/11|and|/|or|11|-|12|May",
        "call 555-0100 on 2025-10-30": "call|555-0100|on|2025-10-30",
        "see https://example.org/a?b=1.": "see|https://example.org/a?b=1|.",
        "write to desk@example.org, please": "write|to|desk@example.org|,|please",
        "@envoy said #ceasefire holds": "@envoy|said|#ceasefire|holds",
        "well... no—never -- really?!": "well|...|no|—|never|--|really|?!",
        "(“so”) [sic]": "(|“|so|”|)|[|sic|]",
        "No. 5 of the 1990s, the 4th": "No.|5|of|the|1990s|,|the|4th",
        "a soft\u{AD}ware\u{A0}test": "a|soft\u{AD}ware|test",
        "peace 👍🏽 now": "peace|👍🏽|now",
    ])
    func tokens(text: String, expected: String) {
        #expect(English.marked(text) == expected)
    }
}
