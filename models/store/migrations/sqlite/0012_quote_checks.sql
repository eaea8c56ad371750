-- 0012: quotations beside the transcripts they are from.
-- +goose Up

CREATE TABLE quote_transcripts (
  sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
  text   TEXT NOT NULL CHECK (text <> '')
) WITHOUT ROWID;

CREATE TABLE quote_checks (
  id                TEXT     PRIMARY KEY CHECK (id <> ''),
  article_id        TEXT     NOT NULL REFERENCES articles (id),
  claim_id          TEXT     NOT NULL REFERENCES claims (id),
  article_version   INTEGER  NOT NULL CHECK (article_version >= 1),
  quotation         TEXT     NOT NULL CHECK (quotation <> ''),

  transcript_sha256 TEXT     NOT NULL REFERENCES quote_transcripts (sha256),
  transcript_length INTEGER  NOT NULL CHECK (transcript_length >= 1),
  origin            TEXT     NOT NULL,
  evidence_id       TEXT     NOT NULL, -- evidence can be removed, the check stays
  ordinal           INTEGER  NOT NULL CHECK ((ordinal >= 1) = (evidence_id <> '')),

  label             TEXT     NOT NULL CHECK (label IN ('verbatim', 'trimmed', 'bracketed', 'altered', 'stitched', 'not_found')),
  also              TEXT     NOT NULL,
  summary           TEXT     NOT NULL CHECK (summary <> ''),
  pieces            TEXT     NOT NULL,
  places            TEXT     NOT NULL,
  words             INTEGER  NOT NULL CHECK (words >= 0),
  same              INTEGER  NOT NULL CHECK (same BETWEEN 0 AND words),
  engine            TEXT     NOT NULL CHECK (engine <> ''),

  by_id             TEXT     NOT NULL CHECK (by_id <> ''),
  at                DATETIME NOT NULL,
  removed_by        TEXT     NOT NULL,
  removed_at        DATETIME,
  version           INTEGER  NOT NULL CHECK (version >= 1),
  CHECK ((removed_by = '') = (removed_at IS NULL))
);

CREATE INDEX quote_checks_on ON quote_checks (claim_id, at);
CREATE INDEX quote_checks_in ON quote_checks (article_id);
