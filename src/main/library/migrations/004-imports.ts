import type { Migration } from './migration'

/**
 * What became of each file of an import, so that its report can be opened again; folders that are looked at by
 * themselves, and what was seen there.
 */
export const imports: Migration = {
  version: 4,
  sql: `
CREATE TABLE imports (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  name TEXT NOT NULL,
  -- Until it has ended, an import counts as one that was stopped.
  stopped INTEGER NOT NULL,
  seconds REAL NOT NULL,
  -- Of each group of its report, as JSON.
  counts TEXT NOT NULL,
  -- What takes it back, in the table of changes.
  receipt INTEGER,
  undone INTEGER NOT NULL
) STRICT;

CREATE TABLE import_files (
  import_id INTEGER NOT NULL REFERENCES imports (id) ON DELETE CASCADE,
  row INTEGER NOT NULL,
  path TEXT NOT NULL,
  entry TEXT,
  outcome TEXT NOT NULL CHECK (outcome IN ('new', 'updated', 'duplicate', 'failed')),
  work_id INTEGER,
  title TEXT,
  review TEXT,
  reason TEXT,
  message TEXT,
  bytes INTEGER,
  modified TEXT,
  hash TEXT,
  format TEXT,
  source TEXT,
  encoding TEXT,
  reader_version INTEGER NOT NULL,
  PRIMARY KEY (import_id, row)
) STRICT, WITHOUT ROWID;

-- A folder that was removed keeps its row until the next start, so that removing it can be taken back.
CREATE TABLE watched_folders (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  path TEXT NOT NULL UNIQUE,
  removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1))
) STRICT;

-- Files as they were when they were looked at, whatever became of them: what the reader has removed stays removed.
CREATE TABLE watched_files (
  path TEXT PRIMARY KEY,
  bytes INTEGER NOT NULL,
  modified REAL NOT NULL
) STRICT, WITHOUT ROWID;

-- What a reader's library in another program said of a work that its files do not, as JSON.
ALTER TABLE works ADD COLUMN library_said TEXT;
`,
}
