import Testing

@testable import Language

/// A model that is cut short, changed or of the other engine is refused, never trusted.
@Suite struct DamagedModelTests {
    private func load(_ bytes: [UInt8]) throws -> AccurateEngine {
        try AccurateEngine(
            ModelFile(ModelBytes(bytes)),
            lemmas: Lemmatizer(#require(BuiltIn.fast)),
            verify: true
        )
    }

    @Test func cutShort() throws {
        let file = try #require(BuiltIn.accurate)
        let bytes = [UInt8](file.storage.bytes)
        for length in [0, 7, 63, 64, 1000, bytes.count / 2, bytes.count - 1] {
            #expect(throws: ModelError.self) { try load(Array(bytes.prefix(length))) }
        }
    }

    @Test func changed() throws {
        let file = try #require(BuiltIn.accurate)
        var bytes = [UInt8](file.storage.bytes)
        for at in [0, 9, 20, 70, 5000, bytes.count / 2] {
            bytes[at] ^= 0x41
            #expect(throws: ModelError.self) { try load(bytes) }
            bytes[at] ^= 0x41
        }
    }

    @Test func ofTheOtherEngine() throws {
        let fast = try #require(BuiltIn.fast)
        #expect(throws: ModelError.self) {
            try AccurateEngine(fast, lemmas: try Lemmatizer(fast), verify: true)
        }
    }

    /// A weight changed and the checksum made good again: the layer's sums tell.
    @Test func sealedAnew() throws {
        let file = try #require(BuiltIn.accurate)
        var bytes = [UInt8](file.storage.bytes)
        let layer = try file.section("3.inner")
        let base = try #require(file.storage.bytes.baseAddress)
        let at = try #require(layer.baseAddress) - base
        bytes[at + 17] ^= 0x20
        let sealed = ModelFile.sealed(bytes)
        #expect(throws: ModelError.self) { try load(sealed) }
    }
}
