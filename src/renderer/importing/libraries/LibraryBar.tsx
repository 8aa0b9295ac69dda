import { Square } from 'lucide-react'
import { Button } from '../../ui/Button'
import { FootBar } from '../../ui/FootBar'
import { ProgressBar } from '../../ui/ProgressBar'
import { number } from '../../ui/wording'
import { useChangeProgress } from '../../useChangeProgress'
import styles from '../ImportBar.module.css'

/** How far a look at a library of another program is, before it is asked about. */
export function LibraryBar({ onStop }: { readonly onStop: () => void }) {
  const progress = useChangeProgress('libraryProgress')
  if (progress === null) return null
  return (
    <FootBar label="Looking">
      <span>
        Looking at what your library says: {number(progress.done)} of {number(progress.all)}
      </span>
      <span className={styles.bar}>
        <ProgressBar label="Looking" share={progress.done / Math.max(1, progress.all)} />
      </span>
      <Button small icon={Square} onPress={onStop}>
        Stop
      </Button>
    </FootBar>
  )
}
