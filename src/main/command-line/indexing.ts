import { ArchiveError } from '../../shared/app-error'
import type { Progress } from '../../shared/ipc'
import type { Archive } from '../archive/archive'
import { WrongCall } from './arguments'
import type { Command, Context } from './command'

/** How often people are told how far it is, and programs. Milliseconds. */
const TOLD_EVERY = { people: 1_000, programs: 200 } as const
const STOPPED = 1

export const reindexCommand: Command = {
  options: {},
  prepare(args, context) {
    if (args.positionals.length > 0) throw new WrongCall('reindex takes no arguments')
    return async (archive) => {
      const started = performance.now()
      if (waiting(archive.indexedWorks()) === 0) archive.dropIndex()
      const finished = await archive.renewIndex({
        signal: context.signal,
        onProgress: followIndexing(context),
      })
      const { done, all } = archive.indexedWorks()
      const seconds = (performance.now() - started) / 1000
      return {
        exitCode: finished ? 0 : STOPPED,
        json: { works: done, all, finished, seconds },
        text: finished
          ? `${all} works indexed (${seconds.toFixed(1)} s)`
          : `stopped: ${done} of ${all} works indexed; the next reindex goes on from there`,
      }
    }
  },
}

/**
 * Indexes what waits for it, before words are asked for.
 * @throws ArchiveError `index-not-ready` where it was stopped
 */
export async function makeReady(archive: Archive, context: Context): Promise<void> {
  if (waiting(archive.indexedWorks()) === 0) return
  if (await archive.renewIndex({ signal: context.signal, onProgress: followIndexing(context) })) return
  const { done, all } = archive.indexedWorks()
  throw new ArchiveError(
    'index-not-ready',
    `The search is not ready: ${done} of ${all} works are indexed. Ask again, and it goes on from there.`,
  )
}

function waiting({ done, all }: Progress): number {
  return all - done
}

/** Tells how far it is, now and then. */
export function follow({ asJson, tell }: Context): (what: string, progress: Progress) => void {
  let told = Date.now()
  return (what, { done, all }) => {
    if (Date.now() - told < (asJson ? TOLD_EVERY.programs : TOLD_EVERY.people)) return
    told = Date.now()
    tell(asJson ? JSON.stringify({ progress: what, done, all }) : `${what}: ${done} of ${all}`)
  }
}

function followIndexing(context: Context): (progress: Progress) => void {
  const tell = follow(context)
  return (progress) => tell('indexed works', progress)
}
