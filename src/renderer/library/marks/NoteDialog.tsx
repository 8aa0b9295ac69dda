import { useState } from 'react'
import type { Blurb } from '../../../shared/query'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import styles from './NoteDialog.module.css'

interface NoteDialogProps {
  readonly work: Pick<Blurb, 'title' | 'privateNotes'>
  readonly onClose: () => void
  readonly onSave: (note: string | null) => void
}

/** Letters of a note at most. */
const LONGEST = 100_000

/** A note that the reader keeps on a work for themselves. */
export function NoteDialog({ work, onClose, onSave }: NoteDialogProps) {
  const before = work.privateNotes ?? ''
  const [note, setNote] = useState(before)
  const save = (): void => {
    if (note === before) onClose()
    else onSave(note.trim() === '' ? null : note)
  }
  return (
    <Dialog
      title={`Note on “${work.title}”`}
      onClose={onClose}
      width={34}
      footer={
        <>
          {before !== '' && (
            <Button kind="link" onPress={() => onSave(null)}>
              Take the note away
            </Button>
          )}
          <Button onPress={onClose}>Cancel</Button>
          <Button kind="primary" onPress={save}>
            Save
          </Button>
        </>
      }
    >
      <textarea
        className={styles.note}
        aria-label="Private note"
        autoFocus
        rows={8}
        maxLength={LONGEST}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
          event.preventDefault()
          save()
        }}
      />
      <p className={styles.fine}>
        Only for you: it stays in this library, is found by the search, and goes into no EPUB. Ctrl+Enter
        saves it.
      </p>
    </Dialog>
  )
}
