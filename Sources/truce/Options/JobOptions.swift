import ArgumentParser

/// How many processors a run uses.
struct JobOptions: ParsableArguments {
    @Option(name: .shortAndLong, help: "How many threads work at once. (default: all processors)")
    var jobs: Int?

    /// The number of threads.
    var threads: Int { jobs ?? Terminal.processors }

    func validate() throws {
        if let jobs, !(1...1024).contains(jobs) {
            throw ValidationError("--jobs takes a number from 1 to 1024.")
        }
    }
}
