extension Ontology {
    /// Reads the ontology of a table: lines of cells between tabs, as ``lines`` writes them.
    init(_ table: Table) {
        let from = table.ontology.offset
        let text = table.bytes.string(from..<(from + table.ontology.length))
        var types: [EventType] = []
        var contexts: [Context] = []
        var crosswalk: [Crossing] = []
        for line in text.utf8.split(separator: 0) {
            let cells = line.split(separator: 9, omittingEmptySubsequences: false)
                .map { String(Substring($0)) }
            switch (cells.first, cells.count) {
            case ("type", 7):
                types.append(
                    EventType(
                        code: cells[1],
                        quad: Quad(rawValue: cells[2]) ?? .verbalCooperation,
                        score: Double(cells[3]) ?? 0,
                        requiresRecipient: cells[4] == "true",
                        cameo: cells[5],
                        definition: cells[6],
                        modes: [],
                        boundaries: []
                    )
                )
            case ("mode", 5):
                let mode = Mode(
                    code: cells[1],
                    score: Double(cells[2]),
                    cameo: cells[3],
                    definition: cells[4]
                )
                types.last?.adding(mode: mode).map { types[types.count - 1] = $0 }
            case ("boundary", 2):
                types.last?.adding(boundary: cells[1]).map { types[types.count - 1] = $0 }
            case ("context", 3):
                contexts.append(Context(code: cells[1], definition: cells[2]))
            case ("cameo", 5):
                crosswalk.append(
                    Crossing(
                        cameo: cells[1],
                        type: cells[2],
                        mode: cells[3],
                        contexts: cells[4].split(separator: "|").map(String.init)
                    )
                )
            default: break
            }
        }
        self.types = types
        self.contexts = contexts
        self.crosswalk = crosswalk
    }

    /// The ontology as lines for a table.
    var lines: [String] {
        var lines: [[String]] = []
        for type in types {
            lines.append([
                "type", type.code, type.quad.rawValue, String(type.score),
                String(type.requiresRecipient), type.cameo, type.definition,
            ])
            for mode in type.modes {
                lines.append([
                    "mode", mode.code, mode.score.map { String($0) } ?? "", mode.cameo,
                    mode.definition,
                ])
            }
            for boundary in type.boundaries { lines.append(["boundary", boundary]) }
        }
        for context in contexts { lines.append(["context", context.code, context.definition]) }
        for row in crosswalk {
            lines.append([
                "cameo", row.cameo, row.type, row.mode, row.contexts.joined(separator: "|"),
            ])
        }
        return lines.map { $0.joined(separator: "\t") }
    }
}

extension Ontology.EventType {
    fileprivate func adding(mode: Ontology.Mode) -> Self? { with(modes + [mode], boundaries) }
    fileprivate func adding(boundary: String) -> Self? { with(modes, boundaries + [boundary]) }

    func with(_ modes: [Ontology.Mode], _ boundaries: [String]) -> Self {
        Self(
            code: code,
            quad: quad,
            score: score,
            requiresRecipient: requiresRecipient,
            cameo: cameo,
            definition: definition,
            modes: modes,
            boundaries: boundaries
        )
    }
}
