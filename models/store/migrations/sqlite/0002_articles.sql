-- 0002: articles, their immutable texts and the segments that partition them. Offsets are code points.
-- +goose Up

CREATE TABLE articles (
  id              TEXT     PRIMARY KEY CHECK (id <> ''),
  title           TEXT     NOT NULL,
  publisher       TEXT     NOT NULL,
  byline          TEXT     NOT NULL,
  url             TEXT     NOT NULL,
  published_on    TEXT     NOT NULL,
  language        TEXT     NOT NULL,
  deadline        DATETIME,
  restricted      BOOLEAN  NOT NULL,
  status          TEXT     NOT NULL CHECK (status IN ('checking', 'signed_off', 'published')),
  article_version INTEGER  NOT NULL CHECK (article_version >= 0),
  next_number     INTEGER  NOT NULL CHECK (next_number >= 0),
  signed_off_by   TEXT     NOT NULL,
  signed_off_at   DATETIME,
  published_at    DATETIME,
  published_to    TEXT     NOT NULL,
  version         INTEGER  NOT NULL CHECK (version >= 1),
  created_by      TEXT     NOT NULL,
  created_at      DATETIME NOT NULL,
  updated_at      DATETIME NOT NULL,

  CHECK (status = 'checking' OR signed_off_by <> ''),
  CHECK (status <> 'published' OR published_at IS NOT NULL)
);
CREATE INDEX articles_by_update ON articles (updated_at, id);

CREATE TABLE article_members (
  article_id TEXT NOT NULL REFERENCES articles (id),
  account_id TEXT NOT NULL REFERENCES accounts (id),
  PRIMARY KEY (article_id, account_id)
) WITHOUT ROWID;

CREATE TABLE article_versions (
  id           TEXT     PRIMARY KEY CHECK (id <> ''),
  article_id   TEXT     NOT NULL REFERENCES articles (id),
  number       INTEGER  NOT NULL CHECK (number >= 1),
  length       INTEGER  NOT NULL CHECK (length >= 0),
  text_sha256  TEXT     NOT NULL,
  bytes_sha256 TEXT     NOT NULL,
  source       TEXT     NOT NULL CHECK (source IN ('paste', 'file', 'web')),
  file_name    TEXT     NOT NULL,
  media_type   TEXT     NOT NULL,
  retrieved_from TEXT     NOT NULL,
  retrieved_at DATETIME,
  engine       TEXT     NOT NULL,
  notes        TEXT     CHECK (json_valid(notes)),
  created_by   TEXT     NOT NULL,
  created_at   DATETIME NOT NULL,
  text         TEXT     NOT NULL,
  UNIQUE (article_id, number)
);

-- What people had fetched, failures included.
CREATE TABLE fetches (
  id           TEXT     PRIMARY KEY CHECK (id <> ''),
  account_id   TEXT     NOT NULL REFERENCES accounts (id),
  url          TEXT     NOT NULL,
  final_url    TEXT     NOT NULL,
  redirects    TEXT     CHECK (json_valid(redirects)),
  status       INTEGER  NOT NULL,
  media_type   TEXT     NOT NULL,
  bytes_sha256 TEXT     NOT NULL,
  error        TEXT     NOT NULL,
  at           DATETIME NOT NULL,

  CHECK (error <> '' OR bytes_sha256 <> '')
);

-- +goose StatementBegin
CREATE TRIGGER article_versions_keep BEFORE UPDATE ON article_versions
BEGIN SELECT RAISE(ABORT, 'an article version never changes'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER article_versions_stay BEFORE DELETE ON article_versions
BEGIN SELECT RAISE(ABORT, 'an article version is never deleted'); END;
-- +goose StatementEnd

CREATE TABLE segments (
  id                 TEXT     PRIMARY KEY CHECK (id <> ''),
  article_version_id TEXT     NOT NULL REFERENCES article_versions (id),
  article_id         TEXT     NOT NULL REFERENCES articles (id),
  ordinal            INTEGER  NOT NULL CHECK (ordinal >= 0),
  start              INTEGER  NOT NULL CHECK (start >= 0),
  "end"              INTEGER  NOT NULL CHECK ("end" > start),
  kind               TEXT     NOT NULL CHECK (kind IN ('sentence', 'furniture')),
  role               TEXT     NOT NULL,
  paragraph          INTEGER  NOT NULL CHECK (paragraph >= 0),
  disposition        TEXT     NOT NULL CHECK (disposition IN ('', 'not_checkable', 'furniture', 'duplicate')),
  reason             TEXT     NOT NULL,
  disposed_by        TEXT     NOT NULL,
  disposed_at        DATETIME,
  disposed_for       TEXT     NOT NULL,
  version            INTEGER  NOT NULL CHECK (version >= 1),

  CHECK (disposition = '' OR disposed_by <> ''),
  UNIQUE (article_version_id, ordinal),
  UNIQUE (article_version_id, start)
);
