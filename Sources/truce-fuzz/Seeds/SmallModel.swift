import Language

/// A model of the fast engine whose every table is small, so that it is loaded quickly; its
/// weights are chance, but keys are met as in a real one.
enum SmallModel {
    static let file = SealedFile(model: make())

    private static func make() -> [UInt8] {
        var random = Random(state: 1)
        let tags = TagSet(zip(UPOS.allCases, XPOS.allCases).map { ($0, $1) })
        let relations = Array(Relation.allCases.prefix(24))
        let edits = [
            LemmaEdit(from: Array("Gates".utf8), to: Array("gate".utf8), lowercase: true),
            LemmaEdit(from: Array("went".utf8), to: Array("go".utf8), lowercase: false),
        ]
        func classes(_ count: Int) -> [UInt8] {
            let rows = (0..<400).map { _ in
                (key: random.next(), weights: (0..<3).map { _ in (random.below(count), weight()) })
            }
            return ClassTable.build(rows, classes: count, groupBits: 5)
        }
        func weight() -> Float { Float(random.below(255) - 127) }
        func suffixes(_ count: Int) -> [UInt8] {
            SuffixTable.build(
                tags.upos.indices.map { i in
                    let tag = Int(tags.upos[i].rawValue) << 8 | Int(tags.xpos[i].rawValue)
                    let empty = SuffixTable.endings([UInt8](), { _, _ in })
                    return (SuffixTable.key(tag: tag, .ending(0), empty), 1 + i % count)
                }
            )
        }
        let words = ["gate", "talks", "border"].enumerated().map {
            (word: WordColumns.classKey($1.utf8), fine: $0 + 1, coarse: $0 + 1)
        }
        let sections: [(String, [UInt8])] = [
            ("tags", tags.bytes), ("relations", relations.map(\.rawValue)),
            ("classes", WordClasses.build(words)), ("tagger", classes(tags.count)),
            (
                "arcs",
                ActionTable.build(
                    (0..<400).map { _ in (random.next(), weight(), weight()) },
                    groups: 32
                )
            ),
            ("labels", classes(relations.count)), ("edits", edits.flatMap(\.bytes)),
            ("lemmas", suffixes(edits.count)), ("features", (0..<64).map { UInt8($0) }),
            ("morphology", suffixes(8)),
        ]
        return ModelFile.write(sections) { _ in [] }
    }
}
