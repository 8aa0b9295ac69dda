import { useMemo, useState } from 'react'
import type { Receipt, Reply } from '../../shared/ipc'
import type { WorkId } from '../../shared/model'
import { SUGGESTED_TYPES, type CertainPreview, type SuggestedType } from '../../shared/suggestions'
import { ask } from '../ask'
import { FACET_WORDS } from '../library/facet-words'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { ProgressBar } from '../ui/ProgressBar'
import { count, number } from '../ui/wording'
import { useAnswer } from '../useAnswer'
import { useChangeProgress } from '../useChangeProgress'
import styles from './CertainDialog.module.css'

interface CertainDialogProps {
  /** Of these works, or of all in the queue. */
  readonly ids: readonly WorkId[] | null
  readonly onClose: () => void
  /** Takes what was asked of the archive. */
  readonly onAccept: (words: string, reply: Promise<Reply<Receipt | null>>) => void
}

/** As many values of a type are named; the rest is counted. */
const NAMED = 100

const put = ({ ids }: { readonly ids: readonly WorkId[] | null }) => window.ficarium.previewCertain(ids)

/** What accepting everything certain would do, value by value, before it is done. */
export function CertainDialog({ ids, onClose, onAccept }: CertainDialogProps) {
  const [running, setRunning] = useState(false)
  const progress = useChangeProgress()
  const answer = useAnswer(
    put,
    useMemo(() => ({ ids }), [ids]),
  )
  const preview = answer.status === 'ready' ? answer.value : null
  const suggestions = preview === null ? 0 : sumOf(preview.values)

  const accept = (): void => {
    if (preview === null) return
    setRunning(true)
    const words = `${count(suggestions, 'suggestion')} accepted in ${count(preview.works, 'work')}`
    const reply = ask(window.ficarium.acceptCertain(ids))
    onAccept(words, reply)
    void reply.then(onClose)
  }

  return (
    <Dialog
      title="Accept all that is certain"
      onClose={onClose}
      width={40}
      footer={
        <>
          {running && progress !== null && (
            <span className={styles.progress}>
              <ProgressBar label="Accepted" share={progress.done / progress.all} />
              {number(progress.done)} of {count(progress.all, 'work')}
            </span>
          )}
          <Button onPress={onClose}>Cancel</Button>
          <Button kind="primary" isDisabled={running || suggestions === 0} onPress={accept}>
            {preview === null ? 'Accept' : `Accept ${count(suggestions, 'suggestion')}`}
          </Button>
        </>
      }
    >
      {answer.status === 'failed' && <p role="alert">{answer.error.message}</p>}
      {preview === null ? (
        answer.status === 'loading' && <p className={styles.late}>Counting…</p>
      ) : (
        <>
          <p>
            {suggestions === 0
              ? 'Nothing is certain that was not decided on.'
              : `This is added to ${count(preview.works, 'work')}. What is not certain stays open, and one step takes all of it back.`}
          </p>
          {SUGGESTED_TYPES.map((type) => (
            <Values key={type} type={type} preview={preview} />
          ))}
        </>
      )}
    </Dialog>
  )
}

function sumOf(values: CertainPreview['values']): number {
  return values.reduce((sum, { works }) => sum + works, 0)
}

function Values({ type, preview }: { readonly type: SuggestedType; readonly preview: CertainPreview }) {
  const values = preview.values.filter((value) => value.type === type)
  if (values.length === 0) return null
  const words = FACET_WORDS[type]
  return (
    <section className={styles.values}>
      <h3>
        {words.title} <span>{count(values.length, words.one, words.many)}</span>
      </h3>
      <ul>
        {values.slice(0, NAMED).map(({ name, works }) => (
          <li key={name}>
            {name}
            <span>{count(works, 'work')}</span>
          </li>
        ))}
      </ul>
      {values.length > NAMED && (
        <p className={styles.fine}>
          and {count(values.length - NAMED, `more ${words.one}`, `more ${words.many}`)}
        </p>
      )}
    </section>
  )
}
