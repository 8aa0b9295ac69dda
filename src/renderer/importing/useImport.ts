import { useCallback, useEffect, useRef, useState } from 'react'
import type { AppError } from '../../shared/app-error'
import type { ImportedFile, ImportReport, Progress, Reply } from '../../shared/ipc'
import { ask } from '../ask'
import { followPace, type Pace } from '../ui/pace'

/** The import of now, or the last one. */
export type ImportState =
  | { readonly status: 'none' }
  /** The picker is open, or the first file is on its way. */
  | { readonly status: 'starting' }
  | {
      readonly status: 'running'
      readonly progress: Progress
      readonly files: readonly ImportedFile[]
      readonly pace: Pace
      readonly stopping: boolean
    }
  | { readonly status: 'done'; readonly report: ImportReport; readonly undone: boolean }
  | { readonly status: 'failed'; readonly error: AppError }

/** The import, and what can be done about it. */
export interface Import {
  readonly state: ImportState
  /** @returns the report; null when nothing was chosen, one is running already or it failed */
  readonly run: (request: () => Promise<Reply<ImportReport | null>>) => Promise<ImportReport | null>
  readonly stop: () => void
  /** Takes the new works of the last import out again. @returns the error, if it could not be done */
  readonly undo: () => Promise<AppError | null>
}

/** The screen follows the progress this often. Milliseconds. */
const SHOWN_EVERY = 250

/** What the archive has told of the import so far. */
interface Heard {
  progress: Progress | null
  readonly files: ImportedFile[]
  readonly pace: ReturnType<typeof followPace>
}

const nothingHeard = (): Heard => ({ progress: null, files: [], pace: followPace() })

/** Runs one import at a time and follows it. */
export function useImport(): Import {
  const [state, setState] = useState<ImportState>({ status: 'none' })
  const running = useRef(false)
  const heard = useRef<Heard>(nothingHeard())
  /** The last import that ended: shown again when the reader chooses nothing, and what is undone. */
  const last = useRef<ImportState>({ status: 'none' })

  useEffect(() => {
    const stopListening = window.ficarium.on('importProgress', (event) => {
      heard.current.progress = event
      heard.current.files.push(event.file)
    })
    const timer = setInterval(() => {
      const { progress, files, pace } = heard.current
      if (progress === null || !running.current) return
      const shown = { progress, files: [...files], pace: pace(progress, performance.now()) }
      setState((now) =>
        now.status === 'starting' || now.status === 'running'
          ? { status: 'running', ...shown, stopping: now.status === 'running' && now.stopping }
          : now,
      )
    }, SHOWN_EVERY)
    return () => {
      stopListening()
      clearInterval(timer)
    }
  }, [])

  const run = useCallback(async (request: () => Promise<Reply<ImportReport | null>>) => {
    if (running.current) return null
    running.current = true
    heard.current = nothingHeard()
    setState({ status: 'starting' })
    const reply = await ask(request())
    running.current = false
    if (!reply.ok) last.current = { status: 'failed', error: reply.error }
    else if (reply.value !== null) last.current = { status: 'done', report: reply.value, undone: false }
    setState(last.current)
    return reply.ok ? reply.value : null
  }, [])

  const stop = useCallback(() => {
    setState((now) => (now.status === 'running' ? { ...now, stopping: true } : now))
    void ask(window.ficarium.stopImport())
  }, [])

  const undo = useCallback(async () => {
    const done = last.current
    if (done.status !== 'done' || done.undone || done.report.receipt === null) return null
    const reply = await ask(window.ficarium.undo(done.report.receipt))
    if (!reply.ok) return reply.error
    last.current = { ...done, undone: true }
    setState((now) => (now === done ? last.current : now))
    return null
  }, [])

  return { state, run, stop, undo }
}
