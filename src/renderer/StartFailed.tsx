import { RefreshCw } from 'lucide-react'
import type { AppError, ErrorCode } from '../shared/app-error'
import { Button } from './ui/Button'
import styles from './StartFailed.module.css'

interface StartFailedProps {
  readonly error: AppError
  readonly onAgain: () => void
}

const WHAT: Readonly<Partial<Record<ErrorCode, readonly [title: string, advice: string]>>> = {
  'library-locked': [
    'The library is open already',
    'Another Ficarium, a window or a command, is using it. Close that one, then try again.',
  ],
  'library-newer': [
    'The library was made by a newer Ficarium',
    'Install the newest version. This one leaves the library as it is, so that nothing is lost.',
  ],
  'library-missing': [
    'The library is not where it was',
    'If it lies on a drive that can be taken out, connect the drive, then try again.',
  ],
  'library-damaged': [
    'The library is damaged',
    'Nothing was changed. Check the disk; if you have a copy of the folder, put it in its place, then try again.',
  ],
  'disk-full': ['The disk is full', 'Nothing was lost. Make room on the disk, then try again.'],
  'no-permission': [
    'The library may not be opened',
    'Its folder does not let you write. Change the rights of the folder, then try again.',
  ],
}

/** Says what keeps the library from opening, and what to do. */
export function StartFailed({ error, onAgain }: StartFailedProps) {
  const [title, advice] = WHAT[error.code] ?? [
    'The library could not be opened',
    'Nothing was changed. Close Ficarium and start it again.',
  ]
  return (
    <main className={styles.failed}>
      <div role="alert">
        <h1>{title}</h1>
        <p>{advice}</p>
        <p className={styles.message}>{error.message}</p>
      </div>
      <Button kind="primary" icon={RefreshCw} onPress={onAgain}>
        Try again
      </Button>
    </main>
  )
}
