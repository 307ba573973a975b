import Store

extension StoreOptions {
    /// Opens the store and says which one it is: always where something may be written, else with
    /// `--verbose`.
    func open(for purpose: RecordStore.Purpose, _ messages: Messages) throws -> RecordStore {
        let store = try RecordStore(path: path, for: purpose)
        switch purpose {
        case .writing: messages.note("store \(path)\(store.isNew ? ", new" : "")")
        case .asking: messages.tell("store \(path)")
        }
        return store
    }
}
