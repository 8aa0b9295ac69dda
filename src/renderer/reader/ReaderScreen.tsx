import { useState } from 'react'
import type { Settings, Warning, WorkToRead } from '../../shared/ipc'
import type { WorkId } from '../../shared/model'
import { Button } from '../ui/Button'
import { useKeys } from '../ui/useKeys'
import { Reader } from './Reader'
import styles from './ReaderScreen.module.css'
import type { Reading } from './reading'
import { useWork } from './useWork'
import { WarningPage } from './WarningPage'

interface ReaderScreenProps {
  readonly opened: Reading
  readonly settings: Settings['reader']
  readonly onSettings: (settings: Settings['reader']) => void
  readonly onBack: () => void
  /** Another work is to be read. */
  readonly onOpen: (id: WorkId) => void
}

/** Reads a work from the library and shows it. */
export function ReaderScreen({ opened, settings, onSettings, onBack, onOpen }: ReaderScreenProps) {
  const answer = useWork(opened)
  const [warned, setWarned] = useState(false)
  const warnings = answer.status === 'ready' && !warned ? warningsFor(opened, answer.value) : []
  useKeys(answer.status !== 'ready' || warnings.length > 0, (event) => {
    if (event.key !== 'Escape') return false
    onBack()
    return true
  })
  if (answer.status === 'ready' && warnings.length > 0) {
    return (
      <WarningPage
        reading={answer.value}
        warnings={warnings}
        onReadOn={() => setWarned(true)}
        onBack={onBack}
      />
    )
  }
  if (answer.status === 'ready') {
    return (
      <Reader
        opened={opened}
        reading={answer.value}
        settings={settings}
        onSettings={onSettings}
        onBack={onBack}
        onOpen={onOpen}
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

/** What is to be said first. What hides or folds a work counts too, unless that was seen where it was opened. */
function warningsFor({ forewarned = false }: Reading, { warnings }: WorkToRead): readonly Warning[] {
  return forewarned ? warnings.filter(({ trigger }) => trigger.effect === 'warn') : warnings
}
