import { Download } from 'lucide-react'
import styles from './DropOverlay.module.css'
import { useFileDrop } from './useFileDrop'

interface DropOverlayProps {
  /** An import is running: what is dropped comes after it. */
  readonly busy: boolean
  readonly onFiles: (files: readonly File[]) => void
}

/** Takes files that are dropped anywhere on the window, and says so while they are over it. */
export function DropOverlay({ busy, onFiles }: DropOverlayProps) {
  const over = useFileDrop(onFiles)
  if (!over) return null
  return (
    <div className={styles.veil}>
      <p className={styles.text}>
        <Download size={24} aria-hidden />
        {busy ? 'Drop to import after what is imported now' : 'Drop to import'}
      </p>
    </div>
  )
}
