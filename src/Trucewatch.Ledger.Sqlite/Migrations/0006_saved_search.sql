-- What people look for again and again, and how far they have seen it. Changes as they like; nothing else depends on it.
CREATE TABLE saved_search (
    id        INTEGER PRIMARY KEY,
    owner     TEXT    NOT NULL,         -- whose it is, by name; empty where nobody said one
    name      TEXT    NOT NULL,
    address   TEXT    NOT NULL,         -- of the workbench's page: a path with its filters
    saved_at  TEXT    NOT NULL,         -- UTC, ISO 8601
    seen      INTEGER NOT NULL,         -- the last act whose reports its owner has seen, 0 for none
    UNIQUE (owner, name)
);
