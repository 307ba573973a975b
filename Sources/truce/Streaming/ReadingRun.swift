import Coding
import Reports

/// One run of `truce read`: files in, readings out, in the order of the files.
struct ReadingRun {
    let threads: Int
    let messages: Messages

    /// The readings of all reports in `files`, in order; what is no report is told of.
    func run(_ files: [String], makeCoder: @escaping @Sendable () -> ReportCoder) throws
        -> [Reading]
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
        let readings = Collected<Reading>()
        var rest = reports[...]
        try OrderedWork<Report, Reading>(threads: min(threads, reports.count)).run(
            next: { rest.popFirst() },
            makeWorker: {
                let coder = makeCoder()
                return { coder.reading($0) }
            },
            finish: { readings.append($0) }
        )
        return readings.all
    }
}
