import type { ReactNode } from 'react'
import type { Receipt, Reply } from '../../shared/ipc'
import type { WorkId, WorkRecord } from '../../shared/model'
import { EditDialog } from '../editing/EditDialog'
import { Dialog } from '../ui/Dialog'
import { KeysDialog } from '../ui/KeysDialog'
import { CertainDialog } from './CertainDialog'
import { REVIEW_KEYS } from './review-keys'
import { TwinsDialog } from './TwinsDialog'

/** What stands over the review. */
export type ReviewDialog =
  | { readonly kind: 'keys' | 'queue' | 'twins' }
  | { readonly kind: 'edit'; readonly work: WorkRecord }
  | { readonly kind: 'certain'; readonly ids: readonly WorkId[] | null }

interface ReviewDialogsProps {
  readonly dialog: ReviewDialog | null
  /** The queue, for where it has no room beside the work. */
  readonly queue: ReactNode
  readonly onClose: () => void
  /** Works were joined, or parted again. */
  readonly onJoined: () => void
  /** Takes what was done, or asked of the archive. */
  readonly onDone: (id: WorkId | null, words: string, reply: Promise<Reply<Receipt | null>>) => void
}

/** The one dialog of the review that is open. */
export function ReviewDialogs({ dialog, queue, onClose, onJoined, onDone }: ReviewDialogsProps) {
  switch (dialog?.kind) {
    case undefined:
      return null
    case 'keys':
      return <KeysDialog groups={REVIEW_KEYS} onClose={onClose} />
    case 'twins':
      return <TwinsDialog onClose={onClose} onChanged={onJoined} />
    case 'queue':
      return (
        <Dialog title="Queue" side width={20} onClose={onClose}>
          {queue}
        </Dialog>
      )
    case 'edit':
      return (
        <EditDialog
          work={dialog.work}
          onClose={onClose}
          onSaved={(receipt) => {
            onDone(
              dialog.work.id,
              `“${dialog.work.title}” changed`,
              Promise.resolve({ ok: true, value: receipt }),
            )
            onClose()
          }}
        />
      )
    case 'certain':
      return (
        <CertainDialog
          ids={dialog.ids}
          onClose={onClose}
          onAccept={(words, reply) => onDone(null, words, reply)}
        />
      )
  }
}
