-- 0006: what became of each claim when a new version of its article arrived.
-- +goose Up

CREATE TABLE version_outcomes (
  article_id   TEXT    NOT NULL REFERENCES articles (id),
  number       INTEGER NOT NULL CHECK (number >= 2),
  claim_id     TEXT    NOT NULL REFERENCES claims (id),
  outcome      TEXT    NOT NULL CHECK (outcome IN ('unchanged', 'moved', 'reworded', 'orphaned', 'readopted')),
  change       TEXT    NOT NULL CHECK (change IN ('', 'words', 'sentence', 'marks')),
  decision     TEXT    NOT NULL CHECK (decision IN ('', 'confirm', 'spans', 'gone')),
  status       TEXT    NOT NULL,
  revision     INTEGER NOT NULL CHECK (revision >= 1),
  from_version INTEGER NOT NULL CHECK (from_version >= 1 AND from_version < number),
  "before"     TEXT    NOT NULL CHECK (json_valid("before")),
  "after"      TEXT    NOT NULL CHECK (json_valid("after")),
  PRIMARY KEY (article_id, number, claim_id)
) WITHOUT ROWID;

-- +goose StatementBegin
CREATE TRIGGER version_outcomes_keep BEFORE UPDATE ON version_outcomes
BEGIN SELECT RAISE(ABORT, 'what became of a claim never changes'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER version_outcomes_stay BEFORE DELETE ON version_outcomes
BEGIN SELECT RAISE(ABORT, 'what became of a claim is never deleted'); END;
-- +goose StatementEnd
