import { Square } from 'lucide-react'
import { Button } from '../ui/Button'
import { FootBar } from '../ui/FootBar'
import { ProgressBar } from '../ui/ProgressBar'
import { count, number } from '../ui/wording'
import styles from './ExportBar.module.css'
import type { Export } from './useExport'

/** How far a running export is, with the way to stop it. */
export function ExportBar({ exporting }: { readonly exporting: Export }) {
  const { state, stop } = exporting
  if (state.status !== 'running') return null
  const { done, all } = state.progress
  return (
    <FootBar label="Export">
      <span>
        Exporting: {number(done)} of {count(all, 'work')}
      </span>
      <span className={styles.bar}>
        <ProgressBar label="Export" share={done / Math.max(1, all)} />
      </span>
      <Button small icon={Square} isDisabled={state.stopping} onPress={stop}>
        {state.stopping ? 'Stopping…' : 'Stop'}
      </Button>
    </FootBar>
  )
}
