import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import type { ImportGroup } from '../../shared/import-groups'
import type { ImportedFile, ImportReport } from '../../shared/ipc'
import type { WorkId } from '../../shared/model'
import { ask } from '../ask'
import { LiveText } from '../ui/LiveText'
import { MenuButton } from '../ui/MenuButton'
import { problem, useTell } from '../ui/notices'
import { NARROW, useMediaQuery } from '../ui/useMediaQuery'
import { useKeptFocus } from '../ui/useKeptFocus'
import { count, percent } from '../ui/wording'
import { EncodingDialog } from './EncodingDialog'
import { groupFiles, importSummary, type FileOfReport } from './import-groups'
import { ImportHead } from './ImportHead'
import styles from './ImportScreen.module.css'
import { ImportSide, pastWords } from './ImportSide'
import type { FileActions } from './ReportFile'
import { ReportList } from './ReportList'
import { UndoBar } from './UndoBar'
import type { Import, ImportState } from './useImport'
import { useReadAgain } from './useReadAgain'
import { useShownImport } from './useShownImport'

interface ImportScreenProps {
  readonly importing: Import
  /** Grows when the library may have changed. */
  readonly revision: number
  readonly onChanged: () => void
  readonly onUndo: (report: ImportReport) => void
  readonly onOpen: (id: WorkId) => void
  readonly onBack: () => void
  /** What the texts of the new works suggest. */
  readonly suggestions: (state: ImportState) => ReactNode
}

const NO_FILES: readonly ImportedFile[] = []

/** An import while it runs and what became of each file, of this one or one of the past. The library behind it stays as it was. */
export function ImportScreen(props: ImportScreenProps) {
  const { importing, revision, onChanged, onUndo, onOpen, onBack, suggestions } = props
  const narrow = useMediaQuery(NARROW)
  const tell = useTell()
  const [only, setOnly] = useState<ImportGroup | null>(null)
  const main = useRef<HTMLElement>(null)
  const focusMain = useCallback(() => main.current?.focus({ preventScroll: true }), [])
  // What one came from lies behind it and can't hold the focus.
  useEffect(focusMain, [focusMain])
  useKeptFocus(focusMain)
  const { state, shown, past, show } = useShownImport(importing, revision)
  const running = importing.state.status === 'running' ? importing.state.report : null
  const files =
    state.status === 'running' ? state.files : state.status === 'done' ? state.report.files : NO_FILES
  const groups = useMemo(() => groupFiles(files), [files])
  const showReport = (id: number): void => {
    setOnly(null)
    show(id)
  }
  const [misread, setMisread] = useState<FileOfReport | null>(null)
  const canReadAgain = state.status === 'done' && !state.report.undone
  const onReadAgain = useReadAgain(importing, state, onChanged)
  const actions = useMemo<FileActions>(
    () => ({
      readAgain: canReadAgain ? setMisread : null,
      open: onOpen,
      show: (row) => {
        if (shown === null) return
        void ask(window.ficarium.showImportedFile({ report: shown, row })).then((reply) => {
          if (!reply.ok) tell(problem(reply.error))
        })
      },
    }),
    [onOpen, shown, tell, canReadAgain],
  )

  return (
    <div className={styles.screen}>
      {!narrow && (
        <ImportSide
          groups={groups}
          files={files.length}
          only={only}
          onOnly={setOnly}
          past={past}
          running={running}
          shown={shown}
          onShow={showReport}
        />
      )}
      <main ref={main} tabIndex={-1} className={styles.main} aria-label="Import">
        <div>
          <ImportHead
            state={state}
            waiting={importing.waiting}
            onStop={importing.stop}
            onBack={onBack}
            others={
              narrow && (
                <MenuButton
                  parts={[
                    {
                      title: 'Imports',
                      entries: past.map((one) => ({
                        name: `${one.name} · ${pastWords(one, running)}`,
                        run: () => showReport(one.id),
                      })),
                    },
                  ]}
                >
                  Imports
                </MenuButton>
              )
            }
          />
          {suggestions(state)}
        </div>
        <LiveText text={spokenWords(state)} />
        <ReportList key={shown} groups={groups} only={only} onOnly={setOnly} actions={actions} />
        {state.status === 'done' && <UndoBar report={state.report} onUndo={onUndo} />}
      </main>
      {misread !== null && shown !== null && (
        <EncodingDialog
          row={{ report: shown, row: misread.row }}
          file={misread.file}
          onClose={() => setMisread(null)}
          onDone={(done) => {
            setMisread(null)
            onReadAgain(done)
          }}
        />
      )}
    </div>
  )
}

/** Imports of fewer files are over before a word is said. */
const SPOKEN_FROM = 100

/** What is said aloud: a running import by its quarters, and its end. */
function spokenWords(state: ImportState): string {
  if (state.status === 'done') return state.report.undone ? 'Import undone' : importSummary(state.report)
  if (state.status !== 'running') return ''
  const { done, all } = state.progress
  const quarters = Math.floor((done / Math.max(1, all)) * 4)
  return all < SPOKEN_FROM || quarters === 0
    ? ''
    : `${percent(quarters / 4)} of ${count(all, 'file')} imported`
}
