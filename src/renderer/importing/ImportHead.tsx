import { ArrowLeft, Square } from 'lucide-react'
import { Button } from '../ui/Button'
import { ProgressBar } from '../ui/ProgressBar'
import { count, duration, number } from '../ui/wording'
import styles from './ImportHead.module.css'
import type { ImportState } from './useImport'

interface ImportHeadProps {
  readonly state: ImportState
  readonly onStop: () => void
  readonly onBack: () => void
}

/** How far the import is, at which pace, and the way to stop it. */
export function ImportHead({ state, onStop, onBack }: ImportHeadProps) {
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
    </div>
  )
}

function titleOf(state: ImportState): string {
  switch (state.status) {
    case 'none':
      return 'No import yet'
    case 'starting':
    case 'running':
      return 'Importing'
    case 'done':
      return state.undone ? 'Import undone' : state.report.stopped ? 'Import stopped' : 'Import done'
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
            {number(progress.done)} of {count(progress.all, 'file')}
          </b>{' '}
          · {parts.join(' · ')}
        </>
      )
    }
    case 'done':
      return `${count(state.report.files.length, 'file')} in ${duration(Math.max(1, state.report.seconds))}`
    case 'failed':
      return state.error.message
  }
}
