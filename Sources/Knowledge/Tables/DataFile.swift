import Language

/// A text file of the `Data` folder: where it lies, for messages, and its bytes.
public struct DataFile: Hashable, Sendable {
    /// The path as messages show it, relative to the data folder.
    public var path: String
    /// The contents as they lie on disk; nothing is checked yet.
    public var bytes: [UInt8]

    /// Makes a file from bytes.
    public init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }

    /// Makes a file from text.
    public init(path: String, text: String) { self.init(path: path, bytes: Array(text.utf8)) }

    /// A hash of the path and the bytes.
    public var fingerprint: UInt64 { StableHash.of(path) &* 31 &+ StableHash.of(bytes) }
}

/// A mistake in a data file: where it is, what is wrong and what to do.
public struct DataFault: Error, Hashable, Sendable, CustomStringConvertible {
    /// The path as messages show it.
    public var file: String
    /// The line, from 1; 0 when the whole file is meant.
    public var line: Int
    /// The column in characters, from 1; 0 when the whole line is meant.
    public var column: Int
    /// What is wrong.
    public var problem: String
    /// What to do about it.
    public var advice: String

    /// Makes a fault.
    public init(file: String, line: Int = 0, column: Int = 0, problem: String, advice: String) {
        self.file = file
        self.line = line
        self.column = column
        self.problem = problem
        self.advice = advice
    }

    /// `file:line:column: problem; advice`.
    public var description: String {
        var place = file
        if line > 0 { place += ":\(line)" }
        if line > 0, column > 0 { place += ":\(column)" }
        return "\(place): \(problem); \(advice)"
    }
}

/// All mistakes found in a set of data files.
public struct DataFaults: Error, Hashable, Sendable, CustomStringConvertible {
    /// The mistakes in the order of the files.
    public var faults: [DataFault]

    /// Makes the list.
    public init(_ faults: [DataFault]) { self.faults = faults }

    /// One line for each fault.
    public var description: String { faults.map(\.description).joined(separator: "\n") }
}
