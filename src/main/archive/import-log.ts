import type { ImportedFile, ImportReport } from '../../shared/ipc'
import { READER_VERSION } from '../importing/reader-version'
import { addImportFiles, beginImport, endImport } from '../library/imports'
import { withDiskFacts } from './file-facts'
import type { Shelves } from './shelves'

/** The report of an import that runs, kept in the library while it grows: what is done stays told, whatever happens. */
export class ImportLog {
  readonly id: number
  readonly at: string
  readonly files: ImportedFile[] = []
  readonly #shelves: Shelves

  /** @param name what is imported, in words */
  constructor(
    shelves: Shelves,
    readonly name: string,
  ) {
    this.#shelves = shelves
    this.at = shelves.now()
    this.id = beginImport(shelves.db, name, this.at)
  }

  /** On a full disk a file is told of all the same, though it is not kept. @returns the files as they are kept */
  add(written: readonly ImportedFile[]): readonly ImportedFile[] {
    const from = this.files.length
    const files = written.map((file) => ({ ...file, facts: withDiskFacts(file.path, file.facts) }))
    this.files.push(...files)
    if (files.length > 0)
      this.#keep(() => addImportFiles(this.#shelves.db, this.id, from, files, READER_VERSION))
    return files
  }

  end(how: Pick<ImportReport, 'stopped' | 'seconds' | 'receipt'>): ImportReport {
    this.#keep(() => endImport(this.#shelves.db, this.id, how))
    const { id, at, name, files } = this
    return { id, at, name, files, ...how, undone: false }
  }

  #keep(body: () => void): void {
    try {
      this.#shelves.db.transaction(body)
    } catch {
      // The disk is full: nothing of the import itself is lost.
    }
  }
}
