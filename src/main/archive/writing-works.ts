import type { ImportedFile } from '../../shared/ipc'
import type { WorkId } from '../../shared/model'
import { findByHash } from '../library/find-versions'
import { takeFromTrash } from '../library/trash'
import { insertWork, readRecord } from '../library/works'
import { toNameTexts } from './catalogue-entry'
import { identify } from './identifying'
import { touch, type Trace, type Written } from './import-traces'
import { originOf, refusalFor, refused, type Origin, type PreparedWork } from './preparing'
import type { Shelves } from './shelves'
import { addFormat, addVersion } from './writing-versions'

/** What waits for its turn: a work to be written, or what is known of a file already. */
export type Waiting = PreparedWork | ImportedFile

/** Writes a group in one transaction; if that fails, each of its works in one of its own, so that the good ones stay. */
export function writeWorks(shelves: Shelves, group: readonly Waiting[]): readonly Written[] {
  const write = (item: Waiting): Written =>
    'newWork' in item ? writeWork(shelves, item) : { file: item, traces: [] }
  let written: readonly Written[]
  try {
    written = shelves.change(() => group.map(write))
  } catch {
    written = group.map((item) => {
      try {
        return shelves.change(() => write(item))
      } catch (error) {
        return { file: refused(item, refusalFor(error)), traces: [] }
      }
    })
  }
  for (const { traces } of written) for (const { id } of traces) shelves.refresh(id)
  return written
}

/** Text, tags and index change in one transaction: the index can't drift from the library. */
function writeWork(shelves: Shelves, item: PreparedWork): Written {
  const known = identify(shelves.db, item)
  switch (known.kind) {
    case 'new':
      return addWork(shelves, item)
    case 'format':
      return addFormat(shelves, item, known)
    case 'version':
      return addVersion(shelves, item, known.id)
  }
}

function addWork(shelves: Shelves, item: PreparedWork): Written {
  const { newWork, texts, message } = item
  const id = insertWork(shelves.db, newWork, shelves.now())
  shelves.fullText.putText(id, texts, newWork.work.language)
  shelves.fullText.putNames(id, toNameTexts(newWork.work, null))
  const { title } = newWork.work
  const done: ImportedFile = { ...originOf(item), outcome: 'new', id, title, review: newWork.review }
  return {
    file: message === undefined ? done : { ...done, message },
    traces: [{ kind: 'added', id }],
  }
}

/** The same bytes once more. From the trash they come back: the reader has just asked for them. */
export function alreadyHere(shelves: Shelves, origin: Origin, hash: string): Written {
  const twins = findByHash(shelves.db, hash)
  const [first] = twins
  if (first === undefined) {
    const error = new Error('the same file just before it could not be kept')
    return { file: refused(origin, refusalFor(error)), traces: [] }
  }
  const removed = twins.filter((twin) => twin.removed).map(({ id }) => id)
  const traces = removed.length === 0 ? [] : putBack(shelves, removed)
  const id = removed[0] ?? first.id
  const title = readRecord(shelves.db, id)?.title ?? ''
  const message =
    removed.length === 0
      ? `This very file is here already, as “${title}”.`
      : `“${title}” was in the trash and has been put back.`
  return { file: { ...originOf(origin), outcome: 'duplicate', id, title, message }, traces }
}

function putBack(shelves: Shelves, ids: readonly WorkId[]): readonly Trace[] {
  const traces = shelves.change(() =>
    ids.map((id) => touch(shelves, id, () => void takeFromTrash(shelves.db, [id]))),
  )
  for (const id of ids) shelves.refresh(id)
  return traces
}
