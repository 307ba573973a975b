#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// What is known of the terminal, if there is one.
enum Terminal {
    /// Whether standard error is a terminal.
    static let showsErrors = isatty(STDERR_FILENO) == 1
    /// Whether standard output is a terminal.
    static let showsOutput = isatty(STDOUT_FILENO) == 1
    /// Whether standard input is a terminal: nobody has piped anything in.
    static let givesInput = isatty(STDIN_FILENO) == 1

    /// Whether messages may be coloured: on a terminal, unless NO_COLOR is set.
    static let hasColor: Bool =
        showsErrors && environment("NO_COLOR").isEmpty
        && environment("TERM") != "dumb"

    /// Whether the record may be coloured: standard output is a terminal, and NO_COLOR isn't set.
    static let usesColour: Bool =
        showsOutput && environment("NO_COLOR").isEmpty && environment("TERM") != "dumb"

    /// The columns of the terminal; 80 where there is none.
    static var width: Int {
        var size = winsize()
        guard showsOutput, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
        return min(max(Int(size.ws_col), 40), 120)
    }

    /// The value of an environment variable, empty when it isn't set.
    static func environment(_ name: String) -> String {
        getenv(name).map { String(cString: $0) } ?? ""
    }

    /// The number of processors that this process may use.
    static var processors: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }
}
