-- What people did with records, one row an act. Never changed afterwards; the time is the act's.
CREATE TABLE review (
    act      INTEGER PRIMARY KEY REFERENCES act (number) DEFERRABLE INITIALLY DEFERRED,
    by_whom  TEXT    NOT NULL,
    reason   TEXT,
    tool     TEXT    NOT NULL,
    undoes   INTEGER REFERENCES review (act)
);

CREATE INDEX review_by_undone ON review (undoes) WHERE undoes IS NOT NULL;

CREATE TABLE review_step (
    review    INTEGER NOT NULL REFERENCES review (act),
    ordinal   INTEGER NOT NULL,        -- from 0
    kind      TEXT    NOT NULL,        -- accept, reject, edit, add, comment, undo
    content   INTEGER NOT NULL REFERENCES content (id),
    record    TEXT    NOT NULL,        -- the contract's id
    codebook  TEXT    NOT NULL,        -- whose coding has the record, or had when it was added
    reading   INTEGER NOT NULL REFERENCES reading (id),   -- the current one, which the line quotes
    seen      INTEGER,                 -- the version that the person saw
    line      BLOB,                    -- the contract's JSON line of an edited or added record, UTF-8
    PRIMARY KEY (review, ordinal)
) WITHOUT ROWID;

CREATE INDEX review_step_by_record ON review_step (content, record, review);

-- The working copy of reports that people have reviewed: all records of each, as queries see them. Can be made again from the tables above.
CREATE TABLE reviewed_record (
    content   INTEGER NOT NULL REFERENCES content (id),
    ordinal   INTEGER NOT NULL,        -- reading order, from 0
    name      TEXT    NOT NULL,
    kind      TEXT    NOT NULL,
    category  TEXT,
    line      BLOB    NOT NULL,
    version   INTEGER NOT NULL,        -- the last act that changed it, 0 where it is as coded
    is_seen   INTEGER NOT NULL,        -- 0 where it is rejected
    PRIMARY KEY (content, ordinal)
) WITHOUT ROWID;

CREATE UNIQUE INDEX reviewed_record_by_name ON reviewed_record (content, name);

ALTER TABLE report ADD COLUMN is_reviewed INTEGER NOT NULL DEFAULT 0;

CREATE INDEX report_reviewed ON report (day, content) WHERE is_reviewed = 1;

CREATE TRIGGER review_stays BEFORE UPDATE ON review BEGIN SELECT RAISE(ABORT, 'reviews are never changed'); END;
CREATE TRIGGER review_is_kept BEFORE DELETE ON review BEGIN SELECT RAISE(ABORT, 'reviews are never deleted'); END;
CREATE TRIGGER review_step_stays BEFORE UPDATE ON review_step BEGIN SELECT RAISE(ABORT, 'reviews are never changed'); END;
CREATE TRIGGER review_step_is_kept BEFORE DELETE ON review_step BEGIN SELECT RAISE(ABORT, 'reviews are never deleted'); END;
