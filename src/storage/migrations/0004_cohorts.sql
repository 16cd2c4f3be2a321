-- Rooms in which schools are compared, and what each school shares with them. Every column: docs/storage-schema.md.

CREATE TABLE cohorts (
  id            TEXT PRIMARY KEY,
  name          TEXT NOT NULL,
  purpose       TEXT NOT NULL,
  questionnaire TEXT NOT NULL,
  version       TEXT NOT NULL,
  language      TEXT NOT NULL,
  schools_see   TEXT NOT NULL,
  funder_sees   TEXT NOT NULL,
  join_code     TEXT NOT NULL UNIQUE,
  created_on    TEXT NOT NULL,
  active_on     TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE cohort_links (
  hash         TEXT PRIMARY KEY,
  cohort       TEXT NOT NULL REFERENCES cohorts (id) ON DELETE CASCADE,
  number       INTEGER NOT NULL,
  kind         TEXT NOT NULL,
  label        TEXT NOT NULL,
  created_on   TEXT NOT NULL,
  expires_at   TEXT NOT NULL,
  most_uses    INTEGER,
  uses         INTEGER NOT NULL DEFAULT 0,
  last_used_on TEXT,
  revoked_at   TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX cohort_links_by_cohort ON cohort_links (cohort, number);

CREATE TABLE cohort_grants (
  session TEXT NOT NULL REFERENCES sessions (hash) ON DELETE CASCADE,
  cohort  TEXT NOT NULL,
  link    TEXT NOT NULL REFERENCES cohort_links (hash) ON DELETE CASCADE,
  scope   TEXT NOT NULL,
  PRIMARY KEY (session, cohort)
) STRICT, WITHOUT ROWID;

CREATE INDEX cohort_grants_by_link ON cohort_grants (link);

CREATE TABLE cohort_starts (
  cohort     TEXT NOT NULL REFERENCES cohorts (id) ON DELETE CASCADE,
  number     INTEGER NOT NULL,
  label      TEXT NOT NULL,
  country    TEXT NOT NULL,
  version    TEXT NOT NULL,
  link       TEXT NOT NULL,
  assessment TEXT REFERENCES assessments (id) ON DELETE SET NULL,
  progress   TEXT CHECK (progress IS NULL OR json_valid(progress)),
  PRIMARY KEY (cohort, number)
) STRICT, WITHOUT ROWID;

CREATE INDEX cohort_starts_by_assessment ON cohort_starts (assessment);
CREATE INDEX cohort_starts_by_link ON cohort_starts (link);

CREATE TABLE cohort_members (
  cohort     TEXT NOT NULL REFERENCES cohorts (id) ON DELETE CASCADE,
  number     INTEGER NOT NULL,
  assessment TEXT REFERENCES assessments (id) ON DELETE CASCADE,
  sharing    TEXT NOT NULL CHECK (json_valid(sharing)),
  overview   TEXT NOT NULL CHECK (json_valid(overview)),
  detail     TEXT NOT NULL CHECK (json_valid(detail)),
  was_shown  INTEGER NOT NULL,
  joined_on  TEXT NOT NULL,
  updated_on TEXT NOT NULL,
  until_on   TEXT NOT NULL,
  PRIMARY KEY (cohort, number)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX cohort_members_by_assessment ON cohort_members (assessment, cohort);

CREATE TABLE cohort_notes (
  cohort TEXT NOT NULL,
  number INTEGER NOT NULL,
  note   TEXT NOT NULL,
  PRIMARY KEY (cohort, number),
  FOREIGN KEY (cohort, number) REFERENCES cohort_members (cohort, number) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE cohort_rounds (
  cohort    TEXT NOT NULL REFERENCES cohorts (id) ON DELETE CASCADE,
  number    INTEGER NOT NULL,
  name      TEXT NOT NULL,
  opened_on TEXT NOT NULL,
  closed_on TEXT,
  PRIMARY KEY (cohort, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE cohort_round_snapshots (
  cohort   TEXT NOT NULL,
  round    INTEGER NOT NULL,
  member   INTEGER NOT NULL,
  overview TEXT NOT NULL CHECK (json_valid(overview)),
  detail   TEXT NOT NULL CHECK (json_valid(detail)),
  PRIMARY KEY (cohort, round, member),
  FOREIGN KEY (cohort, round) REFERENCES cohort_rounds (cohort, number) ON DELETE CASCADE,
  FOREIGN KEY (cohort, member) REFERENCES cohort_members (cohort, number) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE cohort_releases (
  cohort  TEXT NOT NULL REFERENCES cohorts (id) ON DELETE CASCADE,
  number  INTEGER NOT NULL,
  made_on TEXT NOT NULL,
  release TEXT NOT NULL CHECK (json_valid(release)),
  ledger  TEXT NOT NULL CHECK (json_valid(ledger)),
  PRIMARY KEY (cohort, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE cohort_matches (
  cohort      TEXT NOT NULL,
  member      INTEGER NOT NULL,
  other       INTEGER NOT NULL,
  contact     TEXT NOT NULL,
  accepted_on TEXT NOT NULL,
  PRIMARY KEY (cohort, member, other),
  FOREIGN KEY (cohort, member) REFERENCES cohort_members (cohort, number) ON DELETE CASCADE,
  FOREIGN KEY (cohort, other) REFERENCES cohort_members (cohort, number) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
