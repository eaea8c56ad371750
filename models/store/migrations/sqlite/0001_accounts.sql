-- 0001: people, sessions, sign-in guard, newsroom settings.
-- Never edit a released migration; add the next number instead. Times are DATETIME: the driver converts by declared type.
-- Lists are JSON, NULL when there was none.
-- +goose Up

CREATE TABLE accounts (
  id            TEXT     PRIMARY KEY CHECK (id <> ''),
  email         TEXT     NOT NULL UNIQUE CHECK (email <> '' AND email = lower(email)),
  name          TEXT     NOT NULL CHECK (name <> ''),
  roles         TEXT     NOT NULL CHECK (json_array_length(roles) >= 1),
  state         TEXT     NOT NULL CHECK (state IN ('active', 'suspended')),
  password_hash TEXT     NOT NULL,
  must_change   BOOLEAN  NOT NULL,
  seen_at       DATETIME,
  version       INTEGER  NOT NULL CHECK (version >= 1),
  created_at    DATETIME NOT NULL,
  updated_at    DATETIME NOT NULL
);

CREATE TABLE sessions (
  id         TEXT     PRIMARY KEY CHECK (id <> ''),
  account_id TEXT     NOT NULL REFERENCES accounts (id),
  user_agent TEXT     NOT NULL,
  created_at DATETIME NOT NULL,
  used_at    DATETIME NOT NULL,
  expires_at DATETIME NOT NULL,
  ended_at   DATETIME
);
CREATE INDEX sessions_by_account ON sessions (account_id, created_at);
CREATE INDEX sessions_by_expiry ON sessions (expires_at);

CREATE TABLE sign_in_failures (
  key      TEXT     PRIMARY KEY,
  failures INTEGER  NOT NULL CHECK (failures >= 1),
  last_at  DATETIME NOT NULL
);

CREATE TABLE settings (
  key   TEXT PRIMARY KEY CHECK (key <> ''),
  value TEXT NOT NULL
);

CREATE TABLE idempotency (
  account_id TEXT     NOT NULL,
  key        TEXT     NOT NULL,
  operation  TEXT     NOT NULL,
  result_id  TEXT     NOT NULL,
  at         DATETIME NOT NULL,
  PRIMARY KEY (account_id, key)
);

CREATE TABLE scales (
  id         TEXT    PRIMARY KEY CHECK (id <> ''),
  key        TEXT    NOT NULL CHECK (key <> ''),
  name       TEXT    NOT NULL CHECK (name <> ''),
  kind       TEXT    NOT NULL CHECK (kind IN ('finding', 'attribution')),
  version    INTEGER NOT NULL CHECK (version >= 1),
  is_default BOOLEAN NOT NULL,
  retired    BOOLEAN NOT NULL,
  UNIQUE (key, version)
);

CREATE TABLE scale_values (
  scale_id     TEXT    NOT NULL REFERENCES scales (id),
  ordinal      INTEGER NOT NULL CHECK (ordinal >= 1),
  value        TEXT    NOT NULL CHECK (value <> ''),
  label        TEXT    NOT NULL CHECK (label <> ''),
  definition   TEXT    NOT NULL,
  number       INTEGER,
  colour       TEXT    NOT NULL,
  icon         TEXT    NOT NULL,
  correction   TEXT    NOT NULL CHECK (correction IN ('', 'replacement', 'correction')),
  report_group TEXT    NOT NULL,
  retired      BOOLEAN NOT NULL,
  PRIMARY KEY (scale_id, ordinal),
  UNIQUE (scale_id, value)
);

CREATE TABLE policies (
  version    INTEGER  PRIMARY KEY CHECK (version >= 1),
  name       TEXT     NOT NULL,
  four_eyes  TEXT     NOT NULL CHECK (four_eyes IN ('required', 'recorded')),
  rules      TEXT     CHECK (json_valid(rules)),
  created_by TEXT     NOT NULL,
  created_at DATETIME NOT NULL
);
