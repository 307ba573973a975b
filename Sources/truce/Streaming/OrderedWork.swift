import Dispatch
import Synchronization

/// Works through a stream of jobs on several threads and hands the results on in the order of
/// the jobs, in bounded memory.
///
/// Each thread takes a job, does it and hands it on; a thread that is far ahead of the slowest
/// waits. An error stops the taking of jobs; those in hand are finished.
struct OrderedWork<Job: Sendable, Result: Sendable>: Sendable {
    /// The number of threads.
    var threads: Int
    /// How many results may wait for an earlier one.
    var most = 8

    /// Does all jobs.
    /// - Parameters:
    ///   - next: gives the next job, nil at the end; called by one thread at a time.
    ///   - makeWorker: makes what one thread works with; called once on each thread.
    ///   - finish: takes the results in the order of the jobs; called by one thread at a time.
    /// - Throws: what `next` or `finish` has thrown, once those in hand are done.
    func run(
        next: sending @escaping () throws -> Job?,
        makeWorker: @Sendable () -> (Job) -> Result,
        finish: sending @escaping (Result) throws -> Void
    ) throws {
        let source = Mutex(Source(next: next))
        let sink = Mutex(Sink<Result>(finish: finish))
        DispatchQueue.concurrentPerform(iterations: max(1, threads)) { _ in
            var work: ((Job) -> Result)?
            while let (number, job) = source.withLock({ $0.take() }) {
                let worker = work ?? makeWorker()
                work = worker
                let result = worker(job)
                let (failed, turn) = sink.withLock { $0.put(result, number, most: most) }
                turn?.wait()
                if failed { source.withLock { $0.isDone = true } }
            }
        }
        if let error = source.withLock({ $0.error }) ?? sink.withLock({ $0.error }) { throw error }
    }

    private struct Source {
        let next: () throws -> Job?
        var count = 0
        var isDone = false
        var error: (any Error)?

        mutating func take() -> (Int, Job)? {
            guard !isDone else { return nil }
            do {
                if let job = try next() {
                    count += 1
                    return (count - 1, job)
                }
            } catch {
                self.error = error
            }
            isDone = true
            return nil
        }
    }
}

/// Puts results into order: hands on those whose turn it is and keeps the others.
private struct Sink<Result> {
    let finish: (Result) throws -> Void
    var turn = 0
    var kept: [Int: Result] = [:]
    var waiting: [DispatchSemaphore] = []
    var error: (any Error)?

    init(finish: @escaping (Result) throws -> Void) { self.finish = finish }

    /// Takes the result of job `number`.
    /// - Returns: whether handing on has failed, and what the caller must wait for before it goes
    ///   on: its result is far ahead.
    mutating func put(
        _ result: Result,
        _ number: Int,
        most: Int
    ) -> (failed: Bool, wait: DispatchSemaphore?) {
        kept[number] = result
        guard number == turn else {
            guard kept.count > most, error == nil else { return (error != nil, nil) }
            let semaphore = DispatchSemaphore(value: 0)
            waiting.append(semaphore)
            return (false, semaphore)
        }
        while let next = kept.removeValue(forKey: turn) {
            turn += 1
            guard error == nil else { continue }
            do { try finish(next) } catch { self.error = error }
        }
        for semaphore in waiting { semaphore.signal() }
        waiting = []
        return (error != nil, nil)
    }
}
