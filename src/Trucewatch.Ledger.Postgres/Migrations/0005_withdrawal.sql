-- What was deleted for good, one row an act. Never changed afterwards; the time is the act's.
CREATE TABLE withdrawal (
    act      bigint PRIMARY KEY REFERENCES act (number) DEFERRABLE INITIALLY DEFERRED,
    by_whom  text COLLATE "C" NOT NULL,
    reason   text COLLATE "C" NOT NULL,
    tool     text COLLATE "C" NOT NULL
);

-- Which reports. Of those bytes, texts and lines are empty from then on; their rows stay.
CREATE TABLE withdrawn (
    content      bigint PRIMARY KEY REFERENCES content (id),
    withdrawal   bigint NOT NULL REFERENCES withdrawal (act),
    ordinal      bigint NOT NULL,                -- from 0
    readings     bigint NOT NULL,                -- how many
    records      bigint NOT NULL,                -- how many, of all codings
    left_sha256  text COLLATE "C" NOT NULL,      -- of what is left of readings and records
    UNIQUE (withdrawal, ordinal)
);

-- Acts whose deleted bytes may still lie in the server's files. Emptied when the tables have been made anew.
CREATE TABLE unswept (act bigint PRIMARY KEY);

-- Of a line that was deleted; what people did is proved by it all the same.
ALTER TABLE review_step ADD COLUMN line_sha256 text COLLATE "C";

CREATE FUNCTION is_withdrawn(bigint) RETURNS boolean LANGUAGE sql STABLE AS
    'SELECT EXISTS (SELECT 1 FROM trucewatch.withdrawn WHERE content = $1)';
CREATE FUNCTION content_of_coding(bigint) RETURNS bigint LANGUAGE sql STABLE AS
    'SELECT content FROM trucewatch.coding WHERE id = $1';

DROP TRIGGER content_stays ON content;
DROP TRIGGER reading_stays ON reading;
DROP TRIGGER record_stays ON record;
DROP TRIGGER review_step_stays ON review_step;

CREATE TRIGGER content_stays BEFORE UPDATE ON content FOR EACH ROW
WHEN (NOT (is_withdrawn(OLD.id) AND (NEW.id, NEW.sha256, NEW.length) IS NOT DISTINCT FROM (OLD.id, OLD.sha256, OLD.length) AND length(NEW.bytes) = 0))
EXECUTE FUNCTION refuse('captured bytes are never changed');

CREATE TRIGGER reading_stays BEFORE UPDATE ON reading FOR EACH ROW
WHEN (NOT (is_withdrawn(OLD.content)
    AND (NEW.id, NEW.content, NEW.sha256, NEW.source, NEW.published, NEW.published_from, NEW.outlet, NEW.agency, NEW.language, NEW.text_sha256)
        IS NOT DISTINCT FROM (OLD.id, OLD.content, OLD.sha256, OLD.source, OLD.published, OLD.published_from, OLD.outlet, OLD.agency, OLD.language, OLD.text_sha256)
    AND NEW.title IS NULL AND length(NEW.line) = 0 AND NEW.text = ''))
EXECUTE FUNCTION refuse('readings are never changed');

CREATE TRIGGER record_stays BEFORE UPDATE ON record FOR EACH ROW
WHEN (NOT (is_withdrawn(content_of_coding(OLD.coding))
    AND (NEW.id, NEW.coding, NEW.ordinal, NEW.name, NEW.kind, NEW.category) IS NOT DISTINCT FROM (OLD.id, OLD.coding, OLD.ordinal, OLD.name, OLD.kind, OLD.category)
    AND length(NEW.line) = 0))
EXECUTE FUNCTION refuse('records are never changed');

CREATE TRIGGER review_step_stays BEFORE UPDATE ON review_step FOR EACH ROW
WHEN (NOT (is_withdrawn(OLD.content)
    AND (NEW.review, NEW.ordinal, NEW.kind, NEW.content, NEW.record, NEW.codebook, NEW.reading, NEW.seen)
        IS NOT DISTINCT FROM (OLD.review, OLD.ordinal, OLD.kind, OLD.content, OLD.record, OLD.codebook, OLD.reading, OLD.seen)
    AND OLD.line IS NOT NULL AND NEW.line IS NULL AND OLD.line_sha256 IS NULL AND NEW.line_sha256 IS NOT NULL))
EXECUTE FUNCTION refuse('reviews are never changed');

CREATE TRIGGER withdrawal_stays BEFORE UPDATE ON withdrawal FOR EACH ROW EXECUTE FUNCTION refuse('withdrawals are never changed');
CREATE TRIGGER withdrawal_is_kept BEFORE DELETE ON withdrawal FOR EACH ROW EXECUTE FUNCTION refuse('withdrawals are never deleted');
CREATE TRIGGER withdrawals_are_kept BEFORE TRUNCATE ON withdrawal EXECUTE FUNCTION refuse('withdrawals are never deleted');
CREATE TRIGGER withdrawn_stays BEFORE UPDATE ON withdrawn FOR EACH ROW EXECUTE FUNCTION refuse('withdrawals are never changed');
CREATE TRIGGER withdrawn_is_kept BEFORE DELETE ON withdrawn FOR EACH ROW EXECUTE FUNCTION refuse('withdrawals are never deleted');
CREATE TRIGGER withdrawns_are_kept BEFORE TRUNCATE ON withdrawn EXECUTE FUNCTION refuse('withdrawals are never deleted');
