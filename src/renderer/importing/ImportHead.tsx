import { ArrowLeft, Square } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '../ui/Button'
import { ProgressBar } from '../ui/ProgressBar'
import { count, duration, moment, number } from '../ui/wording'
import { countLines } from './import-groups'
import styles from './ImportHead.module.css'
import type { ImportState } from './useImport'

interface ImportHeadProps {
  readonly state: ImportState
  /** Imports that come after this one. */
  readonly waiting: number
  readonly onStop: () => void
  readonly onBack: () => void
  /** The way to other reports. */
  readonly others: ReactNode
}

/** How far the import is, at which pace, and the way to stop it. */
export function ImportHead({ state, waiting, onStop, onBack, others }: ImportHeadProps) {
  const running = state.status === 'running'
  return (
    <div className={styles.head}>
      <div className={styles.row}>
        <h1>{titleOf(state)}</h1>
        <span className={styles.end}>
          {running && (
            <Button icon={Square} isDisabled={state.stopping} onPress={onStop}>
              {state.stopping ? 'Stopping…' : 'Stop'}
            </Button>
          )}
          {others}
          <Button icon={ArrowLeft} onPress={onBack}>
            Back to the library
          </Button>
        </span>
      </div>
      {running && (
        <div className={styles.bar}>
          <ProgressBar
            label="Import"
            size="thick"
            share={state.progress.done / Math.max(1, state.progress.all)}
          />
        </div>
      )}
      <p className={styles.line}>{lineOf(state)}</p>
      {waiting > 0 && (
        <p className={styles.line} role="status">
          {count(waiting, 'more import')} will begin when this one is done.
        </p>
      )}
    </div>
  )
}

function titleOf(state: ImportState): string {
  switch (state.status) {
    case 'none':
      return 'No import yet'
    case 'starting':
      return 'Importing'
    case 'running':
      return `Importing “${state.name}”`
    case 'done':
      return state.report.undone ? 'Import undone' : state.report.stopped ? 'Import stopped' : 'Import done'
    case 'failed':
      return 'The import could not be done'
  }
}

function lineOf(state: ImportState) {
  switch (state.status) {
    case 'none':
      return 'Drop files or folders anywhere in this window, or choose them from the Import menu.'
    case 'starting':
      return 'Looking for files…'
    case 'running': {
      const { progress, pace } = state
      const parts = [
        ...(pace.perSecond === null ? [] : [`${number(Math.round(pace.perSecond))} a second`]),
        ...(pace.secondsLeft === null ? [] : [`about ${duration(pace.secondsLeft)} left`]),
        'you can go on reading',
      ]
      return (
        <>
          <b>
            {number(progress.done)} of {countLines(state, progress.all)}
          </b>{' '}
          · {parts.join(' · ')}
        </>
      )
    }
    case 'done': {
      const { files, seconds, name, at } = state.report
      const took = seconds === 0 ? '' : ` in ${duration(Math.max(1, seconds))}`
      return `“${name}” · ${countLines(state.report, files.length)}${took} · ${moment(at)}`
    }
    case 'failed':
      return state.error.message
  }
}
