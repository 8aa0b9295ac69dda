import { Square } from 'lucide-react'
import { Button } from '../ui/Button'
import { FootBar } from '../ui/FootBar'
import { ProgressBar } from '../ui/ProgressBar'
import { count, number } from '../ui/wording'
import { countLines } from './import-groups'
import styles from './ImportBar.module.css'
import type { ImportState } from './useImport'

interface ImportBarProps {
  readonly state: ImportState
  /** Imports that come after this one. */
  readonly waiting: number
  readonly onShow: () => void
  readonly onStop: () => void
}

/** How far a running import is, for while one is elsewhere. */
export function ImportBar({ state, waiting, onShow, onStop }: ImportBarProps) {
  if (state.status !== 'running') return null
  const { done, all } = state.progress
  return (
    <FootBar label="Import">
      <span>
        Importing: {number(done)} of {countLines(state, all)}
        {waiting > 0 && ` · ${count(waiting, 'more import')} to come`}
      </span>
      <span className={styles.bar}>
        <ProgressBar label="Import" share={done / Math.max(1, all)} />
      </span>
      <Button small onPress={onShow}>
        Show
      </Button>
      <Button small icon={Square} isDisabled={state.stopping} onPress={onStop}>
        {state.stopping ? 'Stopping…' : 'Stop'}
      </Button>
    </FootBar>
  )
}
