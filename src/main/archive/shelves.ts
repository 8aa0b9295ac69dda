import type { Marks, WorkId } from '../../shared/model'
import type { KnownNames } from '../importing/sources/source'
import type { Database } from '../library/database'
import type { Originals } from '../library/originals'
import { isPresent } from '../library/trash'
import { readRecord, readRecords } from '../library/works'
import { Catalogue } from '../search/catalogue'
import { Evaluator } from '../search/evaluate'
import { FullTextIndex } from '../search/full-text'
import { NamesIndex } from '../search/names-index'
import { WorkSorter } from '../search/sort-works'
import { toCatalogueEntry } from './catalogue-entry'
import { TriggerBook } from './trigger-book'
import { NamesInStep } from './names-in-step'

/** A library's database with all that is kept in step with it: indexes, and the catalogue in memory. */
export class Shelves {
  readonly fullText: FullTextIndex
  readonly evaluator: Evaluator
  readonly triggers: TriggerBook
  readonly #catalogue = new Catalogue()
  readonly sorter = new WorkSorter(this.#catalogue)
  readonly #index = new NamesIndex()
  readonly rules: NamesInStep
  /** Names as files have them. */
  readonly knownNames: KnownNames = {
    names: (type) => this.#catalogue.spellings.inUse(type).map(({ name }) => name),
  }

  constructor(
    readonly db: Database,
    readonly originals: Originals,
  ) {
    this.fullText = new FullTextIndex(db)
    this.triggers = new TriggerBook(this)
    this.rules = new NamesInStep(db, this.#catalogue, this.#index)
    this.evaluator = new Evaluator(db, (clause) => this.rules.filedUnder(clause))
    for (const record of readRecords(db)) this.#put(toCatalogueEntry(record))
  }

  /** The works as they count by the rules and names of now. */
  get catalogue(): Catalogue {
    this.rules.bring()
    return this.#catalogue
  }

  /** Every name that can be typed, those that stand for others as well. */
  get names(): NamesIndex {
    this.rules.bring()
    return this.#index
  }

  /** The time that is written into the library (ISO 8601, UTC). */
  now(): string {
    return new Date().toISOString()
  }

  /** Changes the library and its indexes together, or not at all. */
  change<T>(body: () => T): T {
    try {
      return this.db.transaction(body)
    } catch (error) {
      this.fullText.forget()
      throw error
    }
  }

  /** Brings the catalogue in step with a work that was added, changed, removed or restored. */
  refresh(id: WorkId): void {
    const record = isPresent(this.db, id) ? readRecord(this.db, id) : undefined
    if (record === undefined) this.#catalogue.remove(id)
    else this.#put(toCatalogueEntry(record))
  }

  /** The same for a work that was marked: all else that is known of it stays. */
  refreshMarks(id: WorkId, { reading, stars }: Partial<Marks>): void {
    const entry = this.#catalogue.get(id)
    if (entry === undefined) return
    const names =
      reading === undefined ? entry.names : { ...entry.names, reading: reading === null ? [] : [reading] }
    this.#catalogue.put({ ...entry, names, stars: stars === undefined ? entry.stars : stars })
  }

  #put(entry: ReturnType<typeof toCatalogueEntry>): void {
    this.#catalogue.put(entry)
    this.#index.add('title', entry.title)
    for (const [type, names] of Object.entries(entry.names)) {
      if (type !== 'status') for (const name of names) this.#index.add(type, name)
    }
  }
}
