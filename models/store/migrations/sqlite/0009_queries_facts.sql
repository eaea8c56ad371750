-- 0009: questions to authors, and standing facts.
-- +goose Up

CREATE TABLE author_queries (
  id              TEXT     PRIMARY KEY CHECK (id <> ''),
  article_id      TEXT     NOT NULL REFERENCES articles (id),
  claim_id        TEXT     NOT NULL REFERENCES claims (id),
  article_version INTEGER  NOT NULL CHECK (article_version >= 1),
  start           INTEGER  NOT NULL CHECK (start >= 0),
  "end"           INTEGER  NOT NULL CHECK ("end" > start),
  before          TEXT     NOT NULL,
  quote           TEXT     NOT NULL CHECK (quote <> ''),
  after           TEXT     NOT NULL,

  question        TEXT     NOT NULL CHECK (question <> ''),
  proposal        TEXT     NOT NULL,
  addressee       TEXT     NOT NULL CHECK (addressee <> ''),
  email           TEXT     NOT NULL,
  due_at          DATETIME NOT NULL,

  state           TEXT     NOT NULL CHECK (state IN ('open', 'answered', 'closed', 'reopened', 'expired', 'revoked')),
  token_hash      TEXT     NOT NULL CHECK (length(token_hash) = 64),
  expires_at      DATETIME NOT NULL,
  waits           BOOLEAN  NOT NULL,

  answer          TEXT     NOT NULL CHECK (answer IN ('', 'accept', 'counter', 'reject')),
  wording         TEXT     NOT NULL,
  answer_reason   TEXT     NOT NULL,
  answered_at     DATETIME,

  checked_version INTEGER  NOT NULL CHECK (checked_version >= 0),
  found           TEXT     NOT NULL CHECK (found IN ('', 'fixed', 'both', 'old', 'other', 'nothing')),
  state_reason    TEXT     NOT NULL,

  version         INTEGER  NOT NULL CHECK (version >= 1),
  created_by      TEXT     NOT NULL,
  created_at      DATETIME NOT NULL,
  updated_at      DATETIME NOT NULL,

  CHECK ((answer = '') = (answered_at IS NULL)),
  CHECK (state <> 'answered' OR answer <> ''),
  CHECK (answer <> 'counter' OR wording <> ''),
  CHECK (answer <> 'reject' OR answer_reason <> '')
);
CREATE UNIQUE INDEX author_queries_by_token ON author_queries (token_hash);
CREATE INDEX author_queries_by_claim ON author_queries (claim_id, created_at);
CREATE INDEX author_queries_by_article ON author_queries (article_id, created_at);
CREATE INDEX author_queries_by_expiry ON author_queries (expires_at) WHERE answer = '';

CREATE TABLE facts (
  id           TEXT     PRIMARY KEY CHECK (id <> ''),
  article_id   TEXT     NOT NULL REFERENCES articles (id),
  claim_id     TEXT     NOT NULL REFERENCES claims (id),
  content_hash TEXT     NOT NULL CHECK (content_hash <> ''),
  statement    TEXT     NOT NULL CHECK (statement <> ''),
  verdict      TEXT     NOT NULL CHECK (verdict <> ''),
  scale_id     TEXT     NOT NULL,
  correction   TEXT     NOT NULL,
  sources      TEXT     CHECK (json_valid(sources)),
  valid_from   TEXT     NOT NULL,
  valid_until  TEXT     NOT NULL,
  owner_id     TEXT     NOT NULL,
  state        TEXT     NOT NULL CHECK (state IN ('current', 'expired', 'contradicted', 'withdrawn')),
  state_reason TEXT     NOT NULL,
  state_by     TEXT     NOT NULL,
  state_at     DATETIME NOT NULL,
  version      INTEGER  NOT NULL CHECK (version >= 1),
  created_by   TEXT     NOT NULL,
  created_at   DATETIME NOT NULL,
  updated_at   DATETIME NOT NULL,

  CHECK (valid_from = '' OR valid_until = '' OR valid_from <= valid_until),
  CHECK (state NOT IN ('contradicted', 'withdrawn') OR state_reason <> '')
);
CREATE INDEX facts_by_claim ON facts (claim_id);
CREATE INDEX facts_by_state ON facts (state, valid_until);
CREATE UNIQUE INDEX facts_once ON facts (claim_id, content_hash) WHERE state IN ('current', 'expired');

-- A source that is a fact stays one; the evidence rows that cite it come and go.
CREATE TABLE fact_uses (
  source_id    TEXT     PRIMARY KEY REFERENCES sources (id),
  fact_id      TEXT     NOT NULL REFERENCES facts (id),
  fact_version INTEGER  NOT NULL CHECK (fact_version >= 1),
  article_id   TEXT     NOT NULL REFERENCES articles (id),
  created_by   TEXT     NOT NULL,
  created_at   DATETIME NOT NULL
);
CREATE INDEX fact_uses_by_fact ON fact_uses (fact_id);
CREATE INDEX fact_uses_by_article ON fact_uses (article_id);
