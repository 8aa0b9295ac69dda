import { classes } from './classes'
import styles from './ProgressBar.module.css'

interface ProgressBarProps {
  readonly label: string
  /** 0 to 1. */
  readonly share: number
  readonly size?: 'thin' | 'thick'
}

/** How much of something is done. */
export function ProgressBar({ label, share, size = 'thin' }: ProgressBarProps) {
  const percent = Math.round(Math.min(1, Math.max(0, share)) * 100)
  return (
    <div
      className={classes(styles.bar, size === 'thick' && styles.thick)}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
    >
      <i style={{ width: `${percent}%` }} />
    </div>
  )
}
