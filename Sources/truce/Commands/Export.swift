import ArgumentParser
import Publishing
import Reconciliation
import Store

/// `truce export`: a board of the store for other programs.
struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write a board of the store for other programs.",
        discussion: """
            CSV has the HXL tags in its second row. Every export says by which engine and method and \
            when it was made: CSV and Parquet in their last columns, GeoJSON in its head, JSON Lines \
            in the first line. The options choose among the lines as those of truce show do. \
            Parquet needs duckdb.

            EXAMPLES:
              truce export incidents >incidents.csv
              truce export incidents --format geojson -o map.geojson
              truce export crossings --conflict afg-pak --no-hxl
              truce export incidents --format acled --from 2025-10-01
              truce export claims --format parquet -o claims.parquet
            """
    )

    /// The formats.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case csv, jsonl, geojson, acled, plover, parquet
    }

    /// The boards by name.
    enum Board: String, ExpressibleByArgument, CaseIterable {
        case ceasefires, talks, incidents, crossings, claims, impacts, disputes
    }

    @Argument(help: "The board.")
    var board: Board

    @Option(name: .shortAndLong, help: "The format; acled, plover: CSV in columns like theirs.")
    var format: Format = .csv

    @Flag(inversion: .prefixedNo, help: "Whether CSV has a row of HXL tags.")
    var hxl = true

    @OptionGroup(title: "Which lines") var filter: LineOptions
    @OptionGroup(title: "Days") var period: PeriodOptions
    @OptionGroup(title: "Output") var output: OutputFile
    @OptionGroup(title: "Store") var store: StoreOptions
    @OptionGroup(title: "Messages") var messages: MessageOptions

    func validate() throws {
        if format == .parquet { _ = try output.path(for: "parquet") }
        if format == .acled || format == .plover, board != .incidents {
            throw ValidationError("--format \(format.rawValue) is for incidents.")
        }
        if format == .geojson, board != .incidents, board != .crossings {
            throw ValidationError("--format geojson is for incidents and crossings.")
        }
    }

    func run() throws {
        let messages = messages.makeMessages()
        let store = try store.open(for: .asking, messages)
        let provenance = try store.provenance()
        let query = filter.query(BoardQuery.Board(rawValue: board.rawValue) ?? .incidents, period)
        let answer = try store.show(query)
        let (items, annotations) = (answer.items, answer.annotations)
        switch format {
        case .csv: try output.write(table(answer).stating(provenance).csv(hxl: hxl))
        case .acled:
            try output.write(
                Table.acledLike(items, annotations).stating(provenance).csv(hxl: hxl)
            )
        case .plover:
            try output.write(
                Table.ploverLike(items, Rooms.builtInOntology()).stating(provenance).csv(hxl: hxl)
            )
        case .jsonl: try output.write(JSONLines.render(items, provenance, annotations))
        case .geojson:
            let (json, unplaced) = try GeoJSON.render(items, provenance, annotations)
            try output.write(String(decoding: json, as: UTF8.self) + "\n")
            if unplaced > 0 { messages.note("\(unplaced) lines have no place on the map") }
        case .parquet:
            try Conversion.write(
                table(answer).stating(provenance).csv(hxl: false),
                ending: "csv",
                to: output.path(for: "parquet"),
                by: Conversion.parquet
            )
        }
        try store.close()
        try messages.finish()
    }

    private func table(_ answer: BoardAnswer) -> Table {
        let boards = board == .incidents ? ["incidents", "periods"] : [board.rawValue]
        let tables = boards.compactMap { Table.of(board: $0, answer.items, answer.annotations) }
        return tables.dropFirst().reduce(tables.first ?? Table(columns: [], rows: [])) {
            Table(columns: $0.columns, rows: $0.rows + $1.rows)
        }
    }
}
