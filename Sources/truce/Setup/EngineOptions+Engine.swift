import Language
import ModelData

/// A language engine with the digest of its model.
struct LoadedEngine: Sendable {
    let engine: any Engine
    let file: ModelFile
    /// The SHA-256 of the model, in hexadecimal.
    var digest: String { file.digest }
}

extension EngineOptions {
    /// Loads the engine: the model of `--model`, which is checked, or the one in the binary.
    func makeEngine() throws -> LoadedEngine {
        let file: ModelFile
        if let model {
            let bytes = try MappedFile.open(model)
            do { file = try ModelFile(bytes) } catch { throw Located(file: model, error: error) }
        } else {
            file = try Self.builtInModel()
        }
        let engine = try FastEngine(file, verify: model != nil)
        return LoadedEngine(engine: engine, file: file)
    }

    /// The model in the binary.
    static func builtInModel() throws(ModelError) -> ModelFile {
        var length = 0
        let start = truce_fast_model(&length)
        return try ModelFile(
            ModelBytes(UnsafeRawBufferPointer(start: start, count: length)),
            verify: false
        )
    }
}

/// An error with the file that it was found in.
struct Located: Error, CustomStringConvertible {
    let file: String
    let error: any Error
    var description: String { "\(file): \(error)" }
}
