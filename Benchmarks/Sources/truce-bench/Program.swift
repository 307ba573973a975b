#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// The program under measurement, run as a process.
struct Program {
    let path: String

    /// What one run took.
    struct Run {
        var seconds: Double
        /// The peak of resident memory.
        var megabytes: Double
    }

    /// The quickest of several runs over the same input.
    func best(of count: Int, _ arguments: [String], _ input: [UInt8]) throws -> Run {
        let file = try Scratch(input)
        var best = Run(seconds: .infinity, megabytes: 0)
        for _ in 0..<count {
            let run = try run(arguments, input: file.open(), output: open("/dev/null", O_WRONLY))
            if run.seconds < best.seconds { best = run }
        }
        return best
    }

    /// What a run over an input prints.
    func output(_ arguments: [String], _ input: [UInt8]) throws -> [UInt8] {
        let (input, output) = (try Scratch(input), try Scratch([]))
        _ = try run(arguments, input: input.open(), output: output.open())
        return output.contents()
    }

    /// The number of tokens that `truce parse` finds in a text.
    func tokens(of text: [UInt8]) throws -> Int {
        try output(["parse", "--engine", "fast"], text).split(separator: UInt8(ascii: "\n")).count {
            line in
            line.first.map { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ?? false
                && !line.prefix { $0 != UInt8(ascii: "\t") }.contains(UInt8(ascii: "-"))
        }
    }

    /// Feeds a stream of varied reports through a pipe.
    func stream(_ arguments: [String], megabytes: Int, _ texts: TextSource) throws -> Run {
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { throw BenchError.usage }
        _ = fcntl(ends[1], F_SETFD, FD_CLOEXEC)
        signal(SIGPIPE, SIG_IGN)
        let began = ContinuousClock.now
        let child = try start(arguments, input: ends[0], output: open("/dev/null", O_WRONLY))
        var sent = 0
        var seed: UInt64 = 1000
        sending: while sent < megabytes << 20 {
            let block = texts.reports(seed: seed, bytes: 1 << 20)
            seed += 1
            var rest = block[...]
            while !rest.isEmpty {
                let count = rest.withUnsafeBytes { write(ends[1], $0.baseAddress, $0.count) }
                if count <= 0 { break sending }
                rest = rest.dropFirst(count)
                sent += count
            }
        }
        close(ends[1])
        return try wait(for: child, arguments, since: began)
    }

    private func run(_ arguments: [String], input: Int32, output: Int32) throws -> Run {
        let began = ContinuousClock.now
        return try wait(
            for: start(arguments, input: input, output: output),
            arguments,
            since: began
        )
    }

    private func start(_ arguments: [String], input: Int32, output: Int32) throws -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
        posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
        var list = ([path] + arguments).map { strdup($0) } + [nil]
        defer { for case let word? in list { free(word) } }
        var child = pid_t()
        let status = posix_spawn(&child, path, &actions, nil, &list, environ)
        close(input)
        close(output)
        guard status == 0 else { throw BenchError.failed(arguments: arguments, status: status) }
        return child
    }

    private func wait(
        for child: pid_t,
        _ arguments: [String],
        since began: ContinuousClock.Instant
    ) throws -> Run {
        var status: Int32 = 0
        var usage = rusage()
        while wait4(child, &status, 0, &usage) < 0, errno == EINTR {}
        let time = began.duration(to: .now).components
        guard status == 0 else { throw BenchError.failed(arguments: arguments, status: status) }
        #if canImport(Darwin)
        let megabytes = Double(usage.ru_maxrss) / Double(1 << 20)
        #else
        let megabytes = Double(usage.ru_maxrss) / 1024
        #endif
        return Run(
            seconds: Double(time.seconds) + Double(time.attoseconds) / 1e18,
            megabytes: megabytes
        )
    }
}

/// A file without a name, gone when the program ends.
final class Scratch {
    private let descriptor: Int32

    /// Makes a file with contents.
    init(_ bytes: [UInt8]) throws {
        guard let file = tmpfile() else { throw BenchError.usage }
        descriptor = fileno(file)
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
            guard count > 0 else { throw BenchError.usage }
            rest = rest.dropFirst(count)
        }
    }

    /// The file from its beginning; the caller closes it.
    func open() -> Int32 {
        lseek(descriptor, 0, SEEK_SET)
        return dup(descriptor)
    }

    /// What is in it now.
    func contents() -> [UInt8] {
        let length = Int(lseek(descriptor, 0, SEEK_END))
        lseek(descriptor, 0, SEEK_SET)
        return [UInt8](unsafeUninitializedCapacity: length) { buffer, count in
            while count < length {
                let got = read(descriptor, buffer.baseAddress.map { $0 + count }, length - count)
                if got <= 0 { break }
                count += got
            }
        }
    }
}
