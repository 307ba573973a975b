import Language
import ModelData

/// A language engine with the models that it reads by.
struct LoadedEngine: Sendable {
    let engine: any Engine
    /// The fast engine's model, which holds the lemmas and sentence boundaries of both engines.
    let language: ModelFile
    /// The SHA-256 of the models, in hexadecimal: the engine's own, then what else it reads by.
    let digest: String
}

extension EngineOptions {
    /// Loads the engine: its model is that of `--model`, which is checked, or the one in the binary.
    ///
    /// A build without the accurate engine's model reads with the fast one and says so, unless the
    /// accurate one was asked for by name.
    func makeEngine(_ messages: Messages) throws -> LoadedEngine {
        let accurate = try model == nil && engine != .fast ? Self.builtIn(.accurate) : nil
        switch engine {
        case .fast: return try makeFast()
        case .accurate: return try makeAccurate(accurate)
        case nil:
            guard accurate != nil || model != nil else {
                messages.warn(
                    "this build carries no model of the accurate engine: reading with the fast one"
                )
                return try makeFast()
            }
            return try makeAccurate(accurate)
        }
    }

    private func makeFast() throws -> LoadedEngine {
        let file = try model.map(Self.open) ?? Self.builtInModel()
        return LoadedEngine(
            engine: try FastEngine(file, verify: model != nil),
            language: file,
            digest: file.digest
        )
    }

    private func makeAccurate(_ builtIn: ModelFile?) throws -> LoadedEngine {
        guard let file = try model.map(Self.open) ?? builtIn else { throw ModelError.missing }
        let language = try Self.builtInModel()
        return LoadedEngine(
            engine: try AccurateEngine(
                file,
                lemmas: try Lemmatizer(language),
                verify: model != nil
            ),
            language: language,
            digest: "\(file.digest)+\(language.digest)"
        )
    }

    private static func open(_ path: String) throws -> ModelFile {
        let bytes = try MappedFile.open(path)
        do { return try ModelFile(bytes) } catch { throw Located(file: path, error: error) }
    }

    /// The fast engine's model in the binary.
    static func builtInModel() throws(ModelError) -> ModelFile {
        guard let file = try builtIn(.fast) else { throw .missing }
        return file
    }

    /// The model in the binary of an engine, nil when the build carries none.
    static func builtIn(_ name: Name) throws(ModelError) -> ModelFile? {
        var length = 0
        let start =
            switch name {
            case .accurate: truce_accurate_model(&length)
            case .fast: truce_fast_model(&length)
            }
        guard length > 0 else { return nil }
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
