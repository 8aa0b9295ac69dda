import { useState } from 'react'
import type { AppError } from '../../shared/app-error'
import type { ImportReport } from '../../shared/ipc'
import type { KnownWork, PasteEdit, PasteForm, Pasted } from '../../shared/paste'
import { ask } from '../ask'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { LiveText } from '../ui/LiveText'
import { Picker } from '../ui/Picker'
import { count } from '../ui/wording'
import { useAnswer } from '../useAnswer'
import { countDoubts } from './paste-fields'
import { PasteBox } from './PasteBox'
import styles from './PasteDialog.module.css'
import { PastedFields } from './PastedFields'
import { PastedStory } from './PastedStory'

interface PasteDialogProps {
  /** What is on the clipboard; empty for a box to paste into. */
  readonly pasted: Pasted
  readonly onClose: () => void
  readonly onKept: (report: ImportReport) => void
}

interface Question {
  readonly pasted: Pasted
  /** As what it is to be read; null leaves it to what gives more. */
  readonly form: PasteForm | null
}

type Keeping =
  { readonly status: 'idle' | 'keeping' | 'asking' } | { readonly status: 'failed'; readonly error: AppError }

const put = ({ pasted, form }: Question) => window.ficarium.previewPaste(pasted, form)
const NO_EDIT: PasteEdit = {}

/** A pasted page: what would come of it, line by line, to be changed and kept. */
export function PasteDialog({ pasted: given, onClose, onKept }: PasteDialogProps) {
  const [question, setQuestion] = useState<Question>({ pasted: given, form: null })
  const [edits, setEdits] = useState<readonly PasteEdit[]>([])
  const [shown, setShown] = useState(0)
  const [keeping, setKeeping] = useState<Keeping>({ status: 'idle' })
  const [isMended, setMended] = useState(false)
  const { pasted } = question
  const isEmpty = pasted.html === null && pasted.text.trim() === ''
  const answer = useAnswer(put, isEmpty ? null : question)
  const preview = isEmpty ? null : answer.last
  const work = preview?.works[shown] ?? preview?.works[0]
  const at = work === undefined ? 0 : (preview?.works.indexOf(work) ?? 0)
  const edit = edits[at] ?? NO_EDIT
  const isChanged = isMended || edits.some((one) => Object.keys(one).length > 0)
  const title = edit.title ?? work?.said.title ?? ''
  const canKeep = work !== undefined && answer.status === 'ready' && title.trim() !== ''

  const setEdit = (next: PasteEdit): void =>
    setEdits((now) => {
      const all = [...now]
      while (all.length <= at) all.push(NO_EDIT)
      return all.map((one, index) => (index === at ? next : one))
    })
  const close = (): void => {
    if (isChanged && keeping.status !== 'asking') setKeeping({ status: 'asking' })
    else onClose()
  }
  const keep = (): void => {
    if (preview === null) return
    setKeeping({ status: 'keeping' })
    void ask(window.ficarium.keepPaste(pasted, preview.form, edits)).then((reply) => {
      if (reply.ok) onKept(reply.value)
      else setKeeping({ status: 'failed', error: reply.error })
    })
  }

  return (
    <Dialog
      title="Paste a page"
      onClose={close}
      width={72}
      footer={
        keeping.status === 'asking' ? (
          <Asking onStay={() => setKeeping({ status: 'idle' })} onLeave={onClose} />
        ) : (
          <>
            {keeping.status === 'failed' && (
              <p role="alert" className={styles.failed}>
                {keeping.error.message}
              </p>
            )}
            <Button onPress={close}>Cancel</Button>
            <Button kind="primary" isDisabled={!canKeep || keeping.status === 'keeping'} onPress={keep}>
              {keeping.status === 'keeping' ? 'Keeping…' : 'Keep'}
            </Button>
          </>
        )
      }
    >
      <div className={styles.columns}>
        <PasteBox
          pasted={pasted}
          form={preview?.form ?? 'text'}
          forms={preview?.forms ?? []}
          onPasted={(next) => {
            setQuestion({ pasted: next, form: null })
            setEdits([])
            setShown(0)
          }}
          onText={(text) => {
            setMended(true)
            setQuestion({ pasted: { ...pasted, text }, form: pasted.html === null ? null : 'text' })
          }}
          onForm={(form) => setQuestion({ pasted, form })}
        />
        <div className={styles.preview} aria-busy={answer.status === 'loading' && !isEmpty}>
          {isEmpty && (
            <p className={styles.hint}>
              Title, canons, pairings, characters, tags and chapters appear here as soon as there is something
              to read. Nothing is kept before you say so.
            </p>
          )}
          {!isEmpty && answer.status === 'failed' && <p className={styles.failed}>{answer.error.message}</p>}
          {preview?.problem != null && (
            <p className={styles.failed} role="status">
              {preview.problem}
            </p>
          )}
          {preview !== null && preview.works.length > 1 && (
            <div className={styles.several}>
              <span>There are {preview.works.length} works in it; all of them are kept.</span>
              <Picker
                label="Shown work"
                options={preview.works.map(({ said }, index) => ({
                  value: String(index),
                  name: `${index + 1}: ${said.title}`,
                }))}
                value={String(at)}
                onChange={(value) => setShown(Number(value))}
              />
            </div>
          )}
          {work !== undefined && (
            <>
              {work.here !== null && <p className={styles.here}>{hereWords(work.here)}</p>}
              <PastedFields key={at} work={work} edit={edit} onEdit={setEdit} />
              <PastedStory work={work} />
            </>
          )}
          <LiveText text={work === undefined ? '' : `${title}: ${doubtWords(countDoubts(work))}`} />
        </div>
      </div>
    </Dialog>
  )
}

interface AskingProps {
  readonly onStay: () => void
  readonly onLeave: () => void
}

function Asking({ onStay, onLeave }: AskingProps) {
  return (
    <>
      <p role="alert" className={styles.asking}>
        What you have pasted and changed is not kept yet.
      </p>
      <Button onPress={onLeave}>Throw it away</Button>
      <Button kind="primary" autoFocus onPress={onStay}>
        Go on
      </Button>
    </>
  )
}

function hereWords({ as, title, removed }: KnownWork): string {
  const place = removed ? 'is in the trash and comes back' : 'is here already'
  switch (as) {
    case 'paste':
      return `This very page ${place}, as “${title}”.`
    case 'text':
      return `The same text ${place}, as “${title}”: this page is kept beside it.`
    case 'work':
      return `“${title}” ${place}: what you keep becomes another version of it, and the old text stays.`
  }
}

function doubtWords(doubts: number): string {
  return doubts === 0 ? 'everything found is certain' : `${count(doubts, 'line')} to check`
}
