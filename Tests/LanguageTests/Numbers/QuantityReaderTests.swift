import Language
import Testing

struct QuantityReaderTests {
    static let cases: [(String, Int?, Int?)] = [
        ("[at least 10] men", 10, nil), ("[more than 20] men", 21, nil),
        ("[over 200] men", 201, nil),
        ("[up to 50] men", 0, 50), ("[10 to 15] men", 10, 15), ("[10-15] men", 10, 15),
        ("[between 10 and 15] men", 10, 15), ("[dozens] of men", 24, nil),
        ("[scores] of men", 40, nil),
        ("[hundreds] of men", 200, nil), ("[several] men", 3, nil), ("[a few] men", 3, nil),
        ("[a couple] of men", 2, 2), ("[nearly 30] men", nil, 30), ("[about 30] men", 30, 30),
        ("[two] men", 2, 2), ("[twenty-three] men", 23, 23),
        ("[1.2 million] men", 1_200_000, 1_200_000),
        ("[58,000] men", 58_000, 58_000), ("[no] men", 0, 0), ("[half a dozen] men", 6, 6),
        ("[two hundred and fifty] men", 250, 250), ("[a hundred] men", 100, 100),
        ("[tens of thousands] of men", 20_000, nil), ("[fewer than 40] men", nil, 39),
        ("[three thousand two hundred and four] men", 3204, 3204), ("[30 or more] men", 30, nil),
        ("[several hundred] men", 300, nil), ("[two dozen] men", 24, 24),
        ("[more than two dozen] men", 25, nil),
        ("[no fewer than 12] men", 12, nil),
    ]

    @Test(arguments: cases)
    func reads(_ marked: String, _ min: Int?, _ max: Int?) throws {
        let reader = QuantityReader(grammar: try Grammars.numbers())
        let parts = marked.split(whereSeparator: { $0 == "[" || $0 == "]" })
        let found = reader.quantities(in: split(parts.joined()))
        try #require(found.count == 1, "\(found)")
        #expect(found[0].text == String(parts[0]))
        #expect(found[0].min == min)
        #expect(found[0].max == max)
    }

    @Test(arguments: [
        "99999999999999999999 men", "nine trillion trillion trillion men", "1,00 men", "3. men",
        "more than",
        "between 10 and", "5th", "a", "half a", "twenty - ", "1,2,3,4",
        "0.00000000000000000001 men",
    ])
    func bearsNaughtyNumbers(_ text: String) throws {
        let reader = QuantityReader(grammar: try Grammars.numbers())
        for quantity in reader.quantities(in: split(text)) {
            #expect(quantity.min ?? 0 <= quantity.max ?? .max)
        }
    }
}
