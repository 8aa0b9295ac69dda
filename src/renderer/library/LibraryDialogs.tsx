import type { ReactNode } from 'react'
import type { Receipt } from '../../shared/ipc'
import type { WorkId, WorkRecord } from '../../shared/model'
import { EditDialog } from '../editing/EditDialog'
import { EditManyDialog } from '../editing/EditManyDialog'
import { Dialog } from '../ui/Dialog'
import { KeysDialog } from '../ui/KeysDialog'
import { count } from '../ui/wording'
import { LIBRARY_KEYS } from './library-keys'
import styles from './LibraryDialogs.module.css'
import { TrashDialog } from './TrashDialog'
import type { WorksView } from './useView'
import { ViewButton } from './ViewChoice'

/** What stands over the library. */
export type LibraryDialog =
  | { readonly kind: 'keys' | 'trash' | 'filters' }
  | { readonly kind: 'edit'; readonly work: WorkRecord }
  | { readonly kind: 'edit-many'; readonly ids: readonly WorkId[] }

interface LibraryDialogsProps {
  readonly dialog: LibraryDialog | null
  readonly view: WorksView
  /** The filters, for where they have no room beside the works. */
  readonly rail: ReactNode
  readonly onClose: () => void
  readonly onChanged: () => void
  readonly onEdited: (words: string, receipt: Receipt) => void
}

/** The one dialog of the library that is open. */
export function LibraryDialogs({ dialog, view, rail, onClose, onChanged, onEdited }: LibraryDialogsProps) {
  switch (dialog?.kind) {
    case undefined:
      return null
    case 'keys':
      return <KeysDialog groups={LIBRARY_KEYS} onClose={onClose} />
    case 'trash':
      return <TrashDialog onClose={onClose} onChanged={onChanged} />
    case 'filters':
      return (
        <Dialog title="Filters" side width={20} onClose={onClose}>
          <div className={styles.view}>
            <ViewButton view={view} onPress={onClose} />
          </div>
          {rail}
        </Dialog>
      )
    case 'edit':
      return (
        <EditDialog
          work={dialog.work}
          onClose={onClose}
          onSaved={(receipt) => onEdited(`“${dialog.work.title}” changed`, receipt)}
        />
      )
    case 'edit-many':
      return (
        <EditManyDialog
          ids={dialog.ids}
          onClose={onClose}
          onSaved={(receipt, changed) => onEdited(`${count(changed, 'work')} changed`, receipt)}
        />
      )
  }
}
