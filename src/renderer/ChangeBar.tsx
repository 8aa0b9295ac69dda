import { FootBar } from './ui/FootBar'
import { ProgressBar } from './ui/ProgressBar'
import { count, number } from './ui/wording'
import { useChangeProgress } from './useChangeProgress'
import styles from './ChangeBar.module.css'

/** How far a long change of many works is. */
export function ChangeBar() {
  const progress = useChangeProgress()
  if (progress === null) return null
  return (
    <FootBar label="Change">
      <span>
        Changing: {number(progress.done)} of {count(progress.all, 'work')}
      </span>
      <span className={styles.bar}>
        <ProgressBar label="Change" share={progress.done / Math.max(1, progress.all)} />
      </span>
    </FootBar>
  )
}
