import Reports

/// One run of `truce read`: files in, readings out, in the order of the files.
struct ReadingRun {
    let threads: Int
    let messages: Messages

    /// The readings of all reports in `files`, as lines of JSON; what is no report is told of.
    func run(_ files: [String], makeCoder: @escaping @Sendable () -> any ReportCoder) throws
        -> [[UInt8]]
    {
        let messages = messages
        var reports: [Report] = []
        for file in files {
            for result in ReportReader.reports(path: file) {
                switch result {
                case .success(let report): reports.append(report)
                case .failure(let error): messages.fail(error)
                }
            }
        }
        let readings = Collected<[UInt8]>()
        var rest = reports[...]
        try OrderedWork<Report, [UInt8]>(threads: min(threads, reports.count)).run(
            next: { rest.popFirst() },
            makeWorker: {
                let coder = makeCoder()
                return { coder.code($0) }
            },
            finish: { readings.append($0) }
        )
        return readings.all
    }
}
