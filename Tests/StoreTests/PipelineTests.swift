import Foundation
import Testing

@testable import Store

@Suite("Working through lots in a row")
struct PipelineTests {
    private struct Failure: Error {}

    @Test(arguments: [1, 2, 5, 100])
    func writesAllInOrderAndAllThatWasToBeDoneMeanwhile(depth: Int) throws {
        var (given, left) = (0, 7)
        var written: [Int] = []
        try Pipeline.run(
            depth: depth,
            next: { () -> Int? in
                given += 1
                return given > 20 ? nil : given
            },
            make: { (lot: Int) -> Int in
                Thread.sleep(forTimeInterval: lot % 3 == 0 ? 0.002 : 0)
                return lot * 10
            },
            meanwhile: {
                left -= left > 0 ? 1 : 0
                return left > 0
            },
            write: { written.append($0) }
        )
        #expect(written == (1...20).map { $0 * 10 })
        #expect(left == 0)
    }

    @Test func whatFailsEndsIt() {
        var (given, written) = (0, 0)
        #expect(throws: Failure.self) {
            try Pipeline.run(
                next: { () -> Int? in
                    given += 1
                    return given
                },
                make: { (lot: Int) throws -> Int in
                    guard lot < 5 else { throw Failure() }
                    return lot
                },
                write: { _ in written += 1 }
            )
        }
        #expect(written == 4)
    }
}
