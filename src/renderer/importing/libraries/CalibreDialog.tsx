import { useMemo, useState } from 'react'
import type { BookPreview, CalibreOffer, ColumnMeanings } from '../../../shared/other-libraries'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { count, number } from '../../ui/wording'
import { useAnswer, type Answer } from '../../useAnswer'
import { BookPreviews } from './BookPreviews'
import { ColumnTable } from './ColumnTable'
import styles from './LibraryDialog.module.css'

interface CalibreDialogProps {
  readonly offer: CalibreOffer
  readonly onClose: () => void
  readonly onImport: (meanings: ColumnMeanings) => void
}

const put = ({ id, meanings }: { readonly id: number; readonly meanings: ColumnMeanings }) =>
  window.ficarium.previewLibrary(id, meanings)

/** A calibre library before it comes in: what its columns stand for, and three books as they would be. */
export function CalibreDialog({ offer, onClose, onImport }: CalibreDialogProps) {
  const [meanings, setMeanings] = useState(offer.meanings)
  const { id, folder, books, unreadable, columns, remembered } = offer
  const answer = useAnswer(
    put,
    useMemo(() => ({ id, meanings }), [id, meanings]),
  )
  const readable = books - unreadable

  return (
    <Dialog
      title="Import a calibre library"
      onClose={onClose}
      width={56}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button kind="primary" isDisabled={readable === 0} onPress={() => onImport(meanings)}>
            Import {count(readable, 'book')}
          </Button>
        </>
      }
    >
      <p className={styles.folder}>{folder}</p>
      <p>
        {count(books, 'book')}
        {unreadable > 0 &&
          `, ${number(unreadable)} of them in no form that can be read: the report names them`}
        . The library itself stays as it is.
      </p>
      {columns.length > 0 && (
        <section className={styles.part}>
          <h3>What your columns stand for</h3>
          <p className={styles.fine}>
            {remembered
              ? 'As you chose the last time. '
              : 'Guessed from their names: change what is wrong. It is remembered for this library. '}
            Where the file of a book says something else, the file is followed.
          </p>
          <ColumnTable
            columns={columns}
            meanings={meanings}
            onChange={(label, meaning) => setMeanings((before) => ({ ...before, [label]: meaning }))}
          />
        </section>
      )}
      <Previews answer={answer} />
    </Dialog>
  )
}

function Previews({ answer }: { readonly answer: Answer<readonly BookPreview[]> }) {
  if (answer.status === 'failed') return <p role="alert">{answer.error.message}</p>
  if (answer.last === null) return <p className={styles.late}>Reading three of the books…</p>
  if (answer.last.length === 0) return null
  const { length } = answer.last
  return (
    <section className={styles.part} aria-busy={answer.status === 'loading'}>
      <h3>{length === 1 ? 'One book, with what is added' : `${length} of the books, with what is added`}</h3>
      <p className={styles.fine}>What calibre says of them and their own files do not.</p>
      <BookPreviews previews={answer.last} />
    </section>
  )
}
