import { Download } from 'lucide-react'
import styles from './DropOverlay.module.css'
import { useFileDrop } from './useFileDrop'

interface DropOverlayProps {
  /** The drop is refused while this is true: an import is running. */
  readonly busy: boolean
  readonly onFiles: (files: readonly File[]) => void
}

/** Takes files that are dropped anywhere on the window, and says so while they are over it. */
export function DropOverlay({ busy, onFiles }: DropOverlayProps) {
  const over = useFileDrop((files) => {
    if (!busy) onFiles(files)
  })
  if (!over) return null
  return (
    <div className={styles.veil}>
      <p className={styles.text}>
        <Download size={24} aria-hidden />
        {busy ? 'One import at a time: drop these when it is done' : 'Drop to import'}
      </p>
    </div>
  )
}
