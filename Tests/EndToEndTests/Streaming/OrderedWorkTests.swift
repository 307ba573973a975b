import Synchronization
import Testing

@testable import truce

@Suite("Ordered work")
struct OrderedWorkTests {
    @Test("Results come in the order of the jobs", arguments: [1, 2, 7])
    func order(threads: Int) throws {
        let results = Collected<Int>()
        var next = 0
        try OrderedWork<Int, Int>(threads: threads, most: 2).run(
            next: {
                next += 1
                return next <= 500 ? next : nil
            },
            makeWorker: {
                { job in
                    // Uneven work: every tenth job takes longer.
                    var x = job
                    for _ in 0..<(job % 10 == 0 ? 20_000 : 10) { x = x &* 31 &+ 1 }
                    return x == 0 ? -1 : job * 2
                }
            },
            finish: { results.append($0) }
        )
        #expect(results.all == (1...500).map { $0 * 2 })
    }

    private struct Failure: Error, Equatable {}

    /// Runs over the numbers from 1; taking fails at one number, handing on at another.
    private func run(
        threads: Int,
        failsToTake: Int = .max,
        failsToHandOn: Int = .max,
        taken: Collected<Int>,
        results: Collected<Int>
    ) throws {
        var next = 0
        try OrderedWork<Int, Int>(threads: threads, most: 2).run(
            next: {
                next += 1
                if next == failsToTake { throw Failure() }
                taken.append(next)
                return next <= 100_000 ? next : nil
            },
            makeWorker: { { $0 } },
            finish: {
                if $0 == failsToHandOn { throw Failure() }
                results.append($0)
            }
        )
    }

    @Test("An error in taking jobs ends the run after those in hand", arguments: [1, 3])
    func source(threads: Int) {
        let results = Collected<Int>()
        #expect(throws: Failure()) {
            try run(threads: threads, failsToTake: 10, taken: Collected(), results: results)
        }
        #expect(results.all == Array(1...9))
    }

    @Test("An error in handing on stops the run", arguments: [1, 3])
    func sink(threads: Int) {
        let taken = Collected<Int>()
        let results = Collected<Int>()
        #expect(throws: Failure()) {
            try run(threads: threads, failsToHandOn: 5, taken: taken, results: results)
        }
        #expect(results.all == Array(1...4))
        #expect(taken.all.count < 100_000)
    }
}
