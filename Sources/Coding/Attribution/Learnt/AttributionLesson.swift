import Language
package import Reports

/// An attribution that somebody has marked in a text: where its words stand, in scalars.
package struct MarkedAttribution: Sendable {
    package var source: [ScalarSpan]
    package var head: ScalarSpan?
    package var cue: [ScalarSpan]
    package var content: [ScalarSpan]

    /// Makes a marked attribution.
    package init(
        source: [ScalarSpan],
        head: ScalarSpan?,
        cue: [ScalarSpan],
        content: [ScalarSpan]
    ) {
        self.source = source
        self.head = head
        self.cue = cue
        self.content = content
    }
}

/// A text with marked attributions, as the trainer goes through it.
package final class AttributionLesson {
    /// One decision to learn: the features that it is made by, and whether it is yes.
    package struct Example {
        package var features: [UInt64]
        package var isYes: Bool
    }

    private struct Marked {
        var source: Set<Int>
        var head: Int?
        var cue: Set<Int>
        var content: Set<Int>
    }

    private let analysis: Analysis
    private let finder: CueCandidateFinder
    private let features: AttributionFeatures
    private let statements: [ReadStatement]
    private let candidates: [CueCandidate]
    private let marked: [Marked]
    private let isWord: [Bool]

    fileprivate init(
        _ analysis: Analysis,
        _ finder: CueCandidateFinder,
        _ gold: [MarkedAttribution]
    ) {
        self.analysis = analysis
        self.finder = finder
        statements = StatementReader(analysis: analysis).byRules()
        features = AttributionFeatures(analysis, finder, besides: statements)
        let document = analysis.document
        isWord = (0..<document.count).map { i in
            document.string(document.range(of: i)).contains { $0.isLetter || $0.isNumber }
        }
        let spans = (0..<document.count).map { analysis.span(document.range(of: $0)) }
        func tokens(_ marks: [ScalarSpan]) -> Set<Int> {
            var out = Set<Int>()
            for mark in marks {
                var low = 0
                var high = spans.count
                while low < high {
                    let middle = (low + high) / 2
                    if spans[middle].end <= mark.start { low = middle + 1 } else { high = middle }
                }
                while low < spans.count, spans[low].start < mark.end {
                    out.insert(low)
                    low += 1
                }
            }
            return out
        }
        let words = isWord
        marked = gold.map { mark in
            let source = tokens(mark.source).filter { words[$0] }
            return Marked(
                source: source,
                head: mark.head.flatMap { tokens([$0]).filter { words[$0] }.min() },
                cue: tokens(mark.cue).filter { words[$0] },
                content: tokens(mark.content).filter { words[$0] }
            )
        }
        let isTaken = LearntStatements.taken(
            statements.filter { !LearntStatements.canBeDoubted($0) },
            in: analysis
        )
        candidates = (0..<document.count).flatMap {
            finder.isWord($0) && !isTaken[$0] ? finder.candidates($0) : []
        }
    }

    /// How often each lemma is (part of) a marked cue.
    package func countCues(into counts: inout [UInt64: Int]) {
        let tokens = analysis.document.tokens
        for mark in marked {
            for lemma in Set(mark.cue.filter(finder.isWord).map { tokens.lemma[$0] }) {
                counts[lemma, default: 0] += 1
            }
        }
    }

    /// Of every part of a marked cue, whether it is said.
    package func parts() -> [Example] {
        candidates.flatMap { candidate -> [Example] in
            guard let mark = marked.first(where: { $0.cue.contains(candidate.trigger) }) else {
                return []
            }
            return candidate.parts.compactMap { part in
                let words = finder.tokens(part, without: candidate.sources).filter { isWord[$0] }
                guard !words.isEmpty else { return nil }
                return Example(
                    features: features.part(part, of: candidate).keys,
                    isYes: words.intersection(mark.content).count * 2 > words.count
                )
            }
        }
    }

    /// Of every candidate, whether the statement that it makes is right.
    package func cues(_ model: AttributionModel) -> [Example] {
        let learnt = LearntStatements(analysis: analysis, model: model, finder: finder)
        let isTaken = LearntStatements.taken(statements, in: analysis)
        return candidates.compactMap { candidate in
            guard !isTaken[candidate.trigger],
                model.mayCue(analysis.document.tokens.lemma[candidate.trigger])
            else { return nil }
            let kept = learnt.kept(candidate, features)
            guard let statement = learnt.statement(candidate, kept) else { return nil }
            return Example(
                features: features.cue(candidate, kept, rule: 0).keys,
                isYes: marked.contains { isRight(statement, $0) }
            )
        }
    }

    /// Of every attitude that a rule reads, whether it is right.
    package func doubts() -> [Example] {
        statements.filter(LearntStatements.canBeDoubted).map { statement in
            Example(
                features: LearntStatements.doubt(statement, features).keys,
                isYes: marked.contains { isRight(statement, $0) }
            )
        }
    }

    private func words(_ statement: ReadStatement) -> Set<Int> {
        Set(statement.content.filter { isWord[$0] })
    }

    private func isRight(_ statement: ReadStatement, _ mark: Marked) -> Bool {
        let content = words(statement)
        guard !Set(statement.cue).isDisjoint(with: mark.cue),
            Self.overlap(content, mark.content) >= 0.5
        else { return false }
        return hasSource(statement, mark)
    }

    private func hasSource(_ statement: ReadStatement, _ mark: Marked) -> Bool {
        let head = SourcePhrase(statement, analysis.document).head
        guard let head else { return mark.source.isEmpty }
        if let right = mark.head { return right == head }
        return mark.source.contains(head)
    }

    private static func overlap(_ a: Set<Int>, _ b: Set<Int>) -> Double {
        a.isEmpty && b.isEmpty ? 0 : 2 * Double(a.intersection(b).count) / Double(a.count + b.count)
    }

    /// How many statements are right, how many there are, and how many should be.
    ///
    /// Right is who said what: the head of the source and at least half of the content.
    package func score(_ model: AttributionModel?) -> (right: Int, found: Int, marked: Int) {
        var all = statements
        if let model {
            all = LearntStatements(analysis: analysis, model: model, finder: finder)
                .completed(statements)
        }
        var pairs: [(Double, Int, Int)] = []
        for (s, statement) in all.enumerated() {
            let content = words(statement)
            for (m, mark) in marked.enumerated() {
                let overlap = Self.overlap(content, mark.content)
                if overlap >= 0.5, hasSource(statement, mark) { pairs.append((overlap, s, m)) }
            }
        }
        var used = (Set<Int>(), Set<Int>())
        for (_, s, m) in pairs.sorted(by: { ($1.0, $0.1, $0.2) < ($0.0, $1.1, $1.2) })
        where !used.0.contains(s) && !used.1.contains(m) {
            used.0.insert(s)
            used.1.insert(m)
        }
        return (used.0.count, all.count, marked.count)
    }
}

extension CoderWorker {
    /// A report with its marked attributions, ready to learn from.
    package func lesson(_ report: Report, _ marked: [MarkedAttribution]) -> AttributionLesson {
        let analysis = analyse(
            parse(Array(report.text.utf8)),
            published: report.published.flatMap { Moment($0) }
        )
        return AttributionLesson(analysis, CueCandidateFinder(roles: analysis.roles()), marked)
    }
}
