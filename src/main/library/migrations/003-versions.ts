import type { Migration } from './migration'

/**
 * What versions are told apart and put in order by, the files that a text came in, and works that only look like one.
 * What of a version is NULL was not worked out when it was imported; it is when the next files come in.
 */
export const versions: Migration = {
  version: 3,
  sql: `
-- Which work it is on its site; a body hash of '' is that of a text without letters.
ALTER TABLE versions ADD COLUMN site TEXT;
ALTER TABLE versions ADD COLUMN site_work_id TEXT;
ALTER TABLE versions ADD COLUMN body_hash TEXT;
-- By what its age shows: chapters and words that are in it, chapters and the day that its file says, the file's own time.
ALTER TABLE versions ADD COLUMN chapters INTEGER NOT NULL DEFAULT 0;
ALTER TABLE versions ADD COLUMN words INTEGER NOT NULL DEFAULT 0;
ALTER TABLE versions ADD COLUMN posted INTEGER;
ALTER TABLE versions ADD COLUMN updated TEXT;
ALTER TABLE versions ADD COLUMN modified TEXT;
-- Chapters that the version which was the newest until then has not.
ALTER TABLE versions ADD COLUMN fresh INTEGER NOT NULL DEFAULT 0;
-- What its files say of the work (JSON): what the work says otherwise, the reader has changed.
ALTER TABLE versions ADD COLUMN said TEXT;
UPDATE versions SET
  chapters = (SELECT count(*) FROM chapters WHERE version_id = versions.id),
  words = (SELECT coalesce(sum(words), 0) FROM chapters WHERE version_id = versions.id);

CREATE INDEX versions_by_identity ON versions (site, site_work_id) WHERE site IS NOT NULL;
CREATE INDEX versions_by_body ON versions (body_hash) WHERE body_hash <> '';
CREATE INDEX versions_by_path ON versions (path);
CREATE INDEX versions_not_worked_out ON versions (id) WHERE body_hash IS NULL;

-- Further files with the text of a version.
CREATE TABLE formats (
  id INTEGER PRIMARY KEY,
  version_id INTEGER NOT NULL REFERENCES versions (id) ON DELETE CASCADE,
  file_hash TEXT NOT NULL,
  path TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  source TEXT NOT NULL,
  encoding TEXT NOT NULL,
  imported TEXT NOT NULL,
  modified TEXT
) STRICT;
CREATE INDEX formats_of_version ON formats (version_id);
CREATE INDEX formats_by_hash ON formats (file_hash);
CREATE INDEX formats_by_path ON formats (path);

-- Pairs of works that the reader has said are two; the lower number first.
CREATE TABLE different_works (
  work_id INTEGER NOT NULL REFERENCES works (id) ON DELETE CASCADE,
  other_id INTEGER NOT NULL REFERENCES works (id) ON DELETE CASCADE,
  PRIMARY KEY (work_id, other_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX different_works_by_other ON different_works (other_id);

CREATE VIRTUAL TABLE name_vocabulary USING fts5vocab (work_index, row);
`,
}
