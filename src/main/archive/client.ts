import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { AppError } from '../../shared/app-error'
import type { Events, Reply } from '../../shared/ipc'
import type { ArchiveRequests } from './archive-requests'

/** From the program to the archive thread. */
export interface Question {
  readonly id: number
  readonly name: keyof ArchiveRequests | 'close'
  readonly args: readonly unknown[]
}

/** From the archive thread to the program. */
export type Message =
  | { readonly kind: 'answer'; readonly id: number; readonly reply: Reply<unknown> }
  | { readonly kind: 'event'; readonly event: keyof Events; readonly value: Events[keyof Events] }

export interface ArchiveThreadOptions {
  readonly folder: string
  /** The program's folder of resources. */
  readonly resources: string
}

/** A thread that was told to close ends by itself; one that does not within this time is ended. Milliseconds. */
const ENDS_WITHIN = 10_000

type EventListener = <K extends keyof Events>(event: K, value: Events[K]) => void

/** The archive in a worker thread: each request is a message, each answer a promise. */
export class ArchiveClient {
  readonly #worker: Worker
  readonly #waiting = new Map<number, { resolve(value: unknown): void; reject(error: AppError): void }>()
  #lastId = 0
  #ended: AppError | undefined
  #listener: EventListener = () => {}

  /** @param script the built worker entry */
  constructor(script: string, options: ArchiveThreadOptions) {
    this.#worker = new Worker(script, { workerData: options })
    this.#worker.on('message', (message: Message) => this.#receive(message))
    this.#worker.on('error', (error) => this.#failAll(error.message))
    this.#worker.on('exit', () => this.#failAll('it has ended'))
  }

  ask<K extends keyof ArchiveRequests>(
    name: K,
    ...args: Parameters<ArchiveRequests[K]>
  ): Promise<Awaited<ReturnType<ArchiveRequests[K]>>> {
    return this.#send(name, args) as Promise<Awaited<ReturnType<ArchiveRequests[K]>>>
  }

  onEvent(listener: EventListener): void {
    this.#listener = listener
  }

  /**
   * Closes the library and waits for the thread to end by itself: one that is ended from outside in the middle of a call
   * of SQLite can take the whole process with it.
   */
  async close(): Promise<void> {
    if (this.#ended === undefined) {
      const ended = once(this.#worker, 'exit')
      await this.#send('close', []).catch(() => {})
      const late = setTimeout(() => void this.#worker.terminate(), ENDS_WITHIN)
      await ended
      clearTimeout(late)
    }
  }

  #send(name: Question['name'], args: readonly unknown[]): Promise<unknown> {
    if (this.#ended !== undefined) return Promise.reject(this.#ended)
    const id = ++this.#lastId
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject })
      this.#worker.postMessage({ id, name, args } satisfies Question)
    })
  }

  #receive(message: Message): void {
    if (message.kind === 'event') return this.#listener(message.event, message.value as never)
    const waiting = this.#waiting.get(message.id)
    this.#waiting.delete(message.id)
    if (message.reply.ok) waiting?.resolve(message.reply.value)
    else waiting?.reject(message.reply.error)
  }

  #failAll(why: string): void {
    const error: AppError = {
      code: 'internal',
      message: `The archive stopped (${why}). Nothing that was reported as done is lost: close Ficarium and open it again.`,
    }
    this.#ended ??= error
    for (const { reject } of this.#waiting.values()) reject(error)
    this.#waiting.clear()
  }
}
