import Store

extension StoreOptions {
    /// Opens the store and says which one it is: always where something may be written, else with
    /// `--verbose`.
    ///
    /// A record that another version has made is made anew before it is added to.
    /// - Parameters:
    ///   - purpose: what it is opened for.
    ///   - messages: where to say it.
    ///   - isRebuilt: whether whoever opens it makes the record anew in any case.
    /// - Returns: the open store.
    /// - Throws: `StoreError`.
    func open(
        for purpose: RecordStore.Purpose,
        _ messages: Messages,
        isRebuilt: Bool = false,
    ) throws -> RecordStore {
        let store = try RecordStore(path: path, for: purpose, method: Rooms.builtInMethod())
        switch purpose {
        case .asking: messages.tell("store \(path)")
        case .writing, .existing:
            messages.note("store \(path)\(store.isNew ? ", new" : "")")
            if !isRebuilt, try !store.isCurrent() {
                messages.note("another version has made the record: making it anew")
                var bar = ProgressBar(messages)
                try store.rebuild { bar.reach($0) }
            }
        }
        return store
    }
}
