-- When older codings came into force again, one row an act. Never changed afterwards; the time is the act's.
CREATE TABLE reinstatement (
    act       bigint PRIMARY KEY REFERENCES act (number) DEFERRABLE INITIALLY DEFERRED,
    content   bigint NOT NULL REFERENCES content (id),
    codebook  text COLLATE "C" NOT NULL,         -- whose coding is in force from then on
    before    text COLLATE "C" NOT NULL,         -- whose coding was until then
    codings   bigint NOT NULL,                   -- how many the report had; a later one takes its place
    by_whom   text COLLATE "C",                  -- null where a recoding did it
    reason    text COLLATE "C",
    tool      text COLLATE "C" NOT NULL,
    undoes    bigint REFERENCES reinstatement (act)
);

CREATE INDEX reinstatement_by_content ON reinstatement (content, act);

CREATE TRIGGER reinstatement_stays BEFORE UPDATE ON reinstatement FOR EACH ROW EXECUTE FUNCTION refuse('reinstatements are never changed');
CREATE TRIGGER reinstatement_is_kept BEFORE DELETE ON reinstatement FOR EACH ROW EXECUTE FUNCTION refuse('reinstatements are never deleted');
CREATE TRIGGER reinstatements_are_kept BEFORE TRUNCATE ON reinstatement EXECUTE FUNCTION refuse('reinstatements are never deleted');
