/// The PLOVER ontology of political events, with CAMEO codes beside.
public struct Ontology: Hashable, Sendable {
    /// The sixteen types of event.
    public let types: [EventType]
    /// The contexts that an event may stand in.
    public let contexts: [Context]
    /// The crosswalk from CAMEO.
    public let crosswalk: [Crossing]

    /// A type of event.
    public struct EventType: Hashable, Sendable {
        /// The code: `ASSAULT`.
        public let code: String
        /// Whether it is done in words or in deeds, and whether it is cooperation or conflict.
        public let quad: Quad
        /// Cooperation above 0, conflict below.
        public let score: Double
        /// Whether an event of this type needs a recipient.
        public let requiresRecipient: Bool
        /// The CAMEO code that stands for the type as a whole; it may begin with 0.
        public let cameo: String
        /// What counts as this type, in a sentence or two.
        public let definition: String
        /// How such an event may be done; empty where the ontology divides no further.
        public let modes: [Mode]
        /// How to tell the type from its neighbours.
        public let boundaries: [String]

        /// The mode with a code.
        public func mode(_ code: String) -> Mode? { modes.first { $0.code == code } }
    }

    /// A mode of a type: how it is done.
    public struct Mode: Hashable, Sendable {
        /// The code: `aerial`.
        public let code: String
        /// The score; nil where the manual gives none and the type's own holds.
        public let score: Double?
        /// The CAMEO code that stands for the mode; empty where there is none.
        public let cameo: String
        /// What counts as this mode.
        public let definition: String
    }

    /// A context: the field of life that an event belongs to.
    public struct Context: Hashable, Sendable {
        /// The code: `military`.
        public let code: String
        /// What belongs to this context.
        public let definition: String
    }

    /// What a CAMEO code is in PLOVER.
    public struct Crossing: Hashable, Sendable {
        /// The CAMEO code as text, with its leading zero.
        public let cameo: String
        /// The type's code in PLOVER.
        public let type: String
        /// The mode; empty where the type has none here.
        public let mode: String
        /// The contexts' codes that go with the CAMEO code.
        public let contexts: [String]
    }

    /// The four classes of events.
    public enum Quad: String, Sendable, CaseIterable {
        /// Words that bring sides together: an agreement, talks, support.
        case verbalCooperation = "VERBAL_COOPERATION"
        /// Deeds that help: aid, a release, a retreat.
        case materialCooperation = "MATERIAL_COOPERATION"
        /// Words that set sides against each other: an accusation, a threat.
        case verbalConflict = "VERBAL_CONFLICT"
        /// Deeds that hurt: sanctions, arrests, attacks.
        case materialConflict = "MATERIAL_CONFLICT"
    }
}

extension Ontology {
    /// The ontology with another laid over it: what has the same code is replaced, the rest added.
    func adding(_ other: Ontology) -> Ontology {
        Ontology(
            types: types.laidOver(by: other.types, \.code),
            contexts: contexts.laidOver(by: other.contexts, \.code),
            crosswalk: crosswalk.laidOver(by: other.crosswalk, \.cameo)
        )
    }

    /// The type with a code.
    public func type(_ code: String) -> EventType? { types.first { $0.code == code } }

    /// The context with a code.
    public func context(_ code: String) -> Context? { contexts.first { $0.code == code } }

    /// The score of an event: its mode's, or its type's.
    public func score(type: String, mode: String? = nil) -> Double? {
        guard let type = self.type(type) else { return nil }
        return mode.flatMap { type.mode($0)?.score } ?? type.score
    }

    /// The CAMEO code that an event is given: its mode's, or its type's.
    public func cameo(type: String, mode: String? = nil) -> String? {
        guard let type = self.type(type) else { return nil }
        if let mode = mode.flatMap({ type.mode($0) }), !mode.cameo.isEmpty { return mode.cameo }
        return type.cameo.isEmpty ? nil : type.cameo
    }

    /// What a CAMEO code is in PLOVER; a code that is not listed is read as the one above it
    /// (`1951` as `195`).
    public func crossing(cameo code: String) -> Crossing? {
        var code = code
        while code.utf8.count >= 2 {
            if let found = crosswalk.first(where: { $0.cameo == code }) { return found }
            code.removeLast()
        }
        return nil
    }
}

extension Array {
    /// The elements with others in the places of those that have the same key, new ones at the end.
    fileprivate func laidOver(by others: [Element], _ key: (Element) -> String) -> [Element] {
        var result = self
        for other in others {
            if let i = result.firstIndex(where: { key($0) == key(other) }) {
                result[i] = other
            } else {
                result.append(other)
            }
        }
        return result
    }
}
