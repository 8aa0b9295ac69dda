import { useEffect, useRef, useState } from 'react'
import type { ImportReport, Progress, Receipt } from '../../shared/ipc'
import { ask } from '../ask'
import { problem, type Tell } from '../ui/notices'
import { importSummary } from './import-groups'

/** The window follows the progress this often. Milliseconds. */
const SHOWN_EVERY = 250

interface WatchedImportParts {
  readonly tell: Tell
  /** The library is other than before. */
  readonly onChanged: () => void
  readonly onShow: () => void
}

/**
 * Tells what came in from watched folders, with the way to take it back. Where nothing did, nothing is told.
 * @returns how far a running one is; null while none runs
 */
export function useWatchedImports({ tell, onChanged, onShow }: WatchedImportParts): Progress | null {
  const [progress, setProgress] = useState<Progress | null>(null)
  const shownAt = useRef(-Infinity)

  useEffect(() => {
    const undo = async (receipt: Receipt): Promise<void> => {
      const reply = await ask(window.ficarium.undo(receipt))
      tell(reply.ok ? { text: 'Import undone' } : problem(reply.error))
      onChanged()
    }
    const stopFollowing = window.ficarium.on('watchedProgress', (now) => {
      const at = performance.now()
      if (at - shownAt.current < SHOWN_EVERY) return
      shownAt.current = at
      setProgress(now)
    })
    const stopListening = window.ficarium.on('watchedImport', (report) => {
      setProgress(null)
      const { receipt } = report
      if (!isWorthTelling(report)) return
      tell({
        text: `From watched folders: ${importSummary(report)}`,
        actions: [
          ...(receipt === null
            ? []
            : [{ label: 'Undo', undo: true, run: () => void undo(receipt) } as const]),
          { label: 'Show the report', run: onShow },
        ],
      })
    })
    return () => {
      stopFollowing()
      stopListening()
    }
  }, [tell, onChanged, onShow])

  return progress
}

function isWorthTelling({ files }: ImportReport): boolean {
  return files.some(({ outcome }) => outcome !== 'duplicate')
}
