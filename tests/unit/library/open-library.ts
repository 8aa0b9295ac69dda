import { afterEach } from 'vitest'
import type { Database } from '../../../src/main/library/database'
import { openDatabase } from '../../../src/main/library/open-database'
import { useTemporaryFolder } from '../temporary-folder'

/** Gives each test of a file a folder for a library. What the test opens there is closed after it. */
export function useLibrary(): { folder(...inside: readonly string[]): string; open(): Database } {
  const open = new Set<Database>()
  // Registered last, run first: the folder is removed when nothing in it is open any more.
  const folder = useTemporaryFolder()
  afterEach(() => {
    for (const db of open) db.close()
    open.clear()
  })
  return {
    folder,
    open() {
      for (const db of open) db.close()
      open.clear()
      const db = openDatabase(folder())
      open.add(db)
      return db
    },
  }
}
