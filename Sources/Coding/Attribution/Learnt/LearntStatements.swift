import Knowledge
import Language

/// Statements that no rule reads and that what was learnt of cues finds, and the rules' readings
/// that it doubts.
///
/// What it finds is somebody's word, thought or judgement, but no claim; the claims are the
/// rules'.
struct LearntStatements {
    let analysis: Analysis
    let model: AttributionModel
    let finder: CueCandidateFinder

    /// The name that stands where others name their rule.
    static let rule = "learnt.cue"
    /// The constant that stands for what kind of attitude it is.
    static let attitude = "learnt"

    /// The statements with those found besides, without those doubted.
    func completed(_ statements: [ReadStatement]) -> [ReadStatement] {
        let features = AttributionFeatures(analysis, finder, besides: statements)
        let kept = statements.filter { !isDoubtful($0, features) }.map { refined($0, features) }
        return kept + found(besides: kept, features)
    }

    // MARK: Doubts

    /// Whether what was learnt speaks against a rule's reading.
    ///
    /// Only of attitudes: what is said is the rules' business.
    func isDoubtful(_ statement: ReadStatement, _ features: AttributionFeatures) -> Bool {
        guard Self.canBeDoubted(statement) else { return false }
        return model.doubts.score(Self.doubt(statement, features)) < 0
    }

    /// Whether a statement may be taken back.
    static func canBeDoubted(_ statement: ReadStatement) -> Bool {
        statement.isAttitude && !statement.holdsFacts
    }

    /// The features of a rule's reading.
    static func doubt(_ statement: ReadStatement, _ features: AttributionFeatures) -> FeatureList {
        let content = Set(statement.content)
        let parts = features.finder.parts(of: statement.trigger, besides: statement.sources)
        let candidate = CueCandidate(
            trigger: statement.trigger,
            sources: Array(statement.sources.prefix(1)),
            parts: parts
        )
        let kept = parts.filter { content.contains($0.head) }
        return features.cue(candidate, kept, rule: StableHash.of(statement.rule))
    }

    /// An attitude with what was learnt of how far its content reaches.
    private func refined(
        _ statement: ReadStatement,
        _ features: AttributionFeatures
    ) -> ReadStatement {
        guard Self.canBeDoubted(statement) else { return statement }
        let candidate = CueCandidate(
            trigger: statement.trigger,
            sources: statement.sources,
            parts: finder.parts(of: statement.trigger, besides: statement.sources)
        )
        let kept = kept(candidate, features)
        guard let other = self.statement(candidate, kept) else { return statement }
        var out = statement
        out.content = other.content.filter { !statement.cue.contains($0) }
        return out.content.isEmpty ? statement : out
    }

    // MARK: Finds

    /// The statements found beside those of the rules.
    private func found(
        besides statements: [ReadStatement],
        _ features: AttributionFeatures
    ) -> [ReadStatement] {
        let isTaken = Self.taken(statements, in: analysis)
        let syntax = finder.roles.syntax
        var found: [(score: Float, statement: ReadStatement)] = []
        for i in 0..<syntax.count {
            guard finder.isWord(i), !isTaken[i], model.mayCue(syntax.lemma[i]) else { continue }
            for candidate in finder.candidates(i) {
                let kept = kept(candidate, features)
                let score = model.cues.score(features.cue(candidate, kept, rule: 0))
                guard score > 0, let statement = statement(candidate, kept) else { continue }
                found.append((score, statement))
            }
        }
        return Self.apart(found)
    }

    /// The tokens of cues, of what is said and of deeds, which are no cues any more.
    static func taken(_ statements: [ReadStatement], in analysis: Analysis) -> [Bool] {
        var isTaken = [Bool](repeating: false, count: analysis.document.count)
        let ontology = analysis.knowledge.ontology
        for match in analysis.matches {
            let rule = analysis.rules.rules[match.rule]
            if rule.reads == "statement" { continue }
            // *attacked the proposal* is said, *attacked the village* done: an event's word is left
            // to its rule, unless the event is one of words.
            switch rule["type"].flatMap({ ontology.type($0) })?.quad {
            case .verbalConflict, .verbalCooperation: break
            case .materialConflict, .materialCooperation, nil: isTaken[match.trigger] = true
            }
        }
        for statement in statements {
            isTaken[statement.trigger] = true
            for token in statement.cue { isTaken[token] = true }
            for token in statement.content { isTaken[token] = true }
        }
        return isTaken
    }

    /// Of finds one within the other the surer.
    static func apart(_ found: [(score: Float, statement: ReadStatement)]) -> [ReadStatement] {
        var out: [ReadStatement] = []
        for (_, statement) in found.sorted(by: {
            ($1.score, $0.statement.trigger) < ($0.score, $1.statement.trigger)
        }) {
            let isWithin = out.contains {
                $0.trigger == statement.trigger || $0.content.contains(statement.trigger)
                    || statement.content.contains($0.trigger)
            }
            if !isWithin { out.append(statement) }
        }
        return out
    }

    /// The parts of a candidate that are said; the likeliest where none is likely.
    func kept(
        _ candidate: CueCandidate,
        _ features: AttributionFeatures
    ) -> [CueCandidate.Part] {
        let scored = candidate.parts.map {
            (score: model.parts.score(features.part($0, of: candidate)), part: $0)
        }
        let likely = scored.filter { $0.score > 0 }.map(\.part)
        if !likely.isEmpty { return likely }
        return scored.max { $0.score < $1.score }.map { [$0.part] } ?? []
    }

    /// The statement that a candidate makes with its parts.
    func statement(_ candidate: CueCandidate, _ kept: [CueCandidate.Part]) -> ReadStatement? {
        var content = Set<Int>()
        for part in kept {
            content.formUnion(finder.tokens(part, without: candidate.sources))
        }
        let cue = cue(candidate.trigger)
        content.subtract(cue)
        let document = analysis.document
        let words = content.filter { document.tokens.upos[$0] != .punct }
        guard !words.isEmpty else { return nil }
        let quoted = words.filter { analysis.quotations.inside[$0] >= 0 }
        return ReadStatement(
            cue: cue,
            trigger: candidate.trigger,
            sources: candidate.sources,
            addressees: [],
            content: content.sorted(),
            stance: .asserts,
            isQuoted: quoted.count * 2 > words.count,
            attitude: Self.attitude,
            rule: Self.rule
        )
    }

    /// A cue with its auxiliaries, particles and negation.
    private func cue(_ trigger: Int) -> [Int] {
        let document = analysis.document
        var out = [trigger]
        guard document.tokens.upos[trigger] == .verb else { return out }
        for child in document.children(of: trigger).map({ Int($0) }) {
            switch document.tokens.relation[child] {
            case .aux, .auxPass, .compoundPrt: out.append(child)
            case .advmod where document.tokens.features[child].contains(.polarityNeg):
                out.append(child)
            default: break
            }
        }
        return out.sorted()
    }
}
