import { useCallback, useEffect, useRef, useState } from 'react'
import type { AppError } from '../../shared/app-error'
import type { ImportedFile, ImportReport, Progress, Reply } from '../../shared/ipc'
import { ask } from '../ask'
import { followPace, type Pace } from '../ui/pace'

/** The import of now, or one that has ended. */
export type ImportState =
  | { readonly status: 'none' }
  /** The picker is open, or the first file is on its way. */
  | { readonly status: 'starting' }
  | {
      readonly status: 'running'
      /** Its number. */
      readonly report: number
      readonly name: string
      readonly progress: Progress
      readonly files: readonly ImportedFile[]
      readonly pace: Pace
      readonly stopping: boolean
    }
  | { readonly status: 'done'; readonly report: ImportReport }
  | { readonly status: 'failed'; readonly error: AppError }

/** The import, and what can be done about it. */
export interface Import {
  readonly state: ImportState
  /** Imports that come after the one that runs. */
  readonly waiting: number
  /** Runs at once, or after those that were asked for before. @returns the report; null when nothing was chosen or it failed */
  readonly run: (request: () => Promise<Reply<ImportReport | null>>) => Promise<ImportReport | null>
  readonly stop: () => void
  /** Takes the new works of an import out again. @returns the error, if it could not be done */
  readonly undo: (report: ImportReport) => Promise<AppError | null>
  /** The report of the last import was changed elsewhere. */
  readonly amend: (report: ImportReport) => void
}

/** The screen follows the progress this often. Milliseconds. */
const SHOWN_EVERY = 250

/** What the archive has told of the import so far. */
interface Heard {
  report: number | null
  name: string
  progress: Progress | null
  readonly files: ImportedFile[]
  readonly pace: ReturnType<typeof followPace>
}

const nothingHeard = (): Heard => ({ report: null, name: '', progress: null, files: [], pace: followPace() })

/** Runs imports, one after the other, and follows the one of now. */
export function useImport(): Import {
  const [state, setState] = useState<ImportState>({ status: 'none' })
  const [asked, setAsked] = useState(0)
  const running = useRef(0)
  const heard = useRef<Heard>(nothingHeard())
  /** The last import that ended: shown again when the reader chooses nothing. */
  const last = useRef<ImportState>({ status: 'none' })

  useEffect(() => {
    const stopListening = window.ficarium.on('importProgress', ({ report, name, file, done, all }) => {
      if (heard.current.report !== report) heard.current = { ...nothingHeard(), report, name }
      heard.current.progress = { done, all }
      heard.current.files.push(file)
    })
    const timer = setInterval(() => {
      const { report, name, progress, files, pace } = heard.current
      if (report === null || progress === null || running.current === 0) return
      const shown = { report, name, progress, files: [...files], pace: pace(progress, performance.now()) }
      setState((now) => ({
        status: 'running',
        ...shown,
        stopping: now.status === 'running' && now.report === report && now.stopping,
      }))
    }, SHOWN_EVERY)
    return () => {
      stopListening()
      clearInterval(timer)
    }
  }, [])

  const run = useCallback(async (request: () => Promise<Reply<ImportReport | null>>) => {
    running.current++
    setAsked(running.current)
    if (running.current === 1) {
      heard.current = nothingHeard()
      setState({ status: 'starting' })
    }
    const reply = await ask(request())
    running.current--
    setAsked(running.current)
    if (!reply.ok) last.current = { status: 'failed', error: reply.error }
    else if (reply.value !== null) {
      last.current = { status: 'done', report: reply.value }
      if (heard.current.report === reply.value.id) heard.current = nothingHeard()
    }
    if (running.current === 0) setState(last.current)
    else if (heard.current.report === null) setState({ status: 'starting' })
    return reply.ok ? reply.value : null
  }, [])

  const stop = useCallback(() => {
    setState((now) => (now.status === 'running' ? { ...now, stopping: true } : now))
    void ask(window.ficarium.stopImport())
  }, [])

  const amend = useCallback((report: ImportReport) => {
    const { current } = last
    if (current.status !== 'done' || current.report.id !== report.id) return
    last.current = { status: 'done', report }
    setState((now) => (now === current ? last.current : now))
  }, [])

  const undo = useCallback(
    async (report: ImportReport) => {
      if (report.receipt === null) return null
      const reply = await ask(window.ficarium.undo(report.receipt))
      if (!reply.ok) return reply.error
      amend({ ...report, receipt: null, undone: true })
      return null
    },
    [amend],
  )

  return { state, waiting: Math.max(0, asked - 1), run, stop, undo, amend }
}
