internal import GRDB

/// Why a store can't be used, or didn't do what it was asked.
public struct StoreError: Error, Sendable, Equatable {
    /// What is wrong.
    public enum Problem: Sendable, Equatable {
        /// There is no file of that name.
        case missing
        /// The file can't be opened or made; the system's words.
        case unopenable(reason: String)
        /// The file or its folder may not be written.
        case readOnly
        /// The file is of another kind.
        case notAStore
        /// A newer version of the program has made it.
        case newer
        /// The file holds what no program has written.
        case damaged(reason: String)
        /// The disk is full.
        case full
        /// Another program has been writing all the time.
        case locked
        /// A value breaks a rule of the schema.
        case refused(reason: String)
        /// What a correction is about isn't in the store.
        case unknown(String)
        /// A value doesn't fit the slot that it is to be written to.
        case unfit(slot: String)
        /// Anything else that SQLite or the system tells of.
        case other(reason: String)
    }

    /// What is wrong.
    public var problem: Problem
    /// The file as given.
    public var path: String

    /// Whether it is the fault of what was to be written, so that other reports may still be.
    public var isOfOneReport: Bool {
        if case .refused = problem { true } else { false }
    }

    /// Makes the error.
    public init(_ problem: Problem, path: String) {
        self.problem = problem
        self.path = path
    }
}

extension StoreError {
    /// Does `body`; what it throws comes out as an error of the store.
    static func catching<T>(_ path: String, _ body: () throws -> T) throws(StoreError) -> T {
        do { return try body() } catch let error as StoreError { throw error } catch {
            throw StoreError(Problem(error), path: path)
        }
    }
}

extension StoreError.Problem {
    /// The problem behind an error of SQLite or the system.
    init(_ error: any Error) {
        guard let error = error as? DatabaseError else {
            self = .other(reason: "\(error)")
            return
        }
        let reason = error.message ?? "\(error.resultCode)"
        self =
            switch error.resultCode {
            case .SQLITE_CANTOPEN: .unopenable(reason: reason)
            case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH: .readOnly
            case .SQLITE_NOTADB: .notAStore
            case .SQLITE_CORRUPT: .damaged(reason: reason)
            case .SQLITE_FULL: .full
            case .SQLITE_BUSY, .SQLITE_LOCKED: .locked
            case .SQLITE_CONSTRAINT: .refused(reason: reason)
            // A quota or a limit on the size of files ends writes in this way.
            case .SQLITE_IOERR
            where [.SQLITE_IOERR_WRITE, .SQLITE_IOERR_SHMSIZE].contains(error.extendedResultCode):
                .full
            default: .other(reason: reason)
            }
    }
}
