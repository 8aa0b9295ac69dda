import type { Migration } from './migration'

/** What a reader's library in another program said of a work that its files do not, as JSON. */
export const librarySaid: Migration = {
  version: 5,
  sql: `ALTER TABLE works ADD COLUMN library_said TEXT;`,
}
