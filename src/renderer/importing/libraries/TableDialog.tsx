import type { TableOffer } from '../../../shared/other-libraries'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { count, shortPath } from '../../ui/wording'
import { BookPreviews } from './BookPreviews'
import styles from './LibraryDialog.module.css'

interface TableDialogProps {
  readonly offer: TableOffer
  readonly onClose: () => void
  readonly onImport: () => void
}

/** A table of works before it is used: what it would complete. */
export function TableDialog({ offer, onClose, onImport }: TableDialogProps) {
  const { path, rows, known, unknown, completes, nothingNew, notHere, unreadable, previews } = offer
  const counts: readonly (readonly [number, string])[] = [
    [completes, completes === 1 ? 'completes a work' : 'complete a work'],
    [nothingNew, nothingNew === 1 ? 'says nothing new' : 'say nothing new'],
    [notHere, notHere === 1 ? 'is of a work that is not here' : 'are of works that are not here'],
    [unreadable, 'can’t be read'],
  ]
  return (
    <Dialog
      title="Complete works from a table"
      onClose={onClose}
      width={46}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button kind="primary" isDisabled={completes === 0} onPress={onImport}>
            Complete {count(completes, 'work')}
          </Button>
        </>
      }
    >
      <p className={styles.folder}>{shortPath(path)}</p>
      <p>
        Of {count(rows, 'row')}:{' '}
        {counts
          .filter(([number]) => number > 0)
          .map(([number, words]) => `${number.toLocaleString('en')} ${words}`)
          .join(', ')}
        . Only what nobody has said is filled in; nothing is changed.
      </p>
      <p className={styles.fine}>
        Columns that are used: {known.join(', ')}.{unknown.length > 0 && ` Not used: ${unknown.join(', ')}.`}
      </p>
      {previews.length > 0 && (
        <section className={styles.part}>
          <h3>{previews.length === 1 ? 'What is added' : 'Some of the works, with what is added'}</h3>
          <BookPreviews previews={previews} />
        </section>
      )}
    </Dialog>
  )
}
