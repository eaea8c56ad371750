-- 0010: claims seen before.
-- +goose Up

-- Where the words of a claim stand in seen_words.
CREATE TABLE seen_claims (
  place    INTEGER PRIMARY KEY,
  claim_id TEXT    NOT NULL UNIQUE REFERENCES claims (id)
);

CREATE VIRTUAL TABLE seen_words USING fts4 (stems, tokenize=unicode61 "remove_diacritics=2");

-- How many claims hold a stem.
CREATE TABLE seen_stems (
  stem    TEXT    PRIMARY KEY,
  holding INTEGER NOT NULL CHECK (holding >= 0)
) WITHOUT ROWID;

-- What somebody said is not the same claim.
CREATE TABLE seen_refusals (
  claim_id   TEXT     NOT NULL REFERENCES claims (id),
  earlier_id TEXT     NOT NULL REFERENCES claims (id),
  by_id      TEXT     NOT NULL CHECK (by_id <> ''),
  at         DATETIME NOT NULL,
  PRIMARY KEY (claim_id, earlier_id),
  CHECK (claim_id <> earlier_id)
) WITHOUT ROWID;
