import type { Migration } from './migration'

/**
 * The index is made by what searches, in the shape that it wants; the old one goes, and the texts are indexed anew when
 * the library is next open.
 */
export const languages: Migration = {
  version: 5,
  sql: `
DROP TABLE text_vocabulary;
DROP TABLE name_vocabulary;
DROP TABLE text_index;
DROP TABLE work_index;
DROP TABLE terms;
`,
}
