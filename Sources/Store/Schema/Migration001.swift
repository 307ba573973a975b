internal import GRDB

/// What is only ever added to: reports, what was read in them, and what the analyst says of it.
enum Migration001 {
    static func reports(_ db: Database) throws {
        try db.execute(sql: tables)
        try db.execute(sql: fullText)
        for table in ["report", "engine", "reading", "correction"] {
            for act in ["Update", "Delete"] {
                try db.execute(
                    sql: """
                        CREATE TRIGGER \(table)No\(act) BEFORE \(act) ON \(table)
                        BEGIN
                            SELECT raise(ABORT, '\(table) is only ever added to');
                        END
                        """
                )
            }
        }
    }

    private static let tables = """
        -- What was published. `name` is the id on the outside; a text that was changed under the same
        -- name is a new version beside the old.
        CREATE TABLE report (
            id INTEGER PRIMARY KEY,
            name TEXT NOT NULL CHECK (name <> ''),
            version INTEGER NOT NULL CHECK (version > 0),
            digest BLOB NOT NULL CHECK (length(digest) = 32),
            url TEXT,
            guid TEXT,
            outlet TEXT,
            title TEXT,
            byline TEXT,
            published TEXT,
            day INTEGER,
            language TEXT,
            text TEXT,
            file TEXT,
            extra TEXT,
            addedAt INTEGER NOT NULL,
            UNIQUE (name, version),
            UNIQUE (name, digest)
        ) STRICT;
        CREATE INDEX reportByDay ON report (day);

        -- What reads reports.
        CREATE TABLE engine (
            id INTEGER PRIMARY KEY,
            version TEXT NOT NULL,
            language TEXT NOT NULL,
            model TEXT NOT NULL,
            rules TEXT NOT NULL,
            UNIQUE (version, language, model, rules)
        ) STRICT;

        -- What an engine read in a report: a line of `truce code`, without the text.
        CREATE TABLE reading (
            id INTEGER PRIMARY KEY,
            reportId INTEGER NOT NULL REFERENCES report (id),
            engineId INTEGER NOT NULL REFERENCES engine (id),
            body TEXT NOT NULL CHECK (body <> ''),
            addedAt INTEGER NOT NULL,
            UNIQUE (reportId, engineId)
        ) STRICT;
        CREATE INDEX readingByMoment ON reading (addedAt);
        CREATE INDEX readingByEngine ON reading (engineId);

        -- What the analyst says: the audit log. Taking back is an entry too.
        CREATE TABLE correction (
            id INTEGER PRIMARY KEY,
            author TEXT NOT NULL CHECK (author <> ''),
            why TEXT,
            action TEXT NOT NULL CHECK (action <> ''),
            addedAt INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX correctionByMoment ON correction (addedAt);
        """

    // Filled by the program, not by a trigger: SQLite is told to trust no schema, as the file may come
    // from anywhere.
    private static let fullText = """
        CREATE VIRTUAL TABLE reportText USING fts5 (
            title, text,
            content = 'report', content_rowid = 'id',
            tokenize = 'unicode61 remove_diacritics 2'
        );
        """
}
