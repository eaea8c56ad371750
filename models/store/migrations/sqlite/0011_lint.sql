-- 0011: what people said about findings of the copy checks. The findings themselves are made of the text.
-- +goose Up

CREATE TABLE lint_rulings (
  id          TEXT     PRIMARY KEY CHECK (id <> ''),
  article_id  TEXT     NOT NULL REFERENCES articles (id),
  fingerprint TEXT     NOT NULL CHECK (fingerprint <> ''),
  rule        TEXT     NOT NULL CHECK (rule <> ''),
  words       TEXT     NOT NULL CHECK (words <> ''),
  dismissed   BOOLEAN  NOT NULL,
  reason      TEXT     NOT NULL CHECK (reason <> ''),
  by_id       TEXT     NOT NULL CHECK (by_id <> ''),
  at          DATETIME NOT NULL,
  version     INTEGER  NOT NULL CHECK (version >= 2),
  UNIQUE (article_id, fingerprint)
);
