import { parentPort, workerData } from 'node:worker_threads'
import type { ReadOptions, Refusal } from '../importing/read-file'
import { Originals } from '../library/originals'
import { openOriginal, prepareWorks, type KeptDocument, type PreparedWork } from './preparing'

/** A thread that reads files and asks no database: the archive's own has its hands free to write. */

export interface ReadingThreadOptions {
  /** Of the library. */
  readonly folder: string
}

/** To the thread. A file that was opened waits for one of the other two. */
export type ReadingQuestion =
  | { readonly kind: 'open'; readonly id: number; readonly path: string; readonly options: ReadOptions }
  | { readonly kind: 'prepare'; readonly id: number }
  | { readonly kind: 'drop'; readonly id: number }

/** From the thread, with the number of the file. */
export type ReadingAnswer = { readonly id: number } & (
  | { readonly kind: 'opened'; readonly hash: string }
  | { readonly kind: 'prepared'; readonly works: readonly PreparedWork[] }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  /** What the archive's thread alone can read: a zip of documents, and what asks for names of the library. */
  | { readonly kind: 'passed' }
)

const { folder } = workerData as ReadingThreadOptions
const originals = new Originals(folder)
const opened = new Map<number, { readonly path: string; readonly kept: KeptDocument }>()

async function answer(question: ReadingQuestion): Promise<ReadingAnswer | undefined> {
  const { id } = question
  if (question.kind === 'open') return open(id, question.path, question.options)
  const file = opened.get(id)
  opened.delete(id)
  return question.kind === 'drop' || file === undefined ? undefined : prepare(id, file.path, file.kept)
}

async function open(id: number, path: string, options: ReadOptions): Promise<ReadingAnswer> {
  const kept = await openOriginal(originals, path, options)
  if (!kept.ok) return { id, kind: 'refused', refusal: kept }
  if (kept.kind === 'zip') return { id, kind: 'passed' }
  opened.set(id, { path, kept })
  return { id, kind: 'opened', hash: kept.hash }
}

function prepare(id: number, path: string, kept: KeptDocument): ReadingAnswer {
  let isAsked = false
  const known = {
    names: () => {
      isAsked = true
      return []
    },
  }
  const works = prepareWorks({ path }, kept, known)
  if (isAsked) return { id, kind: 'passed' }
  return 'reason' in works ? { id, kind: 'refused', refusal: works } : { id, kind: 'prepared', works }
}

parentPort?.on('message', (question: ReadingQuestion) => {
  void answer(question).then((said) => {
    if (said !== undefined) parentPort?.postMessage(said)
  })
})
