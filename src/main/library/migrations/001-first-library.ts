import type { Migration } from './migration'

/**
 * Every printable ASCII sign but space and letters or digits is part of a term: the terms are made before they reach
 * FTS5, and it must not tear them. (The double quote ends the option and is never part of a term.)
 */
const TOKENIZER = "ascii tokenchars '!#$%&''()*+,-./:;<=>?@[\\]^_`{|}~'"

/** The first library: works with versions and chapters, their tags, two full-text indexes and what can be undone. */
export const firstLibrary: Migration = {
  version: 1,
  sql: `
CREATE TABLE works (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  title TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('complete', 'in-progress', 'unknown')),
  chapters_total INTEGER,
  published TEXT,
  updated TEXT,
  source_url TEXT,
  summary TEXT,
  notes TEXT,
  end_notes TEXT,
  words INTEGER NOT NULL,
  chapters INTEGER NOT NULL,
  added TEXT NOT NULL,
  review TEXT NOT NULL,
  version_id INTEGER,
  place_chapter INTEGER,
  place_offset INTEGER,
  progress REAL,
  removed TEXT
) STRICT;

CREATE TABLE versions (
  id INTEGER PRIMARY KEY,
  work_id INTEGER NOT NULL REFERENCES works (id) ON DELETE CASCADE,
  file_hash TEXT NOT NULL,
  path TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  source TEXT NOT NULL,
  encoding TEXT NOT NULL,
  imported TEXT NOT NULL
) STRICT;
CREATE INDEX versions_of_work ON versions (work_id);
CREATE INDEX versions_by_hash ON versions (file_hash);

CREATE TABLE chapters (
  version_id INTEGER NOT NULL REFERENCES versions (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  title TEXT,
  summary TEXT,
  notes TEXT,
  end_notes TEXT,
  words INTEGER NOT NULL,
  html TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX chapters_of_version ON chapters (version_id, position);

CREATE TABLE tags (
  id INTEGER PRIMARY KEY,
  type TEXT NOT NULL,
  name TEXT NOT NULL,
  UNIQUE (type, name)
) STRICT;

CREATE TABLE work_tags (
  work_id INTEGER NOT NULL REFERENCES works (id) ON DELETE CASCADE,
  tag_id INTEGER NOT NULL REFERENCES tags (id),
  position INTEGER NOT NULL,
  series_index REAL,
  PRIMARY KEY (work_id, tag_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX works_of_tag ON work_tags (tag_id);

CREATE TABLE changes (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  kind TEXT NOT NULL,
  before TEXT NOT NULL
) STRICT;

CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE terms (term TEXT PRIMARY KEY, stem TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE INDEX terms_by_stem ON terms (stem);

CREATE VIRTUAL TABLE work_index USING fts5 (
  title, author, canon, pairing, character, tag, series, summary, notes,
  content = '', contentless_delete = 1, tokenize = "TOKENIZER"
);
CREATE VIRTUAL TABLE text_index USING fts5 (
  text, content = '', contentless_delete = 1, tokenize = "TOKENIZER"
);
-- More postings gathered in memory before they are written, and more pieces before some are merged: less is written twice.
INSERT INTO text_index (text_index, rank) VALUES ('hashsize', 33554432);
INSERT INTO text_index (text_index, rank) VALUES ('automerge', 8);
CREATE VIRTUAL TABLE text_vocabulary USING fts5vocab (text_index, row);
`.replaceAll('TOKENIZER', () => TOKENIZER),
}
