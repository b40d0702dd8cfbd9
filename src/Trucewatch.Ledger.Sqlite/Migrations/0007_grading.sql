-- How people graded sources and reports, one row an act. Never changed afterwards; the time is the act's.
CREATE TABLE grading (
    act           INTEGER PRIMARY KEY REFERENCES act (number) DEFERRABLE INITIALLY DEFERRED,
    subject_kind  TEXT    NOT NULL,    -- source, report
    subject       TEXT    NOT NULL,    -- the name of an outlet or agency, or the contract's id of a report
    scale         TEXT    NOT NULL,    -- reliability, credibility, source-kind, confidentiality
    value         TEXT,                -- null for an undo
    by_whom       TEXT    NOT NULL,
    reason        TEXT    NOT NULL,
    tool          TEXT    NOT NULL,
    undoes        INTEGER REFERENCES grading (act)
);

CREATE TRIGGER grading_stays BEFORE UPDATE ON grading BEGIN SELECT RAISE(ABORT, 'gradings are never changed'); END;
CREATE TRIGGER grading_is_kept BEFORE DELETE ON grading BEGIN SELECT RAISE(ABORT, 'gradings are never deleted'); END;
