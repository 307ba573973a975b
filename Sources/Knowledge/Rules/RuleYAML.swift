import Yams

/// A YAML text as plain values with their places, read within limits.
indirect enum RuleYAML {
    case text(String, RulePlace)
    case list([RuleYAML], RulePlace)
    case map([Entry], RulePlace)

    struct Entry {
        var key: String
        var place: RulePlace
        var value: RuleYAML
    }

    /// What a file may hold at most.
    enum Limit {
        static let bytes = 4 << 20
        static let depth = 6
        static let values = 400_000
        static let textBytes = 4_000
    }

    var place: RulePlace {
        switch self {
        case .text(_, let place), .list(_, let place), .map(_, let place): place
        }
    }

    /// Reads a YAML text; nil when it is empty.
    static func read(_ yaml: String, file: String) throws(RuleError) -> RuleYAML? {
        let place = RulePlace(file: file)
        guard yaml.utf8.count <= Limit.bytes else {
            throw place.error(
                "the file has more than \(Limit.bytes >> 20) MB",
                advice: "split it"
            )
        }
        try refuseAnchors(yaml, file: file)
        let node: Node?
        do {
            node = try Yams.compose(yaml: yaml)
        } catch let error as YamlError {
            throw RuleError(error, file: file)
        } catch {
            throw place.error("the YAML can't be read: \(error)")
        }
        guard let node else { return nil }
        var left = Limit.values
        return try convert(node, place: place, depth: 0, left: &left)
    }

    /// Anchors and aliases could make a small file a huge one; no rule needs them.
    private static func refuseAnchors(_ yaml: String, file: String) throws(RuleError) {
        var line = 1
        var column = 0
        var before: UInt8 = 0x0A
        var mark: UInt8 = 0
        for byte in yaml.utf8 {
            column += 1
            if mark != 0, byte > 0x20 {
                throw RuleError(
                    file: file,
                    line: line,
                    column: column - 1,
                    problem: "`\(mark == 0x26 ? "&" : "*")` would be a YAML anchor or alias",
                    advice: "write the text out, without them"
                )
            }
            mark = 0
            if byte == 0x26 || byte == 0x2A {
                if before <= 0x20 || before == 0x5B || before == 0x2C || before == 0x7B {
                    mark = byte
                }
            }
            if byte == 0x0A {
                line += 1
                column = 0
            }
            before = byte
        }
    }

    private static func convert(
        _ node: Node,
        place: RulePlace,
        depth: Int,
        left: inout Int
    ) throws(RuleError) -> RuleYAML {
        var here = place
        if let mark = node.mark {
            here.line = mark.line
            here.column = mark.column
        }
        left -= 1
        guard left > 0 else {
            throw here.error("the file holds too many values", advice: "split it")
        }
        guard depth <= Limit.depth else {
            throw here.error("the values are nested too deep")
        }
        switch node {
        case .scalar(let scalar):
            guard scalar.string.utf8.count <= Limit.textBytes else {
                throw here.error("a text of more than \(Limit.textBytes) bytes")
            }
            return .text(scalar.string, here)
        case .sequence(let sequence):
            var list: [RuleYAML] = []
            for item in sequence {
                list.append(try convert(item, place: place, depth: depth + 1, left: &left))
            }
            return .list(list, here)
        case .mapping(let mapping):
            var entries: [Entry] = []
            for (key, value) in mapping {
                guard
                    case .text(let name, let at) = try convert(
                        key,
                        place: place,
                        depth: depth + 1,
                        left: &left
                    )
                else { throw here.error("a key that is no word") }
                entries.append(
                    Entry(
                        key: name,
                        place: at,
                        value: try convert(value, place: place, depth: depth + 1, left: &left)
                    )
                )
            }
            return .map(entries, here)
        case .alias:
            throw here.error("YAML aliases are not allowed", advice: "write the text out")
        }
    }

    /// The text, or an error that says what was expected.
    func text(_ what: String, rule: String?) throws(RuleError) -> (String, RulePlace) {
        guard case .text(let text, var at) = self else {
            var at = place
            at.rule = rule
            throw at.error("\(what) must be one text", advice: "put it in quotation marks")
        }
        at.rule = rule
        return (text, at)
    }

    /// The texts of a list, or of a single text.
    func texts(_ what: String, rule: String?) throws(RuleError) -> [(String, RulePlace)] {
        guard case .list(let list, _) = self else { return [try text(what, rule: rule)] }
        var texts: [(String, RulePlace)] = []
        for item in list { texts.append(try item.text("each of \(what)", rule: rule)) }
        return texts
    }
}

extension RuleError {
    /// The error that the YAML reader gave, in our form.
    init(_ error: YamlError, file: String) {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            self.init(
                file: file,
                line: mark.line,
                column: mark.column,
                problem: "the YAML can't be read: \(problem)",
                advice: "put texts with `: ` or that begin with `{`, `@`, `|` in quotation marks"
            )
        case .duplicatedKeysInMapping(let duplicates, let context):
            self.init(
                file: file,
                line: context.mark.line,
                column: context.mark.column,
                problem: "the key \(duplicates.map { "`\($0)`" }.joined(separator: ", ")) is "
                    + "there twice",
                advice: "keep one"
            )
        default:
            self.init(file: file, problem: "the YAML can't be read: \(error)")
        }
    }
}
