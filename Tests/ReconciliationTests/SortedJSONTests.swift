import Coding
import Foundation
import Testing

@testable import Reconciliation

/// What is written is what `JSONEncoder` writes, byte for byte.
@Suite struct SortedJSONTests {
    private struct Shapes: Encodable {
        struct Inner: Encodable { var deepValue: [String: Int], none: String? }
        var aText = "quote \" slash / back \\ tab \t bell \u{7} null \u{0} line \u{2028} ü 🕊"
        var myURLAddress = ""
        var classOf = 1
        var small: Int8 = -3
        var large: UInt64 = .max
        var day: Int32 = .min
        var whole = 5.0
        var part = -0.1
        var tiny = 1e-20
        var huge = 1e300
        var single: Float = 0.5
        var yes = true
        var nothing: Int?
        var list: [Inner] = [Inner(deepValue: ["b": 1, "a": 2], none: nil)]
        var empty: [String] = []
        var nested = [[1, 2], []]
        var optional: [Int?] = [1, nil]
        var interval = ScalarSpan(3, 9)
    }

    private func reference(_ value: some Encodable) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.keyEncodingStrategy = .convertToSnakeCase
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(value))
    }

    @Test func everyShapeIsAsTheLibraryWritesIt() throws {
        let ours = try SortedJSON().encode(Shapes())
        #expect(
            String(decoding: ours, as: UTF8.self)
                == String(decoding: try reference(Shapes()), as: UTF8.self)
        )
    }

    @Test func oneWriterServesForMany() throws {
        let writer = SortedJSON()
        for count in 0..<50 {
            let value = ["value\(count)": Array(repeating: "x\(count)", count: count)]
            #expect(try writer.encode(value) == reference(value))
        }
    }

    @Test func numbersThatJSONDoesNotHaveAreRefused() {
        #expect(throws: EncodingError.self) { try SortedJSON().encode([Double.infinity]) }
    }
}
