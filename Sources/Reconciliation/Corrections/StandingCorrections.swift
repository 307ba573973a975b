extension [Correction] {
    /// The entries that hold, by number: without those that were undone, and without undoings.
    var standing: [Correction] {
        let ordered = sorted { $0.id < $1.id }
        var undone: Set<Int> = []
        // The latest first, so that an undoing that was undone undoes nothing.
        for entry in ordered.reversed() {
            if case .undo(let id) = entry.action, !undone.contains(entry.id) { undone.insert(id) }
        }
        return ordered.filter { entry in
            if case .undo = entry.action { return false }
            return !undone.contains(entry.id)
        }
    }
}
