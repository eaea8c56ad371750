-- 0004: discussions, drafts, inbox.
-- +goose Up

CREATE TABLE threads (
  id              TEXT     PRIMARY KEY CHECK (id <> ''),
  article_id      TEXT     NOT NULL REFERENCES articles (id),
  claim_id        TEXT     NOT NULL,
  article_version INTEGER  NOT NULL,
  start           INTEGER  NOT NULL,
  "end"           INTEGER  NOT NULL,
  quote           TEXT     NOT NULL,
  resolved_by     TEXT     NOT NULL,
  resolved_at     DATETIME,
  resolve_reason  TEXT     NOT NULL,
  version         INTEGER  NOT NULL CHECK (version >= 1),
  created_by      TEXT     NOT NULL,
  created_at      DATETIME NOT NULL,

  CHECK ((resolved_at IS NULL) = (resolved_by = ''))
);
CREATE INDEX threads_by_article ON threads (article_id, claim_id, created_at);

CREATE TABLE comments (
  id         TEXT     PRIMARY KEY CHECK (id <> ''),
  thread_id  TEXT     NOT NULL REFERENCES threads (id),
  article_id TEXT     NOT NULL REFERENCES articles (id),
  author_id  TEXT     NOT NULL,
  source     TEXT     NOT NULL CHECK (octet_length(source) <= 10000),
  html       TEXT     NOT NULL,
  edited_at  DATETIME,
  version    INTEGER  NOT NULL CHECK (version >= 1),
  created_at DATETIME NOT NULL
);
CREATE INDEX comments_by_thread ON comments (thread_id);
CREATE INDEX comments_by_article ON comments (article_id, created_at);

CREATE TABLE comment_edits (
  id         TEXT     PRIMARY KEY CHECK (id <> ''),
  comment_id TEXT     NOT NULL REFERENCES comments (id),
  source     TEXT     NOT NULL,
  at         DATETIME NOT NULL
);
CREATE INDEX comment_edits_by_comment ON comment_edits (comment_id, at);

CREATE TABLE drafts (
  account_id    TEXT     NOT NULL REFERENCES accounts (id),
  claim_id      TEXT     NOT NULL REFERENCES claims (id),
  body          BLOB     NOT NULL CHECK (length(body) <= 32768),
  claim_version INTEGER  NOT NULL,
  updated_at    DATETIME NOT NULL,
  PRIMARY KEY (account_id, claim_id)
);
CREATE INDEX drafts_by_claim ON drafts (claim_id);

CREATE TABLE inbox (
  id         TEXT     PRIMARY KEY CHECK (id <> ''),
  account_id TEXT     NOT NULL REFERENCES accounts (id),
  kind       TEXT     NOT NULL CHECK (kind <> ''),
  article_id TEXT     NOT NULL,
  claim_id   TEXT     NOT NULL,
  actor_id   TEXT     NOT NULL,
  text       TEXT     NOT NULL,
  read_at    DATETIME,
  created_at DATETIME NOT NULL
);
CREATE INDEX inbox_by_account ON inbox (account_id, created_at, id);
CREATE INDEX inbox_unread ON inbox (account_id) WHERE read_at IS NULL;
