-- 0005: what happened and what was published. AUTOINCREMENT: a sequence number is never given twice.
-- +goose Up

CREATE TABLE events (
  seq             INTEGER  PRIMARY KEY AUTOINCREMENT,
  at              DATETIME NOT NULL,
  actor_id        TEXT     NOT NULL CHECK (actor_id <> ''),
  session_id      TEXT     NOT NULL,
  action          TEXT     NOT NULL CHECK (action <> ''),
  article_id      TEXT     NOT NULL,
  article_version INTEGER  NOT NULL,
  claim_id        TEXT     NOT NULL,
  subject_id      TEXT     NOT NULL,
  "from"          TEXT     NOT NULL,
  "to"            TEXT     NOT NULL,
  reason          TEXT     NOT NULL,
  data            BLOB,
  hash            TEXT     NOT NULL
);
CREATE INDEX events_by_article ON events (article_id, seq);
CREATE INDEX events_by_claim ON events (claim_id, seq);
CREATE INDEX events_by_actor ON events (actor_id, seq);

-- +goose StatementBegin
CREATE TRIGGER events_keep BEFORE UPDATE ON events
BEGIN SELECT RAISE(ABORT, 'an event never changes'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER events_stay BEFORE DELETE ON events
BEGIN SELECT RAISE(ABORT, 'an event is never deleted'); END;
-- +goose StatementEnd

CREATE TABLE reports (
  id         TEXT     PRIMARY KEY CHECK (id <> ''),
  article_id TEXT     NOT NULL REFERENCES articles (id),
  number     INTEGER  NOT NULL CHECK (number >= 1),
  state      TEXT     NOT NULL CHECK (state IN ('draft', 'issued', 'corrected', 'withdrawn')),
  sha256     TEXT     NOT NULL CHECK (sha256 <> ''),
  issued_by  TEXT     NOT NULL,
  issued_at  DATETIME NOT NULL,
  model      BLOB     NOT NULL,
  UNIQUE (article_id, number)
);

-- +goose StatementBegin
CREATE TRIGGER reports_keep BEFORE UPDATE OF id, article_id, number, sha256, issued_by, issued_at, model ON reports
BEGIN SELECT RAISE(ABORT, 'a report never changes'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER reports_stay BEFORE DELETE ON reports
BEGIN SELECT RAISE(ABORT, 'a report is never deleted'); END;
-- +goose StatementEnd
