-- The plan at work: what a school tracks about its actions. Every column: docs/storage-schema.md.

CREATE TABLE actions (
  assessment TEXT NOT NULL REFERENCES assessments (id) ON DELETE CASCADE,
  action     TEXT NOT NULL,
  status     TEXT NOT NULL,
  reason     TEXT,
  owner      TEXT,
  start_on   TEXT,
  due_on     TEXT,
  note       TEXT,
  title      TEXT,
  days       REAL,
  version    INTEGER NOT NULL,
  PRIMARY KEY (assessment, action)
) STRICT, WITHOUT ROWID;

CREATE TABLE action_history (
  assessment  TEXT NOT NULL,
  action      TEXT NOT NULL,
  number      INTEGER NOT NULL,
  happened_on TEXT NOT NULL,
  change      TEXT NOT NULL CHECK (json_valid(change)),
  PRIMARY KEY (assessment, action, number),
  FOREIGN KEY (assessment, action) REFERENCES actions (assessment, action) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
