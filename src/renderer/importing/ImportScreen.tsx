import { Undo2 } from 'lucide-react'
import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import type { ImportedFile } from '../../shared/ipc'
import type { WorkId } from '../../shared/model'
import { Button } from '../ui/Button'
import { FootBar } from '../ui/FootBar'
import { LiveText } from '../ui/LiveText'
import { useKeptFocus } from '../ui/useKeptFocus'
import { count, number } from '../ui/wording'
import { groupFiles, GROUP_TITLES, IMPORT_GROUPS, importSummary, type ImportGroup } from './import-groups'
import { GroupSign } from './GroupSign'
import { ImportHead } from './ImportHead'
import styles from './ImportScreen.module.css'
import { ReportList } from './ReportList'
import type { ImportState } from './useImport'

interface ImportScreenProps {
  readonly state: ImportState
  readonly onStop: () => void
  readonly onUndo: () => void
  readonly onOpen: (id: WorkId) => void
  readonly onBack: () => void
  /** What the texts of the new works suggest. */
  readonly suggestions: ReactNode
}

const NO_FILES: readonly ImportedFile[] = []

/** An import while it runs and what became of each file. The library behind it stays as it was. */
export function ImportScreen({ state, onStop, onUndo, onOpen, onBack, suggestions }: ImportScreenProps) {
  const [only, setOnly] = useState<ImportGroup | null>(null)
  const main = useRef<HTMLElement>(null)
  const focusMain = useCallback(() => main.current?.focus({ preventScroll: true }), [])
  // What one came from lies behind it and can't hold the focus.
  useEffect(focusMain, [focusMain])
  useKeptFocus(focusMain)
  const files =
    state.status === 'running' ? state.files : state.status === 'done' ? state.report.files : NO_FILES
  const groups = useMemo(() => groupFiles(files), [files])
  const canUndo = state.status === 'done' && state.report.receipt !== null && !state.undone
  const fresh = files.filter((file) => file.outcome === 'new').length

  return (
    <div className={styles.screen}>
      <nav className={styles.side} aria-label="This import">
        <h2>This import</h2>
        <ul>
          <li>
            <button type="button" aria-current={only === null} onClick={() => setOnly(null)}>
              Everything<span>{number(files.length)}</span>
            </button>
          </li>
          {IMPORT_GROUPS.map((group) => (
            <li key={group}>
              <button type="button" aria-current={only === group} onClick={() => setOnly(group)}>
                <GroupSign group={group} />
                {GROUP_TITLES[group]}
                <span>{number(groups[group].length)}</span>
              </button>
            </li>
          ))}
        </ul>
      </nav>
      <main ref={main} tabIndex={-1} className={styles.main} aria-label="Import">
        <div>
          <ImportHead state={state} onStop={onStop} onBack={onBack} />
          {suggestions}
        </div>
        <LiveText text={state.status === 'done' ? importSummary(state.report) : ''} />
        <ReportList groups={groups} only={only} onOnly={setOnly} onOpen={onOpen} />
        {canUndo && (
          <FootBar label="Undo">
            <Button icon={Undo2} onPress={onUndo}>
              Undo this import
            </Button>
            <span>Takes the {count(fresh, 'new work')} out again.</span>
          </FootBar>
        )}
      </main>
    </div>
  )
}
