import { Undo2 } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { Receipt, Reply } from '../../shared/ipc'
import type { LikelyTwins } from '../../shared/versions'
import { ask } from '../ask'
import { useAnswer } from '../useAnswer'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { count } from '../ui/wording'
import { TwinsRow } from './TwinsRow'
import styles from './TwinsDialog.module.css'

interface TwinsDialogProps {
  readonly onClose: () => void
  /** Works were joined, or parted again. */
  readonly onChanged: () => void
}

/** What was done last, and the way back. */
interface Done {
  readonly words: string
  readonly receipt: Receipt | null
}

const put = (_question: { readonly round: number }) => window.ficarium.listTwins()

/** Works that may be one, with what speaks for it: nothing is joined unless the reader says so. */
export function TwinsDialog({ onClose, onChanged }: TwinsDialogProps) {
  const [round, setRound] = useState(0)
  const [done, setDone] = useState<Done | null>(null)
  const answer = useAnswer(
    put,
    useMemo(() => ({ round }), [round]),
  )
  const twins = answer.last

  const carryOut = async (words: string, request: Promise<Reply<Receipt | null>>): Promise<void> => {
    const reply = await ask(request)
    setDone(reply.ok ? { words, receipt: reply.value } : { words: reply.error.message, receipt: null })
    setRound((before) => before + 1)
    onChanged()
  }
  const join = ({ one, other }: LikelyTwins): void =>
    void carryOut(
      `“${one.work.title}” is one work now, with the versions of both.`,
      window.ficarium
        .joinWorks(one.work.id, other.work.id)
        .then((reply) => (reply.ok ? { ok: true, value: reply.value.receipt } : reply)),
    )
  const part = ({ one, other }: LikelyTwins): void =>
    void carryOut(
      `“${one.work.title}” and “${other.work.title}” stay two works.`,
      window.ficarium.keepApart(one.work.id, other.work.id),
    )
  const undo = (receipt: Receipt): void =>
    void carryOut(
      'Undone.',
      window.ficarium
        .undo(receipt)
        .then((reply): Reply<null> => (reply.ok ? { ok: true, value: null } : reply)),
    )

  return (
    <Dialog title="Likely duplicates" width={52} onClose={onClose}>
      <p className={styles.sum}>
        Works that look like one and have not been joined, such as one work from two sites. You decide.
      </p>
      <div className={styles.done}>
        <p role="status">{done?.words ?? ''}</p>
        {done !== null && done.receipt !== null && (
          <Button small icon={Undo2} onPress={() => done.receipt !== null && undo(done.receipt)}>
            Undo
          </Button>
        )}
      </div>
      {answer.status === 'failed' && <p role="alert">{answer.error.message}</p>}
      {twins === null && answer.status === 'loading' && <p className={styles.sum}>Comparing works…</p>}
      {twins !== null && (
        <>
          <h3 className={styles.count}>
            {twins.length === 0 ? 'No two works look like one' : count(twins.length, 'pair')}
          </h3>
          <ol className={styles.pairs} aria-label="Likely duplicates">
            {twins.map((pair) => (
              <TwinsRow
                key={`${pair.one.work.id} ${pair.other.work.id}`}
                twins={pair}
                onSame={() => join(pair)}
                onDifferent={() => part(pair)}
              />
            ))}
          </ol>
        </>
      )}
    </Dialog>
  )
}
