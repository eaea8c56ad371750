-- 0003: claims, what they are anchored to and what they rest on.
-- +goose Up

CREATE TABLE claims (
  id                   TEXT     PRIMARY KEY CHECK (id <> ''),
  article_id           TEXT     NOT NULL REFERENCES articles (id),
  number               INTEGER  NOT NULL CHECK (number >= 1),
  article_version      INTEGER  NOT NULL CHECK (article_version >= 1),

  wording              TEXT     NOT NULL,
  speaker              TEXT     NOT NULL,
  speaker_mention      TEXT     NOT NULL,
  cue                  TEXT     NOT NULL,
  attribution          TEXT     NOT NULL CHECK (attribution IN ('', 'narrator', 'direct_quote', 'direct_quote_continued', 'indirect',
                       'mixed_quote', 'according_to')),
  type                 TEXT     NOT NULL CHECK (type IN ('', 'event', 'quantity', 'quote', 'identity_or_role', 'date_or_place', 'comparison',
                       'cause_or_motive', 'law_or_rule', 'announced_action', 'policy_statement', 'prediction', 'accusation', 'state',
                       'image_or_caption', 'opinion', 'other')),
  risk                 TEXT     NOT NULL CHECK (risk IN ('low', 'medium', 'high')),
  checkable            BOOLEAN  NOT NULL,
  checkable_reason     TEXT     NOT NULL,
  reasons              TEXT     CHECK (json_valid(reasons)),
  alternatives         TEXT     CHECK (json_valid(alternatives)),
  origin               TEXT     NOT NULL CHECK (origin IN ('engine', 'suggestion', 'person')),
  engine               TEXT     NOT NULL,
  deadline             DATETIME,

  status               TEXT     NOT NULL CHECK (status IN ('proposed', 'open', 'in_review', 'waiting', 'submitted', 'cross_check', 'disputed',
                       'approved', 'waived', 'dismissed', 'duplicate', 'superseded', 'orphaned', 'retracting', 'void')),
  holder_id            TEXT     NOT NULL,
  lease_until          DATETIME,

  verdict              TEXT     NOT NULL,
  attribution_verdict  TEXT     NOT NULL,
  correction           TEXT     NOT NULL,
  rationale            TEXT     NOT NULL CHECK (octet_length(rationale) <= 10000),
  confidence           TEXT     NOT NULL CHECK (confidence IN ('', 'high', 'medium', 'low')),
  would_change         TEXT     NOT NULL,
  no_source            TEXT     NOT NULL,
  rationale_html       TEXT     NOT NULL,
  scale_id             TEXT     NOT NULL,
  attribution_scale_id TEXT     NOT NULL,
  ticks                TEXT     CHECK (json_valid(ticks)),

  submitted_by         TEXT     NOT NULL,
  submitted_at         DATETIME,
  second_id            TEXT     NOT NULL,
  cross_checked_hash   TEXT     NOT NULL,
  content_hash         TEXT     NOT NULL,
  content_by           TEXT     NOT NULL,
  approved_by          TEXT     NOT NULL,
  approved_at          DATETIME,
  approved_hash        TEXT     NOT NULL,
  policy_version       INTEGER  NOT NULL,
  wait_reason          TEXT     NOT NULL,
  wait_until           DATETIME,
  disposition          TEXT     NOT NULL CHECK (disposition IN ('', 'not_checkable', 'furniture', 'duplicate')),
  status_reason        TEXT     NOT NULL,
  status_by            TEXT     NOT NULL,
  reserved_until       DATETIME,
  duplicate_of         TEXT     NOT NULL,
  last_holder_id       TEXT     NOT NULL,
  text_changed         BOOLEAN  NOT NULL,
  revision             INTEGER  NOT NULL,

  version              INTEGER  NOT NULL CHECK (version >= 1),
  created_by           TEXT     NOT NULL,
  created_at           DATETIME NOT NULL,
  updated_at           DATETIME NOT NULL,

  UNIQUE (article_id, number),
  CHECK (status NOT IN ('in_review', 'waiting') OR holder_id <> ''),
  CHECK (status NOT IN ('submitted', 'cross_check', 'disputed', 'approved', 'retracting') OR verdict <> ''),
  CHECK (status <> 'cross_check' OR second_id <> ''),
  CHECK (status NOT IN ('approved', 'retracting') OR approved_hash <> ''),
  CHECK (status <> 'dismissed' OR disposition <> ''),
  CHECK (status <> 'duplicate' OR (duplicate_of <> '' AND duplicate_of <> id))
);
CREATE INDEX claims_by_status ON claims (status, article_id);
CREATE INDEX claims_by_holder ON claims (holder_id, status);
CREATE INDEX claims_by_second ON claims (second_id, status);
CREATE INDEX claims_by_lease ON claims (lease_until) WHERE lease_until IS NOT NULL;
CREATE INDEX claims_by_original ON claims (duplicate_of);

-- The spans of older article versions stay, so that a report can show where a claim stood.
CREATE TABLE claim_spans (
  claim_id        TEXT    NOT NULL REFERENCES claims (id),
  article_version INTEGER NOT NULL CHECK (article_version >= 1),
  ordinal         INTEGER NOT NULL CHECK (ordinal >= 0),
  start           INTEGER NOT NULL CHECK (start >= 0),
  "end"           INTEGER NOT NULL CHECK ("end" > start),
  quote           TEXT    NOT NULL CHECK (length(quote) = "end" - start),
  PRIMARY KEY (claim_id, article_version, ordinal)
) WITHOUT ROWID;

CREATE TABLE claim_revisions (
  claim_id TEXT     NOT NULL REFERENCES claims (id),
  number   INTEGER  NOT NULL CHECK (number >= 1),
  content  BLOB     NOT NULL,
  hash     TEXT     NOT NULL CHECK (hash <> ''),
  actor_id TEXT     NOT NULL,
  at       DATETIME NOT NULL,
  PRIMARY KEY (claim_id, number)
);

-- +goose StatementBegin
CREATE TRIGGER claim_revisions_keep BEFORE UPDATE ON claim_revisions
BEGIN SELECT RAISE(ABORT, 'a revision never changes'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER claim_revisions_stay BEFORE DELETE ON claim_revisions
BEGIN SELECT RAISE(ABORT, 'a revision is never deleted'); END;
-- +goose StatementEnd

CREATE TABLE sign_offs (
  id           TEXT     PRIMARY KEY CHECK (id <> ''),
  claim_id     TEXT     NOT NULL REFERENCES claims (id),
  hash         TEXT     NOT NULL CHECK (hash <> ''),
  submitted_by TEXT     NOT NULL,
  by_id        TEXT     NOT NULL CHECK (by_id <> ''),
  same_person  BOOLEAN  NOT NULL,
  at           DATETIME NOT NULL,
  voided_by    TEXT     NOT NULL,
  voided_at    DATETIME,
  void_reason  TEXT     NOT NULL,

  CHECK ((voided_at IS NULL) = (voided_by = ''))
);
CREATE INDEX sign_offs_by_claim ON sign_offs (claim_id, at);
CREATE UNIQUE INDEX sign_offs_current ON sign_offs (claim_id) WHERE voided_at IS NULL;

-- +goose StatementBegin
CREATE TRIGGER sign_offs_keep BEFORE UPDATE ON sign_offs
WHEN OLD.voided_at IS NOT NULL OR (NEW.id, NEW.claim_id, NEW.hash, NEW.submitted_by, NEW.by_id, NEW.same_person, NEW.at)
  IS NOT (OLD.id, OLD.claim_id, OLD.hash, OLD.submitted_by, OLD.by_id, OLD.same_person, OLD.at)
BEGIN SELECT RAISE(ABORT, 'a sign-off can only be voided, once'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER sign_offs_stay BEFORE DELETE ON sign_offs
BEGIN SELECT RAISE(ABORT, 'a sign-off is never deleted'); END;
-- +goose StatementEnd

CREATE TABLE cross_checks (
  id         TEXT     PRIMARY KEY CHECK (id <> ''),
  claim_id   TEXT     NOT NULL REFERENCES claims (id),
  hash       TEXT     NOT NULL,
  second_id  TEXT     NOT NULL CHECK (second_id <> ''),
  outcome    TEXT     NOT NULL CHECK (outcome IN ('', 'agreed', 'disagreed', 'cancelled')),
  first      TEXT     NOT NULL CHECK (json_valid(first)),
  second     TEXT     NOT NULL CHECK (json_valid(second)),
  created_at DATETIME NOT NULL,
  ended_at   DATETIME
);
CREATE INDEX cross_checks_by_claim ON cross_checks (claim_id, created_at);
CREATE UNIQUE INDEX cross_checks_open ON cross_checks (claim_id) WHERE outcome = '';

CREATE TABLE lineage (
  parent_id TEXT NOT NULL REFERENCES claims (id),
  child_id  TEXT NOT NULL REFERENCES claims (id),
  kind      TEXT NOT NULL CHECK (kind IN ('split', 'merge')),
  PRIMARY KEY (parent_id, child_id),
  CHECK (parent_id <> child_id)
) WITHOUT ROWID;
CREATE INDEX lineage_by_child ON lineage (child_id);

CREATE TABLE origins (
  id         TEXT     PRIMARY KEY CHECK (id <> ''),
  article_id TEXT     NOT NULL REFERENCES articles (id),
  label      TEXT     NOT NULL,
  created_by TEXT     NOT NULL,
  created_at DATETIME NOT NULL
);
CREATE INDEX origins_by_article ON origins (article_id);

CREATE TABLE sources (
  id           TEXT     PRIMARY KEY CHECK (id <> ''),
  article_id   TEXT     NOT NULL REFERENCES articles (id),
  kind         TEXT     NOT NULL CHECK (kind IN ('web_page', 'file', 'interview', 'document', 'dataset')),
  url          TEXT     NOT NULL,
  title        TEXT     NOT NULL,
  publisher    TEXT     NOT NULL,
  author       TEXT     NOT NULL,
  published_on TEXT     NOT NULL,
  origin_id    TEXT     NOT NULL,
  created_by   TEXT     NOT NULL,
  created_at   DATETIME NOT NULL,
  updated_at   DATETIME NOT NULL,
  version      INTEGER  NOT NULL CHECK (version >= 1)
);
CREATE INDEX sources_by_article ON sources (article_id);

CREATE TABLE evidence (
  id              TEXT     PRIMARY KEY CHECK (id <> ''),
  claim_id        TEXT     NOT NULL REFERENCES claims (id),
  source_id       TEXT     NOT NULL REFERENCES sources (id),
  ordinal         INTEGER  NOT NULL CHECK (ordinal >= 1),
  quote           TEXT     NOT NULL,
  locator         TEXT     NOT NULL,
  stance          TEXT     NOT NULL CHECK (stance IN ('', 'supports', 'supports_in_part', 'refutes', 'context')),
  is_primary      BOOLEAN  NOT NULL,
  accessed_on     TEXT     NOT NULL,
  note            TEXT     NOT NULL,
  snapshot_sha256 TEXT     NOT NULL,
  snapshot_type   TEXT     NOT NULL,
  snapshot_at     DATETIME,
  added_by        TEXT     NOT NULL,
  created_at      DATETIME NOT NULL,
  updated_at      DATETIME NOT NULL
);
CREATE INDEX evidence_by_claim ON evidence (claim_id, ordinal);
CREATE INDEX evidence_by_source ON evidence (source_id);
