import type { Settings } from '../../shared/ipc'
import { Button } from '../ui/Button'
import { useKeys } from '../ui/useKeys'
import { Reader } from './Reader'
import styles from './ReaderScreen.module.css'
import type { Reading } from './reading'
import { useWork } from './useWork'

interface ReaderScreenProps {
  readonly opened: Reading
  readonly settings: Settings['reader']
  readonly onSettings: (settings: Settings['reader']) => void
  readonly onBack: () => void
}

/** Reads a work from the library and shows it. */
export function ReaderScreen({ opened, settings, onSettings, onBack }: ReaderScreenProps) {
  const answer = useWork(opened.id)
  useKeys(answer.status !== 'ready', (event) => {
    if (event.key !== 'Escape') return false
    onBack()
    return true
  })
  if (answer.status === 'ready') {
    return (
      <Reader
        opened={opened}
        reading={answer.value}
        settings={settings}
        onSettings={onSettings}
        onBack={onBack}
      />
    )
  }
  return (
    <main className={styles.waiting}>
      {answer.status === 'failed' ? (
        <>
          <p role="alert">{answer.error.message}</p>
          <Button onPress={onBack}>Back to the library</Button>
        </>
      ) : (
        <p className={styles.late}>Opening…</p>
      )}
    </main>
  )
}
