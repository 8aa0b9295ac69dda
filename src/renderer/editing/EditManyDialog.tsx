import { useState } from 'react'
import type { Receipt, TagChange, WorkEdit } from '../../shared/ipc'
import type { TagType, WorkId } from '../../shared/model'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { count } from '../ui/wording'
import styles from './EditManyDialog.module.css'
import { TagChanges } from './TagChanges'
import { tagKind } from './tag-kinds'
import { useSaveEdit } from './useSaveEdit'

interface EditManyDialogProps {
  readonly ids: readonly WorkId[]
  readonly onClose: () => void
  readonly onSaved: (receipt: Receipt) => void
}

/** Tags to add to several works at once, and to take from them. */
export function EditManyDialog({ ids, onClose, onSaved }: EditManyDialogProps) {
  const [add, setAdd] = useState<readonly TagChange[]>([])
  const [remove, setRemove] = useState<readonly TagChange[]>([])
  const [saving, save] = useSaveEdit(onSaved)
  const works = count(ids.length, 'work')
  return (
    <Dialog
      title={`Edit the tags of ${works}`}
      onClose={onClose}
      width={40}
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
            isDisabled={saving.status === 'saving' || add.length + remove.length === 0}
            onPress={() => save(ids, editOfMany(add, remove))}
          >
            Change {works}
          </Button>
        </>
      }
    >
      <TagChanges title="Add" changes={add} onChanges={setAdd} />
      <TagChanges title="Take out" changes={remove} onChanges={setRemove} />
      <p className={styles.fine}>
        A/B is a romance, A & B is a friendship or a family. A rating or a language takes the place of the one
        before. The whole change can be undone.
      </p>
    </Dialog>
  )
}

function editOfMany(add: readonly TagChange[], remove: readonly TagChange[]): WorkEdit {
  const several = add.filter((change) => !tagKind(change.type).single)
  const single = add.filter((change) => tagKind(change.type).single)
  const replace: Partial<Record<TagType, readonly string[]>> = Object.fromEntries(
    single.map((change) => [change.type, [change.name]]),
  )
  return {
    ...(several.length > 0 ? { add: several } : {}),
    ...(remove.length > 0 ? { remove } : {}),
    ...(single.length > 0 ? { replace } : {}),
  }
}
