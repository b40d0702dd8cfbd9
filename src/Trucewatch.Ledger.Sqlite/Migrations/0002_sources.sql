-- What a server said beside the bytes, in order.
CREATE TABLE capture_header (
    capture  INTEGER NOT NULL REFERENCES capture (id),
    ordinal  INTEGER NOT NULL,          -- from 0
    name     TEXT    NOT NULL,
    value    TEXT    NOT NULL,
    PRIMARY KEY (capture, ordinal)
) WITHOUT ROWID;

-- How far each feed has been read. Changes with every visit; nothing else depends on it.
CREATE TABLE feed (
    address        TEXT PRIMARY KEY,
    visited_at     TEXT NOT NULL,       -- UTC, ISO 8601
    entity_tag     TEXT,
    last_modified  TEXT
) WITHOUT ROWID;

CREATE TABLE feed_seen (
    feed     TEXT    NOT NULL REFERENCES feed (address),
    ordinal  INTEGER NOT NULL,          -- the feed's order, from 0
    entry    TEXT    NOT NULL,
    PRIMARY KEY (feed, ordinal)
) WITHOUT ROWID;

CREATE TRIGGER capture_header_stays BEFORE UPDATE ON capture_header BEGIN SELECT RAISE(ABORT, 'captures are never changed'); END;
