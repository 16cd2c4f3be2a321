-- Links of every kind, several rights of one session, and rounds of short checks. Every column: docs/storage-schema.md.

ALTER TABLE links ADD COLUMN id TEXT NOT NULL DEFAULT '';
ALTER TABLE links ADD COLUMN label TEXT NOT NULL DEFAULT '';
ALTER TABLE links ADD COLUMN report INTEGER;
ALTER TABLE links ADD COLUMN round INTEGER;
ALTER TABLE links ADD COLUMN short_check TEXT;
UPDATE links SET id = lower(hex(randomblob(8)));
ALTER TABLE events ADD COLUMN subject TEXT;

CREATE TABLE new_grants (
  session    TEXT NOT NULL REFERENCES sessions (hash) ON DELETE CASCADE,
  assessment TEXT NOT NULL,
  role       TEXT NOT NULL,
  link       TEXT NOT NULL REFERENCES links (hash) ON DELETE CASCADE,
  respondent INTEGER,
  PRIMARY KEY (session, assessment, role)
) STRICT, WITHOUT ROWID;

INSERT INTO new_grants (session, assessment, role, link) SELECT session, assessment, scope, link FROM grants;
DROP TABLE grants;
ALTER TABLE new_grants RENAME TO grants;
CREATE INDEX grants_by_link ON grants (link);

CREATE TABLE rounds (
  assessment TEXT NOT NULL REFERENCES assessments (id) ON DELETE CASCADE,
  number     INTEGER NOT NULL,
  opened_on  TEXT NOT NULL,
  closes_at  TEXT NOT NULL,
  closed_on  TEXT,
  results    TEXT CHECK (results IS NULL OR json_valid(results)),
  PRIMARY KEY (assessment, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE check_responses (
  assessment  TEXT NOT NULL,
  round       INTEGER NOT NULL,
  respondent  INTEGER NOT NULL,
  short_check TEXT NOT NULL,
  answers     TEXT NOT NULL CHECK (json_valid(answers)),
  version     INTEGER NOT NULL,
  PRIMARY KEY (assessment, round, respondent),
  FOREIGN KEY (assessment, round) REFERENCES rounds (assessment, number) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
