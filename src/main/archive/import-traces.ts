import type { ImportedFile, Receipt } from '../../shared/ipc'
import type { WorkId } from '../../shared/model'
import { recordChange, type ImportChange, type TouchedWork } from '../library/changes'
import { takeSnapshot, type WorkSnapshot } from '../library/snapshots'
import type { Shelves } from './shelves'

/** What writing one file did to the library. */
export type Trace =
  { readonly kind: 'added'; readonly id: WorkId } | ({ readonly kind: 'touched' } & TouchedWork)

/** What became of a file, and what it did to the library. */
export interface Written {
  readonly file: ImportedFile
  readonly traces: readonly Trace[]
}

/** What a change of a work comes to: its rows before and after. */
export function touch(
  shelves: Shelves,
  id: WorkId,
  body: () => { readonly version?: number; readonly format?: number } | void,
): Trace {
  const before = snapshotOf(shelves, id)
  const { version, format } = body() ?? {}
  return {
    kind: 'touched',
    id,
    before,
    after: snapshotOf(shelves, id),
    versions: version === undefined ? [] : [version],
    formats: format === undefined ? [] : [format],
  }
}

function snapshotOf({ db }: Shelves, id: WorkId): WorkSnapshot {
  const snapshot = takeSnapshot(db, id)
  if (snapshot === undefined) throw new Error(`work ${id} is gone`)
  return snapshot
}

/** All that one import did, for the receipt that takes it back. */
export class ImportTraces {
  readonly #shelves: Shelves
  readonly #added = new Set<WorkId>()
  readonly #touched = new Map<WorkId, TouchedWork>()
  readonly #lastTag: number
  readonly #newTerms: () => readonly string[]

  /** To be made before the first file is written. */
  constructor(shelves: Shelves) {
    this.#shelves = shelves
    this.#lastTag = shelves.db.get<{ id: number }>('SELECT coalesce(max(id), 0) AS id FROM tags')?.id ?? 0
    this.#newTerms = shelves.fullText.listNewTerms()
  }

  add(traces: readonly Trace[]): void {
    for (const trace of traces) {
      if (trace.kind === 'added') this.#added.add(trace.id)
      else if (!this.#added.has(trace.id)) this.#touch(trace)
    }
  }

  #touch({ id, before, after, versions, formats }: TouchedWork): void {
    const known = this.#touched.get(id)
    this.#touched.set(id, {
      id,
      before: known?.before ?? before,
      after,
      versions: [...(known?.versions ?? []), ...versions],
      formats: [...(known?.formats ?? []), ...formats],
    })
  }

  /** To be called once, when the import is done. @returns what it did; undefined when that is nothing */
  end(): ImportChange | undefined {
    const terms = this.#newTerms()
    if (this.#added.size === 0 && this.#touched.size === 0) return undefined
    const ids = [...this.#added]
    const touched = [...this.#touched.values()]
    return { ids, touched, ended: this.#shelves.now(), lastTag: this.#lastTag, terms }
  }

  /** Ends it, and keeps what it did to be taken back. @returns null when it did nothing */
  record(): Receipt | null {
    const change = this.end()
    if (change === undefined) return null
    return recordChange(this.#shelves.db, { kind: 'import', ...change }, this.#shelves.now())
  }
}
