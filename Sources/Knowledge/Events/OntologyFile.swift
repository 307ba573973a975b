import Yams

extension DataFile {
    /// Whether it holds types of events: YAML whose first key is `types`.
    public var holdsOntology: Bool {
        guard path.hasSuffix(".yaml") || path.hasSuffix(".yml") else { return false }
        let first = bytes.split(separator: 10).first { line in
            guard let byte = line.first(where: { $0 != 32 && $0 != 9 && $0 != 13 }) else {
                return false
            }
            return byte != UInt8(ascii: "#")
        }
        return first?.starts(with: Array("types:".utf8)) ?? false
    }
}

extension Drafts {
    /// Reads a file of the ontology: `plover.yaml`, or types of a user's own.
    mutating func readOntology(_ file: DataFile, over base: Ontology?) {
        var reader = OntologyReader(file: file.path)
        let text = String(decoding: file.bytes, as: UTF8.self)
        do {
            guard let root = try Yams.compose(yaml: text) else {
                throw reader.fault(nil, "the file is empty", "give `types`")
            }
            self.ontology += reader.read(root, over: base).lines
        } catch let fault as DataFault {
            faults.append(fault)
        } catch {
            faults.append(
                DataFault(
                    file: file.path,
                    problem: "\(error)",
                    advice: "mend the YAML"
                )
            )
        }
        faults += reader.faults
    }
}

/// Reads the ontology from YAML and checks it.
private struct OntologyReader {
    let file: String
    var faults: [DataFault] = []

    init(file: String) { self.file = file }

    func fault(_ node: Node?, _ problem: String, _ advice: String) -> DataFault {
        DataFault(
            file: file,
            line: node?.mark?.line ?? 0,
            column: node?.mark?.column ?? 0,
            problem: problem,
            advice: advice
        )
    }

    mutating func read(_ root: Node, over base: Ontology?) -> Ontology {
        let types = list(root, "types").map { type($0) }
        let contexts = list(root, "contexts", optional: true).map {
            Ontology.Context(code: text($0, "code"), definition: text($0, "definition"))
        }
        let own = Ontology(types: types, contexts: contexts, crosswalk: [])
        let known = base?.adding(own) ?? own
        let crosswalk = list(root, "crosswalk", optional: true).map { crossing($0, known) }
        return Ontology(types: types, contexts: contexts, crosswalk: crosswalk)
    }

    private mutating func type(_ node: Node) -> Ontology.EventType {
        let quad = text(node, "quad")
        if Ontology.Quad(rawValue: quad) == nil {
            let known = Ontology.Quad.allCases.map(\.rawValue).joined(separator: ", ")
            faults.append(fault(node, "'\(quad)' is no quad class", "use one of \(known)"))
        }
        let modes = list(node, "modes", optional: true).map {
            Ontology.Mode(
                code: code($0, Self.modeLetters, "small letters, digits, `-` and `_`"),
                score: $0["score"]?.scalar.flatMap { Double($0.string) },
                cameo: cameo($0),
                definition: text($0, "definition")
            )
        }
        return Ontology.EventType(
            code: code(node, Self.typeLetters, "capitals, digits and `_`"),
            quad: Ontology.Quad(rawValue: quad) ?? .verbalCooperation,
            score: number(node, "score"),
            requiresRecipient: node["recipient"]?.bool ?? false,
            cameo: cameo(node),
            definition: text(node, "definition"),
            modes: modes,
            boundaries: list(node, "boundaries", optional: true).compactMap { $0.scalar?.string }
        )
    }

    /// A row `[cameo, type, mode, contexts…]`; the code is text, so that `010` keeps its zero.
    private mutating func crossing(_ node: Node, _ ontology: Ontology) -> Ontology.Crossing {
        let cells = node.array().map { $0.scalar?.string ?? "" }
        guard cells.count >= 3, isCameo(cells[0]) else {
            faults.append(
                fault(node, "this is no row of the crosswalk", "write [\"195\", ASSAULT, aerial]")
            )
            return Ontology.Crossing(cameo: "", type: "", mode: "", contexts: [])
        }
        let type = ontology.type(cells[1])
        if type == nil {
            faults.append(fault(node, "there is no type '\(cells[1])'", "use one of the types"))
        } else if !cells[2].isEmpty, type?.mode(cells[2]) == nil {
            faults.append(
                fault(node, "\(cells[1]) has no mode '\(cells[2])'", "use one of its modes")
            )
        }
        for context in cells.dropFirst(3) where ontology.context(context) == nil {
            faults.append(
                fault(node, "there is no context '\(context)'", "use one of the contexts")
            )
        }
        return Ontology.Crossing(
            cameo: cells[0],
            type: cells[1],
            mode: cells[2],
            contexts: Array(cells.dropFirst(3))
        )
    }

    private static let typeLetters = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_")
    private static let modeLetters = Set("abcdefghijklmnopqrstuvwxyz0123456789_-")

    private mutating func code(
        _ node: Node,
        _ letters: Set<Character>,
        _ advice: String
    ) -> String {
        let code = text(node, "code")
        if !letters.isSuperset(of: code) {
            faults.append(fault(node["code"] ?? node, "'\(code)' is no code", "use \(advice)"))
        }
        return code
    }

    private mutating func cameo(_ node: Node) -> String {
        let code = node["cameo"]?.scalar?.string ?? ""
        if !code.isEmpty, !isCameo(code) {
            faults.append(fault(node, "'\(code)' is no CAMEO code", "give 2 to 4 digits"))
        }
        return code
    }

    private func isCameo(_ code: String) -> Bool {
        (2...4).contains(code.utf8.count) && code.utf8.allSatisfy { $0 &- 0x30 < 10 }
    }

    private mutating func list(_ node: Node, _ key: String, optional: Bool = false) -> [Node] {
        if let list = node[key]?.sequence { return Array(list) }
        if !optional { faults.append(fault(node, "'\(key)' is missing", "add it as a list")) }
        return []
    }

    private mutating func text(_ node: Node, _ key: String) -> String {
        let text = node[key]?.scalar?.string ?? ""
        if text.isEmpty { faults.append(fault(node, "'\(key)' is missing", "add it")) }
        return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private mutating func number(_ node: Node, _ key: String) -> Double {
        if let number = node[key]?.scalar.flatMap({ Double($0.string) }) { return number }
        faults.append(fault(node, "'\(key)' is no number", "give one"))
        return 0
    }
}
