import type { ImportedFile, Receipt, ReportRow } from '../../shared/ipc'
import type { SuggestedTag } from '../../shared/suggestions'
import type { Marks, Metadata, WorkId } from '../../shared/model'
import type { SavedSet } from '../../shared/saved-sets'
import type { Trigger } from '../../shared/triggers'
import type { NameRuleChange } from '../../shared/name-rules'
import type { Database } from './database'
import type { KeptVersion } from './readings'
import type { WorkSnapshot } from './snapshots'

/** Something that was done, with what it takes to undo it. */
export type Change =
  | ({ readonly kind: 'import' } & ImportChange)
  | { readonly kind: 'remove'; readonly ids: readonly WorkId[] }
  | { readonly kind: 'edit'; readonly before: readonly (Metadata & { readonly id: WorkId })[] }
  | {
      readonly kind: 'review'
      readonly before: readonly (Metadata & {
        readonly id: WorkId
        readonly refused: readonly SuggestedTag[]
        readonly reviewed: string | null
      })[]
    }
  | { readonly kind: 'marks'; readonly before: readonly (Marks & { readonly id: WorkId })[] }
  /** `before` is null for what was not there. */
  | { readonly kind: 'set'; readonly id: number; readonly before: SavedSet | null }
  | { readonly kind: 'trigger'; readonly id: number; readonly before: Trigger | null }
  | ({ readonly kind: 'rules' } & NameRuleChange)
  | ({ readonly kind: 'join' } & JoinChange)
  | { readonly kind: 'apart'; readonly one: WorkId; readonly other: WorkId }
  /** A file was read again: its row as it was, and what that did to the library. */
  | {
      readonly kind: 'reading'
      readonly row: ReportRow
      readonly file: ImportedFile
      readonly did: ReplacedReading | ({ readonly kind: 'brought' } & ImportChange)
    }

/** A text of a work that was read anew: what it was before, and the work before and after. */
export interface ReplacedReading {
  readonly kind: 'replaced'
  readonly kept: KeptVersion
  readonly work: TouchedWork
}

/** What an import did. Those of before versions were told apart have the new works only. */
export interface ImportChange {
  /** New works. */
  readonly ids: readonly WorkId[]
  /** Works that were here before and are other than they were. */
  readonly touched?: readonly TouchedWork[]
  /** When it ended. */
  readonly ended?: string
  /** The last number of a tag before it. */
  readonly lastTag?: number
  /** Terms that the index has through it. */
  readonly terms?: readonly string[]
}

/** A work before and after an import or a join, and the rows that were added to it. */
export interface TouchedWork {
  readonly id: WorkId
  readonly before: WorkSnapshot
  readonly after: WorkSnapshot
  readonly versions: readonly number[]
  readonly formats: readonly number[]
}

/** Two works that were made one. */
export interface JoinChange {
  readonly into: TouchedWork
  /** The work that is no more, with the versions that it had. */
  readonly gone: {
    readonly id: WorkId
    readonly snapshot: WorkSnapshot
    readonly versions: readonly number[]
    readonly different: readonly { readonly one: WorkId; readonly other: WorkId }[]
  }
}

/** So many can be undone; older ones are forgotten. */
const KEPT = 500

export function recordChange(db: Database, change: Change, now: string): Receipt {
  const { kind, ...before } = change
  const { lastId: id } = db.run(
    'INSERT INTO changes (at, kind, before) VALUES (?, ?, ?)',
    now,
    kind,
    JSON.stringify(before),
  )
  db.run('DELETE FROM changes WHERE id <= ?', id - KEPT)
  return { id }
}

/** Takes a change off the list. @returns undefined when it was undone before or is too old */
export function takeChange(db: Database, { id }: Receipt): Change | undefined {
  const row = db.get<{ kind: Change['kind']; before: string }>(
    'SELECT kind, before FROM changes WHERE id = ?',
    id,
  )
  if (row === undefined) return undefined
  db.run('DELETE FROM changes WHERE id = ?', id)
  return { kind: row.kind, ...JSON.parse(row.before) } as Change
}

/** More has come in by an import: it goes as well when that is undone. */
export function extendImport(db: Database, { id }: Receipt, more: ImportChange): void {
  const row = db.get<{ before: string }>("SELECT before FROM changes WHERE id = ? AND kind = 'import'", id)
  if (row === undefined) return
  const change = JSON.parse(row.before) as ImportChange
  const extended: ImportChange = {
    ...change,
    ids: [...change.ids, ...more.ids],
    touched: [...(change.touched ?? []), ...(more.touched ?? [])],
    terms: [...(change.terms ?? []), ...(more.terms ?? [])],
    ...(more.ended === undefined ? {} : { ended: more.ended }),
  }
  db.run('UPDATE changes SET before = ? WHERE id = ?', JSON.stringify(extended), id)
}
