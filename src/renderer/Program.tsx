import { useCallback, useState } from 'react'
import type { About, ImportReport, Reply } from '../shared/ipc'
import { ExportBar } from './exporting/ExportBar'
import { ExportDialogs } from './exporting/ExportDialogs'
import { useExport } from './exporting/useExport'
import { DropOverlay } from './importing/DropOverlay'
import { importSummary } from './importing/import-groups'
import { ImportBar } from './importing/ImportBar'
import { ImportScreen } from './importing/ImportScreen'
import { useImport } from './importing/useImport'
import { LibraryScreen } from './library/LibraryScreen'
import { useRevision } from './library/useRevision'
import styles from './Program.module.css'
import { ReaderScreen } from './reader/ReaderScreen'
import type { Reading } from './reader/reading'
import { useSettings } from './settings/useSettings'
import { problem, TellContext, type Notice } from './ui/notices'
import { NoticeBar } from './ui/NoticeBar'
import { useKeys } from './ui/useKeys'

/** The open library: its screens and what goes on across them. */
export function Program({ about }: { readonly about: About }) {
  const [settings, setSettings] = useSettings(about.settings)
  const [revision, bump] = useRevision()
  const [reading, setReading] = useState<Reading | null>(null)
  const [returned, setReturned] = useState(0)
  const [importShown, setImportShown] = useState(false)
  const [notice, setNotice] = useState<Notice | null>(null)
  const importing = useImport()
  const exporting = useExport()
  const { state: importState, run, undo } = importing
  const busy = importState.status === 'starting' || importState.status === 'running'

  const showWorks = useCallback(() => setImportShown(false), [])
  const showImport = useCallback(() => {
    setReading(null)
    setImportShown(true)
  }, [])

  const undoImport = useCallback(async () => {
    const error = await undo()
    setNotice(error === null ? { text: 'Import undone' } : problem(error))
    bump()
  }, [undo, bump])

  /** The report of files one chose is shown at once; that of three samples is not worth a screen. */
  const importFrom = async (
    request: () => Promise<Reply<ImportReport | null>>,
    screen: boolean,
  ): Promise<void> => {
    setNotice(null)
    const report = await run(request)
    bump()
    if (report === null) return
    if (screen) showImport()
    else
      setNotice({
        text: importSummary(report),
        actions: [
          ...(report.receipt === null
            ? []
            : [{ label: 'Undo', undo: true, run: () => void undoImport() } as const]),
          { label: 'Show the report', run: showImport },
        ],
      })
  }
  const importActions = {
    busy,
    hasReport: importState.status === 'done' || importState.status === 'failed',
    chooseFiles: () => void importFrom(() => window.ficarium.importChosenFiles(), true),
    chooseFolder: () => void importFrom(() => window.ficarium.importChosenFolder(), true),
    addSamples: () => void importFrom(() => window.ficarium.importSampleWorks(), false),
    showReport: showImport,
  }

  const leaveReader = (): void => {
    setReading(null)
    setReturned((before) => before + 1)
    bump()
  }
  const read = useCallback((next: Reading) => {
    setNotice(null)
    setReading(next)
  }, [])

  useKeys(true, (event) => {
    const undoable = notice?.actions?.find((action) => action.undo === true)
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z' || undoable === undefined)
      return false
    setNotice(null)
    undoable.run()
    return true
  })

  return (
    <TellContext value={setNotice}>
      <div className={styles.program}>
        {about.oldEngine ? (
          <p className={styles.engine} role="note">
            Old engine, for trying out only
          </p>
        ) : (
          <span />
        )}
        <div className={styles.layers}>
          <div className={styles.layer} inert={reading !== null} data-behind={reading !== null}>
            <LibraryScreen
              active={reading === null}
              revision={revision}
              onChanged={bump}
              onRead={read}
              importing={importActions}
              instead={
                importShown ? (
                  <ImportScreen
                    state={importState}
                    onStop={importing.stop}
                    onUndo={() => void undoImport()}
                    onOpen={(id) => read({ id, hit: null })}
                    onBack={showWorks}
                  />
                ) : null
              }
              onWorks={showWorks}
              onExportSelected={exporting.start}
              onExportFound={exporting.askFirst}
              returned={returned}
            />
          </div>
          {reading !== null && (
            <div className={styles.layer}>
              <ReaderScreen
                key={reading.id}
                opened={reading}
                settings={settings.reader}
                onSettings={(reader) => setSettings({ ...settings, reader })}
                onBack={leaveReader}
                onOpen={(id) => read({ id, hit: null })}
              />
            </div>
          )}
        </div>
        <div className={styles.foot}>
          {!(importShown && reading === null) && (
            <ImportBar state={importState} onShow={showImport} onStop={importing.stop} />
          )}
          <ExportBar exporting={exporting} />
          <NoticeBar notice={notice} onDismiss={() => setNotice(null)} />
        </div>
      </div>
      <ExportDialogs exporting={exporting} />
      <DropOverlay
        busy={busy}
        onFiles={(files) => void importFrom(() => window.ficarium.importDropped(files), true)}
      />
    </TellContext>
  )
}
