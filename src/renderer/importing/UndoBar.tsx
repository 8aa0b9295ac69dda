import { Undo2 } from 'lucide-react'
import type { ImportReport } from '../../shared/ipc'
import { Button } from '../ui/Button'
import { FootBar } from '../ui/FootBar'
import { undoWords } from './import-groups'

interface UndoBarProps {
  readonly report: ImportReport
  readonly onUndo: (report: ImportReport) => void
}

/** The way to take the whole import back, and what that would do. */
export function UndoBar({ report, onUndo }: UndoBarProps) {
  const { files, receipt, undone } = report
  if (undone) return null
  if (receipt !== null)
    return (
      <FootBar label="Undo">
        <Button icon={Undo2} onPress={() => onUndo(report)}>
          Undo this import
        </Button>
        <span>{undoWords(files)}</span>
      </FootBar>
    )
  if (!files.some(({ outcome }) => outcome === 'new' || outcome === 'updated')) return null
  return (
    <FootBar label="Undo">
      <span>It can’t be undone as a whole any more. Single works can still be removed.</span>
    </FootBar>
  )
}
