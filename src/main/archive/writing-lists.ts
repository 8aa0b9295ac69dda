import { setImmediate } from 'node:timers/promises'
import { ArchiveError } from '../../shared/app-error'
import type { ListSettings, WrittenList } from '../../shared/export'
import type { Progress } from '../../shared/ipc'
import type { WorkId, WorkRecord } from '../../shared/model'
import { describeFailure } from '../exporting/export-failure'
import { LIST_FORMATS } from '../exporting/lists'
import type { List } from '../exporting/lists/list'
import { writeWhole } from '../exporting/whole-file'
import { readRecord } from '../library/works'
import type { Shelves } from './shelves'

export interface ListOptions {
  onProgress?(done: Progress): void
  readonly signal?: AbortSignal
}

/** Works that are read before others get their turn. */
const AT_ONCE = 200

/** Writes works down without their texts, in the order given. @returns null when it was stopped */
export async function makeList(
  shelves: Shelves,
  ids: readonly WorkId[],
  settings: ListSettings,
  { onProgress, signal }: ListOptions = {},
): Promise<List | null> {
  const works: WorkRecord[] = []
  const now = shelves.now()
  for (const [at, id] of ids.entries()) {
    const record = shelves.catalogue.has(id) ? readRecord(shelves.db, id) : undefined
    if (record !== undefined && isWanted(record, settings, now)) works.push(record)
    if (at % AT_ONCE !== AT_ONCE - 1) continue
    onProgress?.({ done: at + 1, all: ids.length })
    await setImmediate()
    if (signal?.aborted === true) return null
  }
  return LIST_FORMATS[settings.kind](works)
}

/**
 * The same as a file, which is there whole or not at all.
 * @returns null when it was stopped
 * @throws ArchiveError `disk-full`, `no-permission` or `export-failed`
 */
export async function writeList(
  shelves: Shelves,
  ids: readonly WorkId[],
  settings: ListSettings,
  path: string,
  options?: ListOptions,
): Promise<WrittenList | null> {
  const list = await makeList(shelves, ids, settings, options)
  if (list === null) return null
  try {
    await writeWhole(path, list.text)
  } catch (error) {
    const { code, message } = describeFailure(error)
    throw new ArchiveError(code, message)
  }
  return { path, works: list.works, leftOut: list.leftOut }
}

/** @param now ISO 8601 */
function isWanted(
  { status, updated, published }: WorkRecord,
  { staleYears }: ListSettings,
  now: string,
): boolean {
  if (staleYears === undefined) return true
  const day = updated ?? published
  const since = `${Number(now.slice(0, 4)) - staleYears}${now.slice(4, 10)}`
  return status === 'in-progress' && day !== null && day < since
}
