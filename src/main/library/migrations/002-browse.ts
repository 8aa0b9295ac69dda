import type { Migration } from './migration'

/**
 * What browsing keeps: the reader's marks, suggestions with what became of them, tag rules, saved sets and the rules
 * that hide works. Lists that are always read and written as one lie in the table `settings`.
 */
export const browse: Migration = {
  version: 2,
  sql: `
ALTER TABLE works ADD COLUMN reading TEXT
  CHECK (reading IN ('to-read', 'reading', 'read', 'did-not-finish', 're-read'));
ALTER TABLE works ADD COLUMN stars INTEGER CHECK (stars BETWEEN 1 AND 5);
ALTER TABLE works ADD COLUMN private_notes TEXT;
ALTER TABLE works ADD COLUMN last_read TEXT;
ALTER TABLE works ADD COLUMN reviewed TEXT;

-- Works that were begun, the one that was read last first.
CREATE INDEX works_begun ON works (last_read) WHERE place_chapter IS NOT NULL;

-- Edits that can be undone know the reader's own tags from now on. (A quotation mark inside a text is escaped there.)
UPDATE changes SET before = replace(before, '"endNotes":', '"mine":[],"endNotes":') WHERE kind = 'edit';

-- One row a work that was looked at; made anew when the version of what recognises names differs. The counts are of
-- what the reader has not decided on.
CREATE TABLE suggestions (
  work_id INTEGER PRIMARY KEY REFERENCES works (id) ON DELETE CASCADE,
  recogniser TEXT NOT NULL,
  open INTEGER NOT NULL,
  certain INTEGER NOT NULL,
  sureness REAL NOT NULL,
  suggested TEXT NOT NULL
) STRICT;
CREATE INDEX open_suggestions ON suggestions (sureness DESC, work_id, open, certain) WHERE open > 0;
CREATE INDEX suggestions_by_recogniser ON suggestions (recogniser, work_id);
CREATE INDEX works_by_state ON works (removed, reviewed);

-- What the reader has said no to; never suggested again for this work.
CREATE TABLE refused_suggestions (
  work_id INTEGER NOT NULL REFERENCES works (id) ON DELETE CASCADE,
  type TEXT NOT NULL,
  key TEXT NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (work_id, type, key)
) STRICT, WITHOUT ROWID;

-- What the reader has said of names; see the kinds in shared/name-rules.ts. Keys are names as they are compared.
CREATE TABLE name_rules (
  kind TEXT NOT NULL CHECK (kind IN ('same', 'belongs', 'different')),
  type TEXT NOT NULL,
  key TEXT NOT NULL,
  other_key TEXT NOT NULL,
  name TEXT NOT NULL,
  other TEXT NOT NULL,
  PRIMARY KEY (kind, type, key, other_key)
) STRICT, WITHOUT ROWID;

CREATE TABLE saved_sets (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  query TEXT NOT NULL
) STRICT;
`,
}
