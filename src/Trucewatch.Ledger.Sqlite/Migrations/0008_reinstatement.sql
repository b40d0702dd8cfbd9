-- When older codings came into force again, one row an act. Never changed afterwards; the time is the act's.
CREATE TABLE reinstatement (
    act       INTEGER PRIMARY KEY REFERENCES act (number) DEFERRABLE INITIALLY DEFERRED,
    content   INTEGER NOT NULL REFERENCES content (id),
    codebook  TEXT    NOT NULL,        -- whose coding is in force from then on
    before    TEXT    NOT NULL,        -- whose coding was until then
    codings   INTEGER NOT NULL,        -- how many the report had; a later one takes its place
    by_whom   TEXT,                    -- null where a recoding did it
    reason    TEXT,
    tool      TEXT    NOT NULL,
    undoes    INTEGER REFERENCES reinstatement (act)
);

CREATE INDEX reinstatement_by_content ON reinstatement (content, act);

CREATE TRIGGER reinstatement_stays BEFORE UPDATE ON reinstatement BEGIN SELECT RAISE(ABORT, 'reinstatements are never changed'); END;
CREATE TRIGGER reinstatement_is_kept BEFORE DELETE ON reinstatement BEGIN SELECT RAISE(ABORT, 'reinstatements are never deleted'); END;
