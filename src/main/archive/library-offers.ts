import { ArchiveError } from '../../shared/app-error'
import type { ImportReport } from '../../shared/ipc'
import type { BookPreview, ColumnMeanings, LibraryOffer } from '../../shared/other-libraries'
import type { CalibreLibrary, Looking } from '../importing/libraries/calibre/library'
import type { Archive } from './archive'
import { CalibrePreview } from './calibre-import'
import type { TableFile } from './finding-libraries'
import type { ImportOptions } from './importing'

type Waiting =
  | { readonly kind: 'calibre'; readonly library: CalibreLibrary; readonly preview: CalibrePreview }
  | { readonly kind: 'table'; readonly file: TableFile }

/** Libraries of other programs that were found and wait for the reader's word; until then nothing of them comes in. */
export class LibraryOffers {
  readonly #waiting = new Map<number, Waiting>()
  #lastId = 0

  offerCalibre(archive: Archive, library: CalibreLibrary): LibraryOffer {
    const id = this.#keep({ kind: 'calibre', library, preview: new CalibrePreview(library) })
    const { folder, books, columns } = library
    const unreadable = books.filter(({ file }) => file.refusal !== undefined).length
    const said = archive.meaningsOf(library)
    return { kind: 'calibre', id, folder, books: books.length, unreadable, columns, ...said }
  }

  async offerTable(archive: Archive, file: TableFile, looking: Looking): Promise<LibraryOffer> {
    const weighed = await archive.weighTable(file, looking)
    return { kind: 'table', id: this.#keep({ kind: 'table', file }), path: file.path, ...weighed }
  }

  /** Books as they would come in. @throws ArchiveError `not-found` */
  async preview(id: number, meanings: ColumnMeanings): Promise<readonly BookPreview[]> {
    const waiting = this.#find(id)
    return waiting.kind === 'calibre' ? await waiting.preview.read(meanings) : []
  }

  /** Takes it in. @throws ArchiveError `not-found` */
  import(
    archive: Archive,
    id: number,
    meanings: ColumnMeanings,
    options: ImportOptions,
  ): Promise<ImportReport> {
    const waiting = this.#find(id)
    this.drop(id)
    return waiting.kind === 'calibre'
      ? archive.importCalibre(waiting.library, meanings, options)
      : archive.importTable(waiting.file, options)
  }

  drop(id: number): void {
    this.#waiting.delete(id)
  }

  #keep(waiting: Waiting): number {
    this.#waiting.set(++this.#lastId, waiting)
    return this.#lastId
  }

  #find(id: number): Waiting {
    const waiting = this.#waiting.get(id)
    if (waiting === undefined)
      throw new ArchiveError('not-found', 'This library is not waiting any more. Choose it once more.')
    return waiting
  }
}
