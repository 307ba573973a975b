internal import GRDB

/// What the record is made of apart from the whole readings, which are much larger.
enum Migration004 {
    static func gists(_ db: Database) throws {
        // A reading of before has none until the record is made anew.
        try db.execute(
            sql: """
                CREATE TABLE gist (
                    readingId INTEGER PRIMARY KEY REFERENCES reading (id),
                    body BLOB NOT NULL CHECK (length(body) > 0)
                ) STRICT;

                -- Without the name: it made most of the index, and is only asked for among those of
                -- one day.
                DROP INDEX itemByBoard;
                CREATE INDEX itemByBoard ON item (board, lastDay);
                """
        )
    }
}
