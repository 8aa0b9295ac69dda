import type { JoinSuggestion } from '../../shared/name-rules'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { count, number } from '../ui/wording'
import styles from './CertainDialog.module.css'

interface CertainDialogProps {
  readonly certain: readonly JoinSuggestion[]
  readonly onClose: () => void
  readonly onJoin: () => void
}

const NAMED = 200

/** What is certain, before all of it is joined. */
export function CertainDialog({ certain, onClose, onJoin }: CertainDialogProps) {
  return (
    <Dialog
      title={`Join ${count(certain.length, 'name')} that are certain`}
      onClose={onClose}
      width={40}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button kind="primary" onPress={onJoin}>
            Join all {number(certain.length)}
          </Button>
        </>
      }
    >
      <p>One step takes all of it back.</p>
      <ul className={styles.list} aria-label="Names that are joined">
        {certain.slice(0, NAMED).map(({ type, canonical, others }) => (
          <li key={`${type} ${canonical}`}>
            <b>{canonical}</b>: {others.flatMap(({ name, ticked }) => (ticked ? [name] : [])).join(', ')}
          </li>
        ))}
        {certain.length > NAMED && <li>and {number(certain.length - NAMED)} more</li>}
      </ul>
    </Dialog>
  )
}
