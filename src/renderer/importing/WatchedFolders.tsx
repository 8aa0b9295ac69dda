import { Square } from 'lucide-react'
import { ask } from '../ask'
import { Button } from '../ui/Button'
import { FootBar } from '../ui/FootBar'
import { useTell } from '../ui/notices'
import { ProgressBar } from '../ui/ProgressBar'
import { count, number } from '../ui/wording'
import styles from './ImportBar.module.css'
import { useWatchedImports } from './useWatchedImports'

interface WatchedFoldersProps {
  /** The library is other than before. */
  readonly onChanged: () => void
  readonly onShow: () => void
}

/** How far it is with what comes in from watched folders, and what came. */
export function WatchedFolders({ onChanged, onShow }: WatchedFoldersProps) {
  const tell = useTell()
  const progress = useWatchedImports({ tell, onChanged, onShow })
  if (progress === null) return null
  const { done, all } = progress
  return (
    <FootBar label="Watched folders">
      <span>
        From watched folders: {number(done)} of {count(all, 'file')}
      </span>
      <span className={styles.bar}>
        <ProgressBar label="Watched folders" share={done / Math.max(1, all)} />
      </span>
      <Button small icon={Square} onPress={() => void ask(window.ficarium.stopWatchedImport())}>
        Stop
      </Button>
    </FootBar>
  )
}
