internal import GRDB

/// Lines in few bytes, each known by a sentence; indexes that nothing asks for go.
enum Migration003 {
    static func lines(_ db: Database) throws {
        try db.execute(sql: lines)
        try db.execute(sql: indexes)
    }

    private static let lines = """
        -- By which sentence an item is known: it goes when what is told there is put together anew.
        ALTER TABLE item ADD COLUMN anchor INTEGER;
        -- Who says it, and who published that, a name a line.
        ALTER TABLE item ADD COLUMN sources TEXT;
        UPDATE item SET sources =
            (SELECT group_concat(source, char(10)) FROM itemSource WHERE itemId = item.id);
        DROP TABLE itemSource;

        -- JSON where it begins with a brace, as lines were kept before; else bytes.
        CREATE TABLE line (
            itemId INTEGER PRIMARY KEY REFERENCES item (id) ON DELETE CASCADE,
            body BLOB NOT NULL CHECK (length(body) > 0)
        ) STRICT;
        INSERT INTO line SELECT itemId, CAST(body AS BLOB) FROM itemBody;
        DROP TABLE itemBody;
        """

    private static let indexes = """
        DROP INDEX bandByPresent;
        DROP INDEX quoteByPresent;
        DROP INDEX itemByBoard;
        CREATE INDEX itemByBoard ON item (board, lastDay, name);
        """
}
