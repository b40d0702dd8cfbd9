-- What was done, each act with the hash of the one before. docs/ledger.md says what is hashed and how.
CREATE TABLE act (
    number    INTEGER PRIMARY KEY,      -- from 1, without gaps
    at        TEXT    NOT NULL,         -- UTC, ISO 8601
    kind      TEXT    NOT NULL,         -- capture, coding
    body      TEXT    NOT NULL,         -- JSON, always written in the same way
    previous  TEXT    NOT NULL,         -- 64 zeros for the first
    hash      TEXT    NOT NULL UNIQUE   -- 64 hexadecimal digits
);

CREATE TRIGGER act_stays BEFORE UPDATE ON act BEGIN SELECT RAISE(ABORT, 'acts are never changed'); END;
CREATE TRIGGER act_is_kept BEFORE DELETE ON act BEGIN SELECT RAISE(ABORT, 'acts are never deleted'); END;
