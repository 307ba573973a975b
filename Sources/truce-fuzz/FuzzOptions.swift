#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// What the command line asks for.
struct FuzzOptions {
    var inputs = 1_000_000
    var seed: UInt64 = 1
    var target: String?
    var only: Int?

    /// Reads the arguments; ends the program when they make no sense.
    init(_ arguments: some Sequence<String>) {
        var rest = Array(arguments)[...]
        while let name = rest.popFirst() {
            guard let value = rest.popFirst() else { complain("\(name) takes a value") }
            switch name {
            case "--inputs": inputs = Self.number(value, name)
            case "--seed": seed = UInt64(Self.number(value, name))
            case "--only": only = Self.number(value, name)
            case "--target": target = value
            default: complain("unknown option \(name); see CONTRIBUTING.md")
            }
        }
    }

    private static func number(_ value: String, _ name: String) -> Int {
        guard let number = Int(value), number >= 0, number < Int.max else {
            complain("\(name) takes a whole number, not '\(value)'")
        }
        return number
    }
}

/// Ends the program with a usage error.
func complain(_ message: String) -> Never {
    print("truce-fuzz: \(message)")
    exit(64)
}
