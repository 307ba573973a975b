import Language

/// The loader of models.
extension Target {
    /// A model that loads must parse: what is checked at the door holds inside.
    static let model = Target(name: "model", share: 120, seeds: .sealed([SmallModel.file])) {
        let documents = BuiltIn.documents
        return { input in
            guard let file = try? ModelFile(ModelBytes(input)), let engine = try? FastEngine(file)
            else { return false }
            let parser = engine.makeParser()
            for var document in documents {
                parser.parse(&document)
                _ = CoNLLUWriter().write(document)
            }
            return true
        }
    }

    /// The accurate engine's model is large, so its inputs are few; most of its parts are small and
    /// are spoiled as often as the large ones.
    static let accurateModel = Target(
        name: "accurate-model",
        share: 1,
        seeds: .sealed(BuiltIn.accurateModel.map { [SealedFile(model: $0)] } ?? [])
    ) {
        let documents = BuiltIn.documents
        let lemmas = required("the lemmas") { try Lemmatizer(BuiltIn.model) }
        return { input in
            guard let file = try? ModelFile(ModelBytes(input)),
                let engine = try? AccurateEngine(file, lemmas: lemmas)
            else { return false }
            let parser = engine.makeParser()
            for var document in documents.prefix(4) {
                parser.parse(&document)
                _ = CoNLLUWriter().write(document)
            }
            return true
        }
    }
}
