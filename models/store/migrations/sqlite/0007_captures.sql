-- 0007: stored copies of sources, the passages verified in them, and origins that somebody refused.
-- +goose Up

-- Descriptions of one source share its root, and with it the copies.
ALTER TABLE sources ADD COLUMN root_id TEXT NOT NULL DEFAULT '';
ALTER TABLE sources ADD COLUMN how     TEXT NOT NULL DEFAULT '' CHECK (how IN ('', 'in_person', 'telephone', 'video', 'written'));
ALTER TABLE sources ADD COLUMN place   TEXT NOT NULL DEFAULT '';
UPDATE sources SET root_id = id;
CREATE INDEX sources_by_root ON sources (root_id);

ALTER TABLE evidence ADD COLUMN passage       TEXT    NOT NULL DEFAULT '' CHECK (passage IN ('', 'verbatim', 'missing', 'no_text'));
ALTER TABLE evidence ADD COLUMN passage_start INTEGER NOT NULL DEFAULT 0;
ALTER TABLE evidence ADD COLUMN passage_end   INTEGER NOT NULL DEFAULT 0;
ALTER TABLE evidence ADD COLUMN snapshot_mark TEXT    NOT NULL DEFAULT '';
ALTER TABLE evidence ADD COLUMN settled_mark  TEXT    NOT NULL DEFAULT '';

CREATE TABLE captures (
  id             TEXT     PRIMARY KEY CHECK (id <> ''),
  article_id     TEXT     NOT NULL REFERENCES articles (id),
  root_id        TEXT     NOT NULL REFERENCES sources (id),
  way            TEXT     NOT NULL CHECK (way IN ('fetch', 'upload', 'reuse')),
  state          TEXT     NOT NULL CHECK (state IN ('waiting', 'fetching', 'stored', 'failed')),
  finding        TEXT     NOT NULL CHECK (finding IN ('', 'unchanged', 'changed', 'gone', 'unreachable')),
  compared_to    TEXT     NOT NULL,

  url            TEXT     NOT NULL,
  url_key        TEXT     NOT NULL,
  final_url      TEXT     NOT NULL,
  redirects      TEXT     CHECK (json_valid(redirects)),
  status         INTEGER  NOT NULL,
  media_type     TEXT     NOT NULL,
  bytes          INTEGER  NOT NULL CHECK (bytes >= 0),
  file_name      TEXT     NOT NULL,

  content_sha256 TEXT     NOT NULL,
  warc_sha256    TEXT     NOT NULL,
  text_sha256    TEXT     NOT NULL,
  text_note      TEXT     NOT NULL,
  mark           TEXT     NOT NULL,

  title          TEXT     NOT NULL,
  publisher      TEXT     NOT NULL,
  author         TEXT     NOT NULL,
  published_on   TEXT     NOT NULL,

  error          TEXT     NOT NULL,
  attempts       INTEGER  NOT NULL CHECK (attempts >= 0),
  asked_by       TEXT     NOT NULL,
  asked_at       DATETIME NOT NULL,
  started_at     DATETIME,
  ended_at       DATETIME,
  version        INTEGER  NOT NULL CHECK (version >= 1),

  CHECK (state <> 'stored' OR (content_sha256 <> '' AND mark <> '')),
  CHECK (state <> 'failed' OR error <> ''),
  CHECK ((state IN ('stored', 'failed')) = (ended_at IS NOT NULL))
);
CREATE INDEX captures_by_root ON captures (root_id, asked_at);
CREATE INDEX captures_by_article ON captures (article_id);
CREATE INDEX captures_by_address ON captures (url_key) WHERE url_key <> '';
CREATE INDEX captures_by_content ON captures (content_sha256) WHERE content_sha256 <> '';
CREATE INDEX captures_under_way ON captures (asked_at, id) WHERE state IN ('waiting', 'fetching');
CREATE UNIQUE INDEX captures_one_at_a_time ON captures (root_id) WHERE state IN ('waiting', 'fetching');

-- +goose StatementBegin
CREATE TRIGGER captures_keep BEFORE UPDATE ON captures
WHEN OLD.state IN ('stored', 'failed')
BEGIN SELECT RAISE(ABORT, 'a capture that has ended never changes'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER captures_stay BEFORE DELETE ON captures
BEGIN SELECT RAISE(ABORT, 'a capture is never deleted'); END;
-- +goose StatementEnd

CREATE TABLE capture_texts (
  sha256 TEXT PRIMARY KEY CHECK (sha256 <> ''),
  text   TEXT NOT NULL,
  blocks TEXT CHECK (json_valid(blocks))
);

-- +goose StatementBegin
CREATE TRIGGER capture_texts_keep BEFORE UPDATE ON capture_texts
BEGIN SELECT RAISE(ABORT, 'the text of a capture never changes'); END;
-- +goose StatementEnd

CREATE TABLE origin_refusals (
  article_id TEXT     NOT NULL REFERENCES articles (id),
  root_a     TEXT     NOT NULL,
  root_b     TEXT     NOT NULL,
  by_id      TEXT     NOT NULL,
  at         DATETIME NOT NULL,
  PRIMARY KEY (root_a, root_b),
  CHECK (root_a < root_b)
) WITHOUT ROWID;
CREATE INDEX origin_refusals_by_article ON origin_refusals (article_id);
