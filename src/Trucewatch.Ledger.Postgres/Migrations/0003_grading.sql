-- How people graded sources and reports, one row an act. Never changed afterwards; the time is the act's.
CREATE TABLE grading (
    act           bigint PRIMARY KEY REFERENCES act (number) DEFERRABLE INITIALLY DEFERRED,
    subject_kind  text COLLATE "C" NOT NULL,     -- source, report
    subject       text COLLATE "C" NOT NULL,     -- the name of an outlet or agency, or the contract's id of a report
    scale         text COLLATE "C" NOT NULL,     -- reliability, credibility, source-kind, confidentiality
    value         text COLLATE "C",              -- null for an undo
    by_whom       text COLLATE "C" NOT NULL,
    reason        text COLLATE "C" NOT NULL,
    tool          text COLLATE "C" NOT NULL,
    undoes        bigint REFERENCES grading (act)
);

CREATE TRIGGER grading_stays BEFORE UPDATE ON grading FOR EACH ROW EXECUTE FUNCTION refuse('gradings are never changed');
CREATE TRIGGER grading_is_kept BEFORE DELETE ON grading FOR EACH ROW EXECUTE FUNCTION refuse('gradings are never deleted');
CREATE TRIGGER gradings_are_kept BEFORE TRUNCATE ON grading EXECUTE FUNCTION refuse('gradings are never deleted');
