import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { FolderDocument } from '../importing/document'
import { refuse, type ReadOptions, type Refusal } from '../importing/read-file'
import type { ReadingAnswer, ReadingQuestion, ReadingThreadOptions } from './reading-thread'
import type { FileToRead, IsKnown, ReadDocument, WorkReader } from './work-reader'

/** One core is the archive's; more threads than this would only wait for it. */
const MAX_THREADS = 4
/**
 * What a thread may take, in MiB: little makes it tidy up in time. A file that takes more is read again in a thread that
 * may take much; one that takes more still is refused, and the program goes on.
 */
const MEMORY = { little: 512, much: 2_048 }
/** A larger file has a thread of its own, which ends, and frees its memory, before the work is written. Bytes. */
const LARGE = 4 * 1024 * 1024

/** Reads files in threads of their own, so that the archive's thread only writes. */
export class ReadingThreads implements WorkReader {
  readonly #script: string
  readonly #options: ReadingThreadOptions
  /** Reads what only the archive's thread can. */
  readonly #own: WorkReader
  readonly #memory: typeof MEMORY
  readonly #threads: ReadingThread[] = []

  /**
   * @param script the built entry of the thread
   * @param folder of the library
   * @param memory as {@link MEMORY}
   */
  constructor(script: string, folder: string, own: WorkReader, memory = MEMORY) {
    this.#script = script
    this.#options = { folder }
    this.#own = own
    this.#memory = memory
  }

  async read(
    file: FileToRead,
    isKnown: IsKnown,
    options: ReadOptions,
  ): Promise<ReadDocument | FolderDocument | Refusal> {
    const { little, much } = this.#memory
    const alone = (memory: number) => this.#readAlone(memory, file, isKnown, options)
    let read = await (file.bytes > LARGE ? alone(little) : this.#pick().read(file.path, isKnown, options))
    // Which of its files ended a thread is found out by reading each in a thread that has no other.
    if (read === 'died') read = await alone(much)
    if (read === 'passed') return this.#own.read(file, isKnown, options)
    if (read !== 'died') return read
    return refuse('too-large', 'Reading it takes more memory than there is. Split it into smaller files.')
  }

  async #readAlone(
    memory: number,
    { path }: FileToRead,
    isKnown: IsKnown,
    options: ReadOptions,
  ): ReturnType<ReadingThread['read']> {
    const thread = this.#start(memory)
    try {
      return await thread.read(path, isKnown, options)
    } finally {
      await thread.end()
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.#threads.splice(0).map((thread) => thread.end()))
  }

  /** The thread that has least to do; a new one while all are busy and there may be more. */
  #pick(): ReadingThread {
    const alive = this.#threads.filter(({ isAlive }) => isAlive)
    const idlest = alive.reduce<ReadingThread | undefined>(
      (least, thread) => (least === undefined || thread.load < least.load ? thread : least),
      undefined,
    )
    const most = Math.min(MAX_THREADS, Math.max(1, availableParallelism() - 1))
    if (idlest !== undefined && (idlest.load === 0 || alive.length >= most)) return idlest
    const started = this.#start(this.#memory.little)
    this.#threads.push(started)
    return started
  }

  #start(memory: number): ReadingThread {
    return new ReadingThread(this.#script, this.#options, memory)
  }
}

/** One thread, and the files that are with it. */
class ReadingThread {
  readonly #worker: Worker
  readonly #waiting = new Map<number, (answer: ReadingAnswer | 'died') => void>()
  #lastId = 0
  isAlive = true

  constructor(script: string, options: ReadingThreadOptions, memory: number) {
    this.#worker = new Worker(script, {
      workerData: options,
      resourceLimits: { maxOldGenerationSizeMb: memory },
    })
    this.#worker.on('message', (answer: ReadingAnswer) => this.#settle(answer.id, answer))
    this.#worker.on('error', () => this.#die())
    this.#worker.on('exit', () => this.#die())
  }

  /** How many files are with it. */
  get load(): number {
    return this.#waiting.size
  }

  async read(
    path: string,
    isKnown: IsKnown,
    options: ReadOptions,
  ): Promise<ReadDocument | Refusal | 'passed' | 'died'> {
    const id = ++this.#lastId
    const opened = await this.#ask(id, { kind: 'open', id, path, options })
    if (opened === 'died' || opened.kind === 'passed') return opened === 'died' ? opened : 'passed'
    if (opened.kind === 'refused') return opened.refusal
    if (opened.kind !== 'opened') throw new Error('a file is opened before it is looked into')
    const { hash } = opened
    if (isKnown(hash)) {
      this.#worker.postMessage({ kind: 'drop', id } satisfies ReadingQuestion)
      return { ok: true, kind: 'read', hash, works: undefined }
    }
    const prepared = await this.#ask(id, { kind: 'prepare', id })
    if (prepared === 'died' || prepared.kind === 'passed') return prepared === 'died' ? prepared : 'passed'
    if (prepared.kind === 'opened') throw new Error('a file is opened once')
    const works = prepared.kind === 'prepared' ? prepared.works : prepared.refusal
    return { ok: true, kind: 'read', hash, works }
  }

  /** Nothing of it can be lost or left half done: originals are whole or not there. */
  async end(): Promise<void> {
    if (!this.isAlive) return
    const ended = once(this.#worker, 'exit')
    void this.#worker.terminate()
    await ended
  }

  #ask(id: number, question: ReadingQuestion): Promise<ReadingAnswer | 'died'> {
    if (!this.isAlive) return Promise.resolve('died')
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve)
      this.#worker.postMessage(question)
    })
  }

  #settle(id: number, answer: ReadingAnswer | 'died'): void {
    const resolve = this.#waiting.get(id)
    this.#waiting.delete(id)
    resolve?.(answer)
  }

  #die(): void {
    this.isAlive = false
    for (const id of [...this.#waiting.keys()]) this.#settle(id, 'died')
  }
}
