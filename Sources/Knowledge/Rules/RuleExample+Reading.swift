import Language

extension RuleExample {
    /// Reads a sentence with marks, such as `{by:Pakistan} shut {name:the crossing}`.
    static func read(
        _ text: String,
        at place: RulePlace,
        matches: Bool,
        arguments: Set<String>
    ) throws(RuleError) -> RuleExample {
        var plain: [UInt8] = []
        var marks: [Mark] = []
        var open: (name: String, start: Int)?
        var rest = Substring(text)
        while let c = rest.first {
            rest = rest.dropFirst()
            switch c {
            case "{":
                guard open == nil, let colon = rest.firstIndex(of: ":") else {
                    throw place.error(
                        "a mark is not as it should be in `\(text)`",
                        advice: "write `{name:words}`, none within another"
                    )
                }
                let name = String(rest[..<colon])
                guard arguments.contains(name) else {
                    throw place.error(
                        "the example marks `\(name)`, which is no argument of the rule",
                        advice: nearest(to: name, among: arguments.sorted()).map {
                            "did you mean `\($0)`?"
                        } ?? "the arguments are \(arguments.sorted().joined(separator: ", "))"
                    )
                }
                rest = rest[rest.index(after: colon)...]
                open = (name, plain.count)
            case "}":
                guard let mark = open else {
                    throw place.error("a `}` without its `{` in `\(text)`")
                }
                marks.append(Mark(name: mark.name, range: TextRange(mark.start, plain.count)))
                open = nil
            default:
                plain.append(contentsOf: String(c).utf8)
            }
        }
        guard open == nil else { throw place.error("a mark is not closed in `\(text)`") }
        return RuleExample(
            rule: place.rule ?? "",
            place: place,
            matches: matches,
            text: String(decoding: plain, as: UTF8.self),
            marks: marks
        )
    }
}
