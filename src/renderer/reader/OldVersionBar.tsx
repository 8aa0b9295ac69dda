import { History } from 'lucide-react'
import type { Version } from '../../shared/versions'
import { Button } from '../ui/Button'
import { count, day, number } from '../ui/wording'
import styles from './OldVersionBar.module.css'

interface OldVersionBarProps {
  readonly version: Version
  readonly onNewest: () => void
}

/** Says that an older version is read, and leads to the newest. */
export function OldVersionBar({ version, onNewest }: OldVersionBarProps) {
  return (
    <section className={styles.bar} aria-label="Older version">
      <History size={14} aria-hidden />
      <p>
        <b>Version {number(version.number)}</b>, an older one: {count(version.chapters, 'chapter')}, came in
        on {day(version.imported)}. Your place in the newest one stays where it is.
      </p>
      <Button small onPress={onNewest}>
        Read the newest
      </Button>
    </section>
  )
}
