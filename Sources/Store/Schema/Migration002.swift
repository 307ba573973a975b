internal import GRDB

/// The record: what is made of the readings and can be made anew at any time.
///
/// What is no longer so is kept with the moment when it ended, so that the record of any past
/// moment can be made.
enum Migration002 {
    static func record(_ db: Database) throws {
        try db.execute(sql: sources)
        try db.execute(sql: observations)
        try db.execute(sql: items)
    }

    private static let sources = """
        -- Which method has made the record, and the like.
        CREATE TABLE meta (
            name TEXT PRIMARY KEY,
            value TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;

        -- Each report once, with the reading that counts and what tells copies of one text apart.
        CREATE TABLE present (
            id INTEGER PRIMARY KEY,
            name TEXT NOT NULL UNIQUE,
            reportId INTEGER NOT NULL REFERENCES report (id),
            readingId INTEGER NOT NULL REFERENCES reading (id),
            moment INTEGER,
            published TEXT,
            outlet TEXT,
            quoted TEXT NOT NULL,
            fingerprint BLOB,
            parentId INTEGER REFERENCES present (id)
        ) STRICT;
        CREATE INDEX presentByMoment ON present (moment);
        CREATE INDEX presentByOutlet ON present (outlet, moment);
        CREATE INDEX presentByParent ON present (parentId) WHERE parentId IS NOT NULL;

        -- Where to look for reports with the same text, and for those that name an outlet.
        CREATE TABLE band (
            band INTEGER NOT NULL,
            presentId INTEGER NOT NULL REFERENCES present (id),
            PRIMARY KEY (band, presentId)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX bandByPresent ON band (presentId);
        CREATE TABLE quote (
            outlet TEXT NOT NULL,
            moment INTEGER,
            presentId INTEGER NOT NULL REFERENCES present (id)
        ) STRICT;
        CREATE INDEX quoteByOutlet ON quote (outlet, moment);
        CREATE INDEX quoteByPresent ON quote (presentId);

        -- The first report of the same text, for those that aren't it themselves.
        CREATE TABLE origin (
            id INTEGER PRIMARY KEY,
            presentId INTEGER NOT NULL REFERENCES present (id),
            name TEXT NOT NULL,
            since INTEGER NOT NULL,
            until INTEGER CHECK (until > since)
        ) STRICT;
        CREATE UNIQUE INDEX originNow ON origin (presentId) WHERE until IS NULL;
        CREATE INDEX originByPresent ON origin (presentId, since);
        CREATE INDEX originSince ON origin (since);
        CREATE INDEX originUntil ON origin (until) WHERE until IS NOT NULL;
        """

    private static let observations = """
        CREATE TABLE cell (
            id INTEGER PRIMARY KEY,
            name TEXT NOT NULL UNIQUE
        ) STRICT;

        -- What a report adds to the record: nothing without a report, a reading and a sentence.
        CREATE TABLE observation (
            cellId INTEGER NOT NULL REFERENCES cell (id),
            presentId INTEGER NOT NULL REFERENCES present (id),
            ordinal INTEGER NOT NULL,
            readingId INTEGER NOT NULL REFERENCES reading (id),
            spanStart INTEGER NOT NULL CHECK (spanStart >= 0),
            spanEnd INTEGER NOT NULL CHECK (spanEnd > spanStart),
            body BLOB NOT NULL CHECK (length(body) > 0),
            since INTEGER NOT NULL,
            until INTEGER CHECK (until > since),
            PRIMARY KEY (cellId, presentId, ordinal, since)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX observationByPresent ON observation (presentId) WHERE until IS NULL;
        CREATE INDEX observationSince ON observation (since);
        CREATE INDEX observationUntil ON observation (until) WHERE until IS NOT NULL;
        """

    private static let items = """
        -- The lines of the record as they are now. The bodies lie apart, so that boards are filtered
        -- without reading them.
        CREATE TABLE item (
            id INTEGER PRIMARY KEY,
            cellId INTEGER NOT NULL REFERENCES cell (id),
            board TEXT NOT NULL,
            name TEXT NOT NULL CHECK (name <> ''),
            conflict TEXT,
            place TEXT,
            countries TEXT,
            parties TEXT,
            firstDay INTEGER,
            lastDay INTEGER,
            contested INTEGER NOT NULL CHECK (contested IN (0, 1)),
            cites INTEGER NOT NULL CHECK (cites > 0)
        ) STRICT;
        CREATE INDEX itemByCell ON item (cellId);
        CREATE INDEX itemByName ON item (name);
        CREATE INDEX itemByBoard ON item (board, lastDay, id);
        CREATE TABLE itemBody (
            itemId INTEGER PRIMARY KEY REFERENCES item (id) ON DELETE CASCADE,
            body TEXT NOT NULL
        ) STRICT;
        -- Who says it, and who published that.
        CREATE TABLE itemSource (
            itemId INTEGER NOT NULL REFERENCES item (id) ON DELETE CASCADE,
            source TEXT NOT NULL,
            PRIMARY KEY (itemId, source)
        ) STRICT, WITHOUT ROWID;
        """
}
