import FoundationEssentials
import Knowledge
import Language

/// How words of a language are inflected: the bases that a form may have, from `inflections.txt`.
struct Inflections {
    private struct Ending {
        var form: [UInt8]
        var base: [UInt8]
        /// Whether the ending follows a doubled consonant, of which the base has one.
        var doubles: Bool
    }

    private var endings: [XPOS: [Ending]] = [:]
    /// The bases of irregular forms, in the order of the file.
    private(set) var irregular: [(tag: XPOS, form: [UInt8], base: [UInt8])] = []

    /// The tags under which a form stands as its own base.
    static let bases: [XPOS: Set<XPOS>] = [
        .vbd: [.vb, .vbp], .vbn: [.vb, .vbp], .vbg: [.vb, .vbp], .vbz: [.vb, .vbp], .nns: [.nn],
    ]

    /// Reads the file.
    /// - Throws: ``CocoaError`` when it can't be read, and ``DataFault`` naming the line.
    init(_ path: String) throws {
        let text = try String(contentsOf: URL(filePath: path), encoding: .utf8)
        var section = ""
        for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false)
            .enumerated()
        {
            let words = line.prefix { $0 != "#" }.split(separator: " ")
            guard let first = words.first else { continue }
            if first.hasPrefix("["), first.hasSuffix("]") {
                section = String(first.dropFirst().dropLast())
            } else if !read(words, in: section) {
                throw DataFault(
                    file: path,
                    line: number + 1,
                    problem: "not a line of [\(section)]",
                    advice: "see the head of the section"
                )
            }
        }
    }

    private mutating func read(_ words: [Substring], in section: String) -> Bool {
        switch section {
        case "ending":
            guard words.count == 3 else { return false }
            let doubles = words[1].hasPrefix("+")
            let ending = Ending(
                form: Array((doubles ? words[1].dropFirst() : words[1]).utf8),
                base: words[2] == "~" ? [] : Array(words[2].utf8),
                doubles: doubles
            )
            for name in words[0].split(separator: ",") {
                guard let tag = XPOS(name: name) else { return false }
                endings[tag, default: []].append(ending)
            }
        case "irregular":
            guard (2...3).contains(words.count) else { return false }
            let base = Array(words[0].utf8)
            for form in words[1].split(separator: "/") {
                irregular.append((.vbd, Array(form.utf8), base))
            }
            for form in (words.last ?? words[1]).split(separator: "/") {
                irregular.append((.vbn, Array(form.utf8), base))
            }
        default: return false
        }
        return true
    }

    /// The bases that a form in small letters may have by its ending.
    func bases(of form: [UInt8], _ tag: XPOS) -> [[UInt8]] {
        (endings[tag] ?? []).compactMap { ending in
            guard form.count > ending.form.count + 1,
                form.suffix(ending.form.count) == ending.form[...]
            else { return nil }
            var stem = form.dropLast(ending.form.count)
            if ending.doubles {
                guard let last = stem.popLast(), stem.last == last else { return nil }
            }
            return Array(stem) + ending.base
        }
    }
}
