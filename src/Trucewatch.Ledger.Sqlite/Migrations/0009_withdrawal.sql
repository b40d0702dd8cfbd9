-- What was deleted for good, one row an act. Never changed afterwards; the time is the act's.
CREATE TABLE withdrawal (
    act      INTEGER PRIMARY KEY REFERENCES act (number) DEFERRABLE INITIALLY DEFERRED,
    by_whom  TEXT    NOT NULL,
    reason   TEXT    NOT NULL,
    tool     TEXT    NOT NULL
);

-- Which reports. Of those bytes, texts and lines are empty from then on; their rows stay.
CREATE TABLE withdrawn (
    content      INTEGER PRIMARY KEY REFERENCES content (id),
    withdrawal   INTEGER NOT NULL REFERENCES withdrawal (act),
    ordinal      INTEGER NOT NULL,      -- from 0
    readings     INTEGER NOT NULL,      -- how many
    records      INTEGER NOT NULL,      -- how many, of all codings
    left_sha256  TEXT    NOT NULL,      -- of what is left of readings and records
    UNIQUE (withdrawal, ordinal)
);

-- Acts whose deleted bytes may still lie in the file's free space. Emptied when it has been made anew.
CREATE TABLE unswept (act INTEGER PRIMARY KEY);

-- Of a line that was deleted; what people did is proved by it all the same.
ALTER TABLE review_step ADD COLUMN line_sha256 TEXT;

DROP TRIGGER content_stays;
DROP TRIGGER reading_stays;
DROP TRIGGER record_stays;
DROP TRIGGER review_step_stays;

CREATE TRIGGER content_stays BEFORE UPDATE ON content
WHEN NOT (EXISTS (SELECT 1 FROM withdrawn WHERE content = OLD.id)
    AND NEW.id IS OLD.id AND NEW.sha256 IS OLD.sha256 AND NEW.length IS OLD.length AND length(NEW.bytes) = 0)
BEGIN SELECT RAISE(ABORT, 'captured bytes are never changed'); END;

CREATE TRIGGER reading_stays BEFORE UPDATE ON reading
WHEN NOT (EXISTS (SELECT 1 FROM withdrawn WHERE content = OLD.content)
    AND NEW.id IS OLD.id AND NEW.content IS OLD.content AND NEW.sha256 IS OLD.sha256 AND NEW.source IS OLD.source AND NEW.title IS NULL
    AND NEW.published IS OLD.published AND NEW.published_from IS OLD.published_from AND NEW.outlet IS OLD.outlet AND NEW.agency IS OLD.agency
    AND NEW.language IS OLD.language AND length(NEW.line) = 0 AND NEW.text = '' AND NEW.text_sha256 IS OLD.text_sha256)
BEGIN SELECT RAISE(ABORT, 'readings are never changed'); END;

CREATE TRIGGER record_stays BEFORE UPDATE ON record
WHEN NOT (EXISTS (SELECT 1 FROM withdrawn w JOIN coding k ON k.content = w.content WHERE k.id = OLD.coding)
    AND NEW.id IS OLD.id AND NEW.coding IS OLD.coding AND NEW.ordinal IS OLD.ordinal AND NEW.name IS OLD.name AND NEW.kind IS OLD.kind
    AND NEW.category IS OLD.category AND length(NEW.line) = 0)
BEGIN SELECT RAISE(ABORT, 'records are never changed'); END;

CREATE TRIGGER review_step_stays BEFORE UPDATE ON review_step
WHEN NOT (EXISTS (SELECT 1 FROM withdrawn WHERE content = OLD.content)
    AND NEW.review IS OLD.review AND NEW.ordinal IS OLD.ordinal AND NEW.kind IS OLD.kind AND NEW.content IS OLD.content AND NEW.record IS OLD.record
    AND NEW.codebook IS OLD.codebook AND NEW.reading IS OLD.reading AND NEW.seen IS OLD.seen
    AND OLD.line IS NOT NULL AND NEW.line IS NULL AND OLD.line_sha256 IS NULL AND NEW.line_sha256 IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'reviews are never changed'); END;

CREATE TRIGGER withdrawal_stays BEFORE UPDATE ON withdrawal BEGIN SELECT RAISE(ABORT, 'withdrawals are never changed'); END;
CREATE TRIGGER withdrawal_is_kept BEFORE DELETE ON withdrawal BEGIN SELECT RAISE(ABORT, 'withdrawals are never deleted'); END;
CREATE TRIGGER withdrawn_stays BEFORE UPDATE ON withdrawn BEGIN SELECT RAISE(ABORT, 'withdrawals are never changed'); END;
CREATE TRIGGER withdrawn_is_kept BEFORE DELETE ON withdrawn BEGIN SELECT RAISE(ABORT, 'withdrawals are never deleted'); END;
