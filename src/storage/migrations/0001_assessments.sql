-- Assessments, their answers, plans and reports, and who may open them. Every column: docs/storage-schema.md.

CREATE TABLE assessments (
  id            TEXT PRIMARY KEY,
  questionnaire TEXT NOT NULL,
  version       TEXT NOT NULL,
  scope         TEXT NOT NULL,
  school        TEXT NOT NULL,
  language      TEXT NOT NULL,
  context       TEXT NOT NULL CHECK (json_valid(context)),
  revision      INTEGER NOT NULL DEFAULT 1,
  created_on    TEXT NOT NULL,
  active_on     TEXT NOT NULL,
  submitted_at  TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE responses (
  key        INTEGER PRIMARY KEY,
  assessment TEXT NOT NULL REFERENCES assessments (id) ON DELETE CASCADE,
  role       TEXT NOT NULL,
  created_on TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX responses_by_assessment ON responses (assessment, role);

CREATE TABLE answers (
  response INTEGER NOT NULL REFERENCES responses (key) ON DELETE CASCADE,
  item     TEXT NOT NULL,
  answer   TEXT CHECK (answer IS NULL OR json_valid(answer)),
  version  INTEGER NOT NULL,
  PRIMARY KEY (response, item)
) STRICT, WITHOUT ROWID;

CREATE TABLE operations (
  assessment   TEXT NOT NULL REFERENCES assessments (id) ON DELETE CASCADE,
  operation    TEXT NOT NULL,
  request_hash TEXT NOT NULL,
  result       TEXT NOT NULL CHECK (json_valid(result)),
  done_on      TEXT NOT NULL,
  PRIMARY KEY (assessment, operation)
) STRICT, WITHOUT ROWID;

CREATE TABLE figures (
  assessment TEXT PRIMARY KEY REFERENCES assessments (id) ON DELETE CASCADE,
  years      TEXT NOT NULL CHECK (json_valid(years)),
  targets    TEXT NOT NULL CHECK (json_valid(targets)),
  version    INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE plans (
  assessment TEXT PRIMARY KEY REFERENCES assessments (id) ON DELETE CASCADE,
  plan       TEXT NOT NULL CHECK (json_valid(plan)),
  version    INTEGER NOT NULL,
  kept_on    TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE reports (
  assessment   TEXT NOT NULL REFERENCES assessments (id) ON DELETE CASCADE,
  number       INTEGER NOT NULL,
  report       TEXT NOT NULL CHECK (json_valid(report)),
  hash         TEXT NOT NULL,
  revision     INTEGER NOT NULL,
  plan_version INTEGER NOT NULL,
  submitted_on TEXT NOT NULL,
  PRIMARY KEY (assessment, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE links (
  hash         TEXT PRIMARY KEY,
  kind         TEXT NOT NULL,
  assessment   TEXT NOT NULL REFERENCES assessments (id) ON DELETE CASCADE,
  created_on   TEXT NOT NULL,
  expires_at   TEXT NOT NULL,
  most_uses    INTEGER,
  uses         INTEGER NOT NULL DEFAULT 0,
  last_used_on TEXT,
  revoked_at   TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX links_by_assessment ON links (assessment);

CREATE TABLE sessions (
  hash       TEXT PRIMARY KEY,
  seen_on    TEXT NOT NULL,
  expires_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE grants (
  session    TEXT NOT NULL REFERENCES sessions (hash) ON DELETE CASCADE,
  assessment TEXT NOT NULL,
  link       TEXT NOT NULL REFERENCES links (hash) ON DELETE CASCADE,
  scope      TEXT NOT NULL,
  PRIMARY KEY (session, assessment)
) STRICT, WITHOUT ROWID;

CREATE INDEX grants_by_link ON grants (link);

CREATE TABLE events (
  assessment TEXT NOT NULL REFERENCES assessments (id) ON DELETE CASCADE,
  number     INTEGER NOT NULL,
  at         TEXT NOT NULL,
  event      TEXT NOT NULL,
  actor      TEXT NOT NULL,
  PRIMARY KEY (assessment, number)
) STRICT, WITHOUT ROWID;
