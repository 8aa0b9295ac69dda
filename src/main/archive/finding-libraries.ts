import { ArchiveError } from '../../shared/app-error'
import { isCalibreLibrary } from '../importing/libraries/calibre/find-books'
import { readCalibreLibrary, type CalibreLibrary, type Looking } from '../importing/libraries/calibre/library'
import { readTable, type WorksTable } from '../importing/libraries/table/read-table'
import { isTable } from '../importing/walk-files'

/** A table of works with the place where it lies. */
export interface TableFile {
  readonly path: string
  readonly table: WorksTable
}

/** What a list of paths comes to. */
export interface FoundLibraries {
  readonly calibre: readonly CalibreLibrary[]
  readonly tables: readonly TableFile[]
  /** Everything else, in its order; a table that says nothing of works is reported with the files. */
  readonly files: readonly string[]
}

/**
 * Tells libraries of other programs and tables of works from files and folders of works. A library that one stopped
 * looking at is left out. Never rejects.
 */
export async function findLibraries(
  paths: readonly string[],
  looking: Looking = {},
): Promise<FoundLibraries> {
  const calibre: CalibreLibrary[] = []
  const tables: TableFile[] = []
  const files: string[] = []
  for (const path of paths) {
    const table = isTable(path) ? await readTable(path) : undefined
    if (table?.ok === true) tables.push({ path, table })
    else if (await isCalibreLibrary(path)) {
      const library = await readCalibreLibrary(path, looking)
      if (library !== undefined) calibre.push(library)
    } else files.push(path)
  }
  return { calibre, tables, files }
}

/** What is said of a folder that should be a calibre library and is none. */
export function noCalibreLibrary(): ArchiveError {
  return new ArchiveError(
    'not-found',
    'This is no calibre library: it has no metadata.db with books beside it. Choose the folder that calibre calls your library.',
  )
}
