import { useId, useMemo, useState } from 'react'
import { ENCODING_GROUPS, ENCODINGS, encodingOf } from '../../shared/encodings'
import type { AppError } from '../../shared/app-error'
import type { ImportedFile, ReportRow } from '../../shared/ipc'
import type { ReadAgain } from '../../shared/ipc'
import { ask } from '../ask'
import { useAnswer } from '../useAnswer'
import { Button } from '../ui/Button'
import { classes } from '../ui/classes'
import { Dialog } from '../ui/Dialog'
import { count, shortPath } from '../ui/wording'
import styles from './EncodingDialog.module.css'

interface EncodingDialogProps {
  readonly row: ReportRow
  readonly file: ImportedFile
  readonly onClose: () => void
  readonly onDone: (done: ReadAgain) => void
}

type Reading =
  { readonly status: 'idle' | 'reading' } | { readonly status: 'failed'; readonly error: AppError }

/** Reads a file again in an encoding that the reader finds by looking at how it reads. */
export function EncodingDialog({ row, file, onClose, onDone }: EncodingDialogProps) {
  const now = encodingOf(file.facts?.encoding ?? '')
  const [encoding, setEncoding] = useState(() => (now ?? ENCODINGS[0])?.name ?? '')
  const [reading, setReading] = useState<Reading>({ status: 'idle' })
  const isSame = now?.name === encoding && file.outcome !== 'failed'

  const read = (): void => {
    setReading({ status: 'reading' })
    void ask(window.ficarium.readAgain(row, encoding)).then((reply) => {
      if (reply.ok) onDone(reply.value)
      else setReading({ status: 'failed', error: reply.error })
    })
  }

  return (
    <Dialog
      title="Read it in another encoding"
      onClose={onClose}
      width={58}
      footer={
        <>
          {reading.status === 'failed' && (
            <p role="alert" className={styles.failed}>
              {reading.error.message}
            </p>
          )}
          <Button onPress={onClose}>Cancel</Button>
          <Button kind="primary" isDisabled={isSame || reading.status === 'reading'} onPress={read}>
            {reading.status === 'reading' ? 'Reading…' : 'Read it so'}
          </Button>
        </>
      }
    >
      <p className={styles.about}>
        If letters of <b>{shortPath(file.path)}</b> look wrong, choose the encoding in which they look right.{' '}
        {file.outcome === 'failed'
          ? 'The work comes in.'
          : 'The work is read anew; what you have changed of it stays, and it can be undone.'}
      </p>
      <div className={styles.columns}>
        <EncodingList encoding={encoding} now={now?.name} onChange={setEncoding} />
        <Preview row={row} encoding={encoding} />
      </div>
    </Dialog>
  )
}

interface EncodingListProps {
  readonly encoding: string
  /** The one in which the file was read. */
  readonly now: string | undefined
  readonly onChange: (encoding: string) => void
}

function EncodingList({ encoding, now, onChange }: EncodingListProps) {
  const name = useId()
  return (
    <div className={styles.list} role="radiogroup" aria-label="Encodings">
      {ENCODING_GROUPS.map((group) => (
        <section key={group.title} aria-label={group.title}>
          <h3>{group.title}</h3>
          {group.encodings.map((one) => (
            <label key={one.name} className={classes(styles.option, one.name === encoding && styles.chosen)}>
              <input
                type="radio"
                name={name}
                checked={one.name === encoding}
                onChange={() => onChange(one.name)}
              />
              {one.label}
              {one.name === now && <span className={styles.now}>now</span>}
            </label>
          ))}
        </section>
      ))}
    </div>
  )
}

interface Question {
  readonly row: ReportRow
  readonly encoding: string
}

const put = ({ row, encoding }: Question) => window.ficarium.previewEncoding(row, encoding)

/** Some lines of the file as they read in the encoding that is chosen. */
function Preview({ row, encoding }: Question) {
  const answer = useAnswer(
    put,
    useMemo(() => ({ row, encoding }), [row, encoding]),
  )
  const preview = answer.last
  return (
    <div className={styles.preview} role="region" aria-label="How it reads" tabIndex={0}>
      {answer.status === 'failed' ? (
        <p className={styles.failed}>{answer.error.message}</p>
      ) : preview === null ? null : !preview.ok ? (
        <p className={styles.failed}>{preview.message}</p>
      ) : (
        <>
          {preview.broken > 0 && (
            <p className={styles.failed} role="status">
              {count(preview.broken, 'letter')} can’t be read so: they stand as �.
            </p>
          )}
          {preview.lines.map((line, index) => (
            <p key={index} dir="auto" className={styles.line}>
              {line}
            </p>
          ))}
        </>
      )}
    </div>
  )
}
