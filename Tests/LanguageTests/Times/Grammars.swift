import Testing

@testable import Language

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The English grammars of the project's own `Data/`.
enum Grammars {
    static func bytes(_ name: String) throws -> [UInt8] {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        return [UInt8](try Data(contentsOf: root.appending(path: "Data/language/en/\(name)")))
    }
    static func numbers() throws -> NumberGrammar { try NumberGrammar(bytes: bytes("numbers.txt")) }
    static func times() throws -> TimeGrammar {
        try TimeGrammar(bytes: bytes("times.txt"), numbers: numbers())
    }
}
