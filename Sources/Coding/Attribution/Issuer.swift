import Knowledge
import Language

/// Who gave out a report that is itself a statement: a ministry, an army, a movement.
struct Issuer: Sendable {
    /// As the report's head names them.
    var name: String
    /// ISO 3166 alpha-3.
    var countries: [String]
    /// `official` or `organisation`.
    var kind: SourceKind
    /// The finer kind.
    var type: String?
    /// The word that says what the report is: *Statement*.
    var word: String
}

/// Tells a communiqué from a news report.
///
/// Only a report whose outlet or headline is a body of a state or a group that issues statements
/// is one, and only when it also says *we* outside quotation marks or is headed by a word such as
/// *statement*, and does not mostly tell what others say.
struct IssuerReader {
    let knowledge: KnowledgeBase
    let words: FunctionWords
    let governments: DeFactoGovernments
    let day: Int
    /// Parses a line of the report's head.
    let parse: (String) -> Document

    /// How many of all sentences others may speak in.
    private static let mostOthers = 0.3

    /// The issuer of a report; nil for a news report.
    func issuer(outlet: String?, title: String?, of analysis: Analysis) -> Issuer? {
        let document = analysis.document
        let headings = document.sentences.prefix(4).filter { $0.kind == .heading }
        let own = firstPersons(analysis)
        let word =
            title.flatMap(communiqueWord)
            ?? headings.lazy.compactMap { communiqueWord(document.string($0.range)) }.first
        guard own > 0 || word != nil else { return nil }
        guard othersShare(analysis) <= Self.mostOthers else { return nil }
        if let outlet = outlet.map(parse) {
            // A medium prints the statements of others.
            if knowledge.names(in: outlet).contains(where: { $0.kind == .outlet }) { return nil }
            if let issuer = body(outlet, 0..<outlet.count, word: word) { return issuer }
        }
        // Without an outlet that issues it the head must name who does, and the text say *we*.
        guard own > 1, let word else { return nil }
        if let title = title.map(parse), let issuer = body(title, 0..<title.count, word: word) {
            return issuer
        }
        for heading in headings {
            if let issuer = body(document, heading.tokens, word: word) { return issuer }
        }
        return nil
    }

    /// The body or group that a line names.
    private func body(_ line: Document, _ tokens: Range<Int>, word: String?) -> Issuer? {
        let finder = MentionFinder(knowledge: knowledge, words: words)
        let mentions = finder.mentions(in: line, knowledge.names(in: line)).filter {
            tokens.contains($0.head)
        }
        var kind: SourceKind?
        var type: String?
        for mention in mentions where kind == nil {
            if let group = mention.group.flatMap({ knowledge.group($0) }) {
                switch group.kind {
                case .government, .military: kind = .official
                case .group, .organisation:
                    kind = group.isGovernment(on: day) ? .official : .organisation
                default: break
                }
            } else if let noun = mention.noun, noun.nounClass == .institution {
                kind = noun.sourceKind.flatMap { SourceKind(rawValue: $0.rawValue) }
                type = noun.sourceType?.rawValue
            }
        }
        guard let kind, kind == .official || kind == .organisation else { return nil }
        var codes: [CountryCode] = []
        for code in mentions.flatMap(\.countries) where !codes.contains(code) { codes.append(code) }
        if codes.isEmpty {
            codes = mentions.compactMap { $0.group.flatMap { knowledge.countryCode(of: $0) } }
        }
        var name = text(line, tokens)
        if let code = codes.first, let government = governments.name(code, on: day),
            kind == .official, !name.contains(government)
        {
            name += " (\(government))"
        }
        return Issuer(
            name: name,
            countries: codes.prefix(1).map(\.description),
            kind: kind,
            type: type,
            word: word ?? ""
        )
    }

    /// A line without what stands in brackets.
    private func text(_ line: Document, _ tokens: Range<Int>) -> String {
        let end =
            tokens.first { line.tokens.xpos[$0] == .leftBracket && $0 > tokens.lowerBound }
            ?? tokens.upperBound
        guard let first = tokens.first, end > first else { return "" }
        return line.string(line.range(of: first).union(line.range(of: end - 1)))
    }

    /// The word of a line that says that it is a statement.
    private func communiqueWord(_ line: String) -> String? {
        line.split { !$0.isLetter }.first {
            words.references.communiques.contains(StableHash.of($0.lowercased()))
        }.map(String.init)
    }

    /// How often the text says *we* or *our* outside quotation marks.
    private func firstPersons(_ analysis: Analysis) -> Int {
        let tokens = analysis.document.tokens
        return (0..<analysis.document.count).filter {
            words.references.firstPerson.contains(tokens.form[$0])
                && analysis.quotations.inside[$0] < 0
        }.count
    }

    /// In how many of all sentences somebody speaks.
    private func othersShare(_ analysis: Analysis) -> Double {
        let document = analysis.document
        let spoken = Set(
            analysis.actors.speakers.map { document.tokens.sentence[analysis.table[$0].head] }
        )
        return Double(spoken.count) / Double(max(1, document.sentences.count))
    }
}
