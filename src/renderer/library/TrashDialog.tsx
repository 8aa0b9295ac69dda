import { useMemo, useState } from 'react'
import type { WorkId, WorkRecord } from '../../shared/model'
import { ask } from '../ask'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { problem, useTell } from '../ui/notices'
import { count } from '../ui/wording'
import { useAnswer } from '../useAnswer'
import { byWords } from './blurb-words'
import styles from './TrashDialog.module.css'

interface TrashDialogProps {
  readonly onClose: () => void
  /** Works came back. */
  readonly onChanged: () => void
}

const put = () => window.ficarium.listTrash()
const AT_ONCE = 200

/** What was removed, and the way back. */
export function TrashDialog({ onClose, onChanged }: TrashDialogProps) {
  const tell = useTell()
  const [round, setRound] = useState(0)
  const answer = useAnswer(
    put,
    useMemo(() => ({ round }), [round]),
  )
  const works = answer.last ?? []

  const restore = async (ids: readonly WorkId[]): Promise<void> => {
    const reply = await ask(window.ficarium.restoreWorks(ids))
    tell(reply.ok ? { text: `${count(ids.length, 'work')} put back` } : problem(reply.error))
    setRound((before) => before + 1)
    onChanged()
  }

  return (
    <Dialog
      title="Trash"
      onClose={onClose}
      width={44}
      {...(works.length > 1
        ? {
            footer: (
              <Button onPress={() => void restore(works.map((work) => work.id))}>
                Restore all {works.length}
              </Button>
            ),
          }
        : {})}
    >
      {answer.status === 'failed' && <p role="alert">{answer.error.message}</p>}
      {answer.status === 'ready' && works.length === 0 && <p>Nothing is in the trash.</p>}
      <ul className={styles.works} aria-label="Works in the trash">
        {works.slice(0, AT_ONCE).map((work) => (
          <Trashed key={work.id} work={work} onRestore={() => void restore([work.id])} />
        ))}
      </ul>
      {works.length > AT_ONCE && (
        <p className={styles.more}>and {count(works.length - AT_ONCE, 'work')} more</p>
      )}
    </Dialog>
  )
}

function Trashed({ work, onRestore }: { readonly work: WorkRecord; readonly onRestore: () => void }) {
  return (
    <li className={styles.work}>
      <span className={styles.what}>
        <b>{work.title}</b> {byWords(work.authors)}
        <span className={styles.fine}>{[...work.canons, count(work.words, 'word')].join(' · ')}</span>
      </span>
      <Button small aria-label={`Restore ${work.title}`} onPress={onRestore}>
        Restore
      </Button>
    </li>
  )
}
