import type { ImportedFile } from '../../shared/ipc'
import { takeFromTrash } from '../library/trash'
import { findByHash, insertWork, readRecord } from '../library/works'
import { toNameTexts } from './catalogue-entry'
import { originOf, refusalFor, refused, type Origin, type PreparedWork } from './preparing'
import type { Shelves } from './shelves'

/** What waits for its turn: a work to be written, or what is known of a file already. */
export type Waiting = PreparedWork | ImportedFile

/** Writes a group in one transaction; if that fails, each of its works in one of its own, so that the good ones stay. */
export function writeWorks(shelves: Shelves, group: readonly Waiting[]): readonly ImportedFile[] {
  const write = (item: Waiting): ImportedFile => ('newWork' in item ? addWork(shelves, item) : item)
  let files: readonly ImportedFile[]
  try {
    files = shelves.change(() => group.map(write))
  } catch {
    files = group.map((item) => {
      try {
        return shelves.change(() => write(item))
      } catch (error) {
        return refused(item, refusalFor(error))
      }
    })
  }
  for (const { outcome, id } of files) if (outcome === 'new' && id !== undefined) shelves.refresh(id)
  return files
}

/** Work, tags, text and index change in one transaction: the index can't drift from the library. */
function addWork(shelves: Shelves, item: PreparedWork): ImportedFile {
  const { newWork, texts, message } = item
  const id = insertWork(shelves.db, newWork, shelves.now())
  shelves.fullText.putNames(id, toNameTexts(newWork.work, null))
  shelves.fullText.putText(id, texts)
  const { title } = newWork.work
  const done: ImportedFile = { ...originOf(item), outcome: 'new', id, title, review: newWork.review }
  return message === undefined ? done : { ...done, message }
}

/** The same bytes once more. From the trash they come back: the reader has just asked for them. */
export function alreadyHere(shelves: Shelves, origin: Origin, hash: string): ImportedFile {
  const twin = findByHash(shelves.db, hash)
  if (twin === undefined)
    return refused(origin, refusalFor(new Error('the same file just before it could not be kept')))
  const { id, removed } = twin
  const title = readRecord(shelves.db, id)?.title ?? ''
  const file = { ...originOf(origin), outcome: 'duplicate' as const, id, title }
  if (!removed) return { ...file, message: `This very file is here already, as “${title}”.` }
  shelves.change(() => takeFromTrash(shelves.db, [id]))
  shelves.refresh(id)
  return { ...file, message: `“${title}” was in the trash and has been put back.` }
}
