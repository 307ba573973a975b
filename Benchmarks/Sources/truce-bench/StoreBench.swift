import Foundation

/// Measures a store that holds many readings, made by varying the example's.
enum StoreBench {
    private static let boards = [
        "ceasefires", "talks", "incidents", "crossings", "claims", "impacts", "disputes",
    ]

    /// Adds readings to a new store, one more to the full one, makes the record anew and asks for
    /// each board.
    /// - Parameters:
    ///   - program: the program under measurement.
    ///   - count: how many readings.
    ///   - table: takes the measurements.
    /// - Throws: what running the program throws.
    static func measure(_ program: Program, readings count: Int, _ table: inout Table) throws {
        let example = "Examples/afghanistan-pakistan-2025/gold_readings.jsonl"
        let seed = Array(try Data(contentsOf: URL(filePath: example)))
        let python = Program(path: "/usr/bin/env")
        func varied(_ count: Int, seed number: Int) throws -> [UInt8] {
            let script = ["python3", "Scripts/vary-readings", "\(count)", "--seed", "\(number)"]
            return try python.output(script, seed)
        }
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "truce-bench-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let store = ["--quiet", "--store", folder.appending(path: "bench.store").path()]

        let add = try program.best(
            of: 1,
            ["add", "--readings", "-"] + store,
            varied(count, seed: 1)
        )
        table.add("store: adding \(count) readings", count, "readings", add)
        table.add("store: peak memory of that", add.megabytes, "MB")
        // Another series, a report at a time, as it comes in on a day.
        let ones = try varied(39, seed: 2).split(separator: UInt8(ascii: "\n")).map { line in
            try program.best(of: 1, ["add", "--readings", "-"] + store, Array(line)).seconds
        }.sorted()
        table.add("store: adding one more, with start-up", ones[ones.count / 2] * 1000, "ms")
        table.add("store: the slowest of \(ones.count)", (ones.last ?? 0) * 1000, "ms")
        let rebuild = try program.best(of: 2, ["rebuild"] + store, [])
        table.add("store: making the record anew", rebuild.seconds, "s")
        table.add("store: peak memory of that", rebuild.megabytes, "MB")
        for board in boards {
            let run = try program.best(of: 5, ["show", board, "--limit", "50"] + store, [])
            table.add("store: 50 lines of \(board), with start-up", run.seconds * 1000, "ms")
        }
    }
}
