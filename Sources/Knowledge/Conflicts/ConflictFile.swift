/// A file in which an analyst names conflicts, as read and checked.
public struct ConflictFile: Hashable, Sendable {
    /// A side of a conflict.
    public struct Party: Hashable, Sendable {
        /// The name to show.
        public var name: String
        /// Other names that reports give it.
        public var aliases: [String]
    }

    /// A conflict as an analyst names it.
    public struct Conflict: Hashable, Sendable {
        /// The id, such as `afghanistan-pakistan`.
        public var id: String
        /// Where it stands in its file.
        public var place: RulePlace
        /// The name to show.
        public var name: String
        /// The sides, two or more.
        public var parties: [Party]
        /// Border crossings that belong to it.
        public var crossings: [String]
        /// Places that belong to it.
        public var places: [String]
    }

    /// What conflicts may hold at most.
    enum Limit {
        static let conflicts = 1_000
        static let names = 1_000
        static let nameBytes = 200
    }

    /// Reads files that belong together.
    /// - Parameter files: the files, in the order in which their conflicts are tried.
    /// - Returns: the conflicts of all files.
    /// - Throws: ``RuleError`` with file and line for the first mistake.
    public static func read(_ files: [DataFile]) throws(RuleError) -> [Conflict] {
        var conflicts: [Conflict] = []
        for file in files { conflicts += try read(file) }
        guard conflicts.count <= Limit.conflicts else {
            throw conflicts[Limit.conflicts].place.error(
                "there are more than \(Limit.conflicts) conflicts",
                advice: "leave out those that are over"
            )
        }
        try refuseDoubles(conflicts)
        return conflicts
    }

    private static func read(_ file: DataFile) throws(RuleError) -> [Conflict] {
        guard let text = String(validating: file.bytes, as: UTF8.self) else {
            throw RulePlace(file: file.path).error("this is no UTF-8", advice: "save it as UTF-8")
        }
        guard let root = try RuleYAML.read(text, file: file.path) else {
            throw RulePlace(file: file.path).error(
                "the file names no conflict",
                advice: "begin each with `- conflict: id`"
            )
        }
        guard case .list(let items, _) = root else {
            throw root.place.error(
                "a conflict file is a list of conflicts",
                advice: "begin each with `- conflict: id`"
            )
        }
        var conflicts: [Conflict] = []
        for item in items { conflicts.append(try ConflictReader.conflict(item)) }
        return conflicts
    }

    /// An id twice, or a place of two conflicts, would leave open which is meant.
    private static func refuseDoubles(_ conflicts: [Conflict]) throws(RuleError) {
        var ids: [String: RulePlace] = [:]
        var owners: [String: String] = [:]
        for conflict in conflicts {
            if let other = ids.updateValue(conflict.place, forKey: conflict.id) {
                throw conflict.place.error(
                    "the conflict `\(conflict.id)` is in \(other.file):\(other.line) already",
                    advice: "keep one, or give this one another id"
                )
            }
            for place in conflict.crossings + conflict.places {
                let owner = owners.updateValue(conflict.id, forKey: place.lowercased())
                guard let owner, owner != conflict.id else { continue }
                throw conflict.place.error(
                    "“\(place)” belongs to `\(owner)` already",
                    advice: "leave it with one of the two"
                )
            }
        }
    }
}
