extension StoreError: CustomStringConvertible {
    /// A word that stays the same between versions, to search for.
    public var code: String {
        switch problem {
        case .missing: "STORE-001"
        case .unopenable: "STORE-002"
        case .readOnly: "STORE-003"
        case .notAStore: "STORE-004"
        case .newer: "STORE-005"
        case .damaged: "STORE-006"
        case .full: "STORE-007"
        case .locked: "STORE-008"
        case .refused: "STORE-009"
        case .other: "STORE-010"
        case .unknown: "STORE-011"
        case .unfit: "STORE-012"
        }
    }

    /// What was seen and what to do about it.
    public var message: String {
        switch problem {
        case .missing:
            "there is no store here. `truce add` makes one; --store or TRUCE_STORE name another."
        case .unopenable(let reason):
            "the store can't be opened (\(reason)). Check that its folder is there and may be "
                + "written."
        case .readOnly:
            "the store may not be written; nothing was changed. Check the permissions of the file "
                + "and of its folder, or copy it to where you may write."
        case .notAStore:
            "this file is no store of truce; it was left as it is. Name another with --store."
        case .newer:
            "a newer version of truce has made this store; it was left as it is. Use that version."
        case .damaged(let reason):
            "the store is damaged (\(reason)). Go back to a copy, or save what can be read: "
                + "sqlite3 FILE .recover | sqlite3 NEW."
        case .full:
            "there is no room left on the disk. What was acknowledged is kept; make room and run "
                + "the same command again."
        case .locked:
            "another program has been writing to the store all the time. Wait until it is done and "
                + "run the same command again."
        case .refused(let reason):
            "the store refuses a value (\(reason)); nothing of it was written. Please report this."
        case .unknown(let what):
            "\(what) in this store. `truce show BOARD --ids` tells the ids of items and facts."
        case .unfit(let slot):
            "the value doesn't fit \"\(slot)\"; nothing was changed. FORMATS says what a fact's "
                + "slots hold."
        case .other(let reason):
            "the store failed (\(reason)). What was acknowledged is kept; run the same command "
                + "again."
        }
    }

    /// `file: message [code]`.
    public var description: String { "\(path): \(message) [\(code)]" }
}
