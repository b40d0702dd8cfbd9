-- What came, as it came. Never changed afterwards.
CREATE TABLE content (
    id      INTEGER PRIMARY KEY,
    sha256  TEXT    NOT NULL UNIQUE,   -- the contract's id: sha256: and 64 hexadecimal digits
    length  INTEGER NOT NULL,
    bytes   BLOB    NOT NULL
);

-- From where and when. One line an address.
CREATE TABLE capture (
    id           INTEGER PRIMARY KEY,
    content      INTEGER NOT NULL REFERENCES content (id),
    address      TEXT    NOT NULL,
    captured_at  TEXT    NOT NULL,     -- UTC, ISO 8601
    tool         TEXT    NOT NULL,
    UNIQUE (content, address)
);

-- What a reader made of the bytes. A better reader adds a line.
CREATE TABLE reading (
    id              INTEGER PRIMARY KEY,
    content         INTEGER NOT NULL REFERENCES content (id),
    sha256          TEXT    NOT NULL,  -- of line and text
    source          TEXT    NOT NULL,
    title           TEXT,
    published       TEXT,              -- ISO 8601, as the report has it
    published_from  TEXT,
    outlet          TEXT,
    agency          TEXT,
    language        TEXT,
    line            BLOB    NOT NULL,  -- the contract's line of the report, without source, situations, codebook and text
    text            TEXT    NOT NULL,
    text_sha256     TEXT    NOT NULL,
    UNIQUE (content, sha256)
);

-- What a version of the codebook found in a reading. A newer codebook adds a line.
CREATE TABLE coding (
    id        INTEGER PRIMARY KEY,
    content   INTEGER NOT NULL REFERENCES content (id),
    reading   INTEGER NOT NULL REFERENCES reading (id),
    codebook  TEXT    NOT NULL,
    coded_at  TEXT    NOT NULL,
    tool      TEXT    NOT NULL,
    UNIQUE (content, codebook)
);

CREATE TABLE coding_situation (
    coding     INTEGER NOT NULL REFERENCES coding (id),
    rank       INTEGER NOT NULL,       -- 0 is the main one
    situation  TEXT    NOT NULL,
    PRIMARY KEY (coding, rank)
) WITHOUT ROWID;

CREATE INDEX coding_situation_by_name ON coding_situation (situation, coding);

CREATE TABLE record (
    id        INTEGER PRIMARY KEY,
    coding    INTEGER NOT NULL REFERENCES coding (id),
    ordinal   INTEGER NOT NULL,        -- reading order, from 0
    name      TEXT    NOT NULL,        -- the contract's id
    kind      TEXT    NOT NULL,
    category  TEXT,                    -- a figure's measure, an event's type
    line      BLOB    NOT NULL,        -- the contract's JSON line, UTF-8
    UNIQUE (coding, ordinal),
    UNIQUE (coding, name)
);

CREATE INDEX record_by_category ON record (kind, category, coding);

-- The working copy: which reading and coding queries see. Can be made again from the tables above.
CREATE TABLE report (
    content  INTEGER PRIMARY KEY REFERENCES content (id),
    reading  INTEGER NOT NULL REFERENCES reading (id),
    coding   INTEGER NOT NULL REFERENCES coding (id),
    day      TEXT    NOT NULL          -- of publication, else of the first capture
);

CREATE INDEX report_by_day ON report (day, content);
CREATE INDEX report_by_reading ON report (reading);
CREATE INDEX report_by_coding ON report (coding);

CREATE VIRTUAL TABLE reading_words USING fts5 (
    title, text, content = 'reading', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
);

CREATE TRIGGER content_stays BEFORE UPDATE ON content BEGIN SELECT RAISE(ABORT, 'captured bytes are never changed'); END;
CREATE TRIGGER capture_stays BEFORE UPDATE ON capture BEGIN SELECT RAISE(ABORT, 'captures are never changed'); END;
CREATE TRIGGER reading_stays BEFORE UPDATE ON reading BEGIN SELECT RAISE(ABORT, 'readings are never changed'); END;
CREATE TRIGGER coding_stays BEFORE UPDATE ON coding BEGIN SELECT RAISE(ABORT, 'codings are never changed'); END;
CREATE TRIGGER record_stays BEFORE UPDATE ON record BEGIN SELECT RAISE(ABORT, 'records are never changed'); END;
