/// Writes documents as CoNLL-U.
public struct CoNLLUWriter: Sendable {
    /// Makes a writer.
    public init() {}

    /// Every sentence of a document that was read from raw text: `# text`, SpaceAfter and, in
    /// MISC, `Offset=start-end` in Unicode scalars of the text; `Name=person` and the like where the
    /// engine tells what a proper noun names.
    ///
    /// - Parameters:
    ///   - document: segmented and parsed.
    ///   - firstSentence: the number of the first `sent_id`.
    ///   - firstScalar: how many scalars stand before, where the document is part of a longer text.
    /// - Returns: CoNLL-U, each sentence ended by a blank line.
    public func write(
        _ document: Document,
        firstSentence: Int = 1,
        firstScalar: Int = 0
    ) -> String {
        let offsets = Offsets(scalars: ScalarOffsets(document.text), first: firstScalar)
        var out = ""
        var paragraph = -1
        for (s, sentence) in document.sentences.enumerated() {
            out += "# sent_id = \(firstSentence + s)\n"
            if sentence.paragraph != paragraph { out += "# newpar\n" }
            paragraph = sentence.paragraph
            out += "# text = \(oneLine(document.string(sentence.range)))\n"
            for i in sentence.tokens {
                let written = writtenWord(document, i, in: sentence)
                if written.count > 1, written.lowerBound == i {
                    let first = i - sentence.tokens.lowerBound + 1
                    let range = document.range(of: i).union(
                        document.range(of: written.upperBound - 1)
                    )
                    out +=
                        "\(first)-\(first + written.count - 1)\t\(oneLine(document.string(range)))"
                    out += "\t_\t_\t_\t_\t_\t_\t_\t"
                    out += misc(
                        document,
                        range,
                        last: written.upperBound - 1,
                        offsets,
                        sentence: sentence
                    )
                    out += "\n"
                }
                let misc =
                    written.count > 1
                    ? offset(document.range(of: i), offsets)
                    : self.misc(
                        document,
                        document.range(of: i),
                        last: i,
                        offsets,
                        sentence: sentence
                    )
                out += columns(
                    document,
                    i,
                    sentence,
                    form: oneLine(document.string(document.range(of: i)))
                )
                let name = document.tokens.name[i].map { "Name=\($0.rawValue)|" } ?? ""
                out += "\t\(name)\(misc)\n"
            }
            out += "\n"
        }
        return out
    }

    /// The sentences of a CoNLL-U file with the columns that were read anew: UPOS, XPOS, FEATS,
    /// LEMMA, HEAD and DEPREL; everything else stands as it stood.
    ///
    /// - Parameters:
    ///   - sentences: what the file held.
    ///   - document: made from `sentences` by ``Document/init(_:annotated:)``, and parsed.
    /// - Returns: CoNLL-U, each sentence ended by a blank line.
    public func write(_ sentences: [CoNLLUSentence], as document: Document) -> String {
        var out = ""
        for (source, sentence) in zip(sentences, document.sentences) {
            var next = 0
            for (i, line) in source.lines.enumerated() {
                if next < source.wordLines.count, source.wordLines[next] == i {
                    let word = source.words[next]
                    let token = sentence.tokens.lowerBound + next
                    out += columns(document, token, sentence, form: word.form) + "\t\(word.misc)\n"
                    next += 1
                } else {
                    out += line + "\n"
                }
            }
            out += "\n"
        }
        return out
    }

    /// The first nine columns of a word.
    private func columns(_ document: Document, _ i: Int, _ sentence: Sentence, form: String)
        -> String
    {
        let tokens = document.tokens
        let first = sentence.tokens.lowerBound
        let head = tokens.head[i] < 0 ? 0 : Int(tokens.head[i]) - first + 1
        let lemma = oneLine(document[i].lemma)
        return "\(i - first + 1)\t\(form)\t\(lemma.isEmpty ? "_" : lemma)\t\(tokens.upos[i].name)"
            + "\t\(tokens.xpos[i].name)\t\(tokens.features[i].column)\t\(head)"
            + "\t\(tokens.relation[i].name)\t_"
    }

    /// The tokens of the written word that token `i` belongs to.
    private func writtenWord(_ document: Document, _ i: Int, in sentence: Sentence) -> Range<Int> {
        var low = i
        while low > sentence.tokens.lowerBound, document.tokens.continues[low] { low -= 1 }
        var high = i + 1
        while high < sentence.tokens.upperBound, document.tokens.continues[high] { high += 1 }
        return low..<high
    }

    private func offset(_ range: TextRange, _ offsets: Offsets) -> String {
        "Offset=\(offsets.scalar(at: range.start))-\(offsets.scalar(at: range.end))"
    }

    /// Where bytes of a document lie in the text that it is a part of, in scalars.
    private struct Offsets {
        let scalars: ScalarOffsets
        let first: Int

        func scalar(at byte: Int32) -> Int { first + scalars.scalar(at: Int(byte)) }
    }

    private func misc(
        _ document: Document,
        _ range: TextRange,
        last: Int,
        _ offsets: Offsets,
        sentence: Sentence
    ) -> String {
        let isLast = last + 1 >= document.tokens.count
        let spaced = isLast || document.tokens.start[last + 1] > range.end
        return (spaced ? "" : "SpaceAfter=No|") + offset(range, offsets)
    }

    /// Line breaks and tabs would break the format: they become spaces.
    private func oneLine(_ text: String) -> String {
        var out = ""
        out.unicodeScalars.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            out.unicodeScalars.append(
                scalar.value < 0x20 || scalar.value == 0x2028 || scalar.value == 0x2029
                    ? " " : scalar
            )
        }
        return out
    }
}
