import Foundation
import Knowledge
import Language

/// The repository's `Data` folder, and the knowledge compiled from it once for all tests.
enum Shelf {
    static let data = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Data").path()

    static let compiled: Result<[UInt8], any Error> = Result {
        try KnowledgeCompiler.compile(DataFolder(data).files())
    }

    static let opened: Result<KnowledgeBase, any Error> = compiled.flatMap { bytes in
        Result { try KnowledgeBase(bytes) }
    }

    static func knowledge() throws -> KnowledgeBase { try opened.get() }
}
