import { useState } from 'react'
import type { Receipt } from '../../shared/ipc'
import type { TagType, WorkRecord } from '../../shared/model'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Field } from '../ui/Field'
import { draftOf, editOf, withName, type EditDraft } from './edit-draft'
import styles from './EditDialog.module.css'
import { SaidByLibrary } from './SaidByLibrary'
import { SeriesNumbers } from './SeriesNumbers'
import { TAG_KINDS } from './tag-kinds'
import { TagField } from './TagField'
import { useSaveEdit } from './useSaveEdit'

interface EditDialogProps {
  readonly work: WorkRecord
  readonly onClose: () => void
  readonly onSaved: (receipt: Receipt) => void
}

/** Title and tags of one work. Only what was changed is saved. */
export function EditDialog({ work, onClose, onSaved }: EditDialogProps) {
  const [before] = useState(() => draftOf(work))
  const [draft, setDraft] = useState<EditDraft>(before)
  const [saving, save] = useSaveEdit(onSaved)

  const setNames = (type: TagType, change: (names: readonly string[]) => readonly string[]): void =>
    setDraft((now) => ({ ...now, tags: { ...now.tags, [type]: change(now.tags[type]) } }))

  const submit = (): void => {
    const edit = editOf(before, draft)
    if (edit === undefined) onClose()
    else save([work.id], edit)
  }

  return (
    <Dialog
      title="Edit the work"
      onClose={onClose}
      width={46}
      footer={
        <>
          {saving.status === 'failed' && (
            <p role="alert" className={styles.failed}>
              {saving.error.message}
            </p>
          )}
          <Button onPress={onClose}>Cancel</Button>
          <Button
            kind="primary"
            isDisabled={saving.status === 'saving' || draft.title.trim() === ''}
            onPress={submit}
          >
            Save
          </Button>
        </>
      }
    >
      <SaidByLibrary id={work.id} />
      <div className={styles.form}>
        <div className={styles.row}>
          <span className={styles.label}>Title</span>
          <Field
            label="Title"
            value={draft.title}
            onText={(title) => setDraft((now) => ({ ...now, title }))}
          />
        </div>
        {TAG_KINDS.map((kind) => (
          <div key={kind.type} className={styles.row}>
            <span className={styles.label}>{kind.label}</span>
            <div>
              <TagField
                kind={kind}
                names={draft.tags[kind.type]}
                onAdd={(name) => setNames(kind.type, (names) => withName(names, name, kind.single))}
                onRemove={(name) => setNames(kind.type, (names) => names.filter((one) => one !== name))}
              />
              {kind.type === 'pairing' && (
                <p className={styles.fine}>A/B is a romance, A & B is a friendship or a family.</p>
              )}
              {kind.type === 'series' && (
                <SeriesNumbers
                  draft={draft}
                  onIndex={(name, index) =>
                    setDraft((now) => ({ ...now, indexes: { ...now.indexes, [name]: index } }))
                  }
                />
              )}
            </div>
          </div>
        ))}
      </div>
    </Dialog>
  )
}
