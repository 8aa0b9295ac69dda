import { useCallback, useMemo, useState, type ReactNode } from 'react'
import type { About, ImportReport, RailSettings, Reply } from '../shared/ipc'
import type { TagType, WorkId } from '../shared/model'
import type { Pasted } from '../shared/paste'
import { ask } from './ask'
import { ChangeBar } from './ChangeBar'
import { ExportBar } from './exporting/ExportBar'
import { ExportDialogs } from './exporting/ExportDialogs'
import { useExport } from './exporting/useExport'
import { DropOverlay } from './importing/DropOverlay'
import { importSummary } from './importing/import-groups'
import { ImportBar } from './importing/ImportBar'
import { ImportScreen } from './importing/ImportScreen'
import { LibraryBar } from './importing/libraries/LibraryBar'
import { LibraryDialogs } from './importing/libraries/LibraryDialogs'
import { useImport } from './importing/useImport'
import { WatchedFolders } from './importing/WatchedFolders'
import { WatchedFoldersDialog } from './importing/WatchedFoldersDialog'
import { IndexBar } from './IndexBar'
import { LibraryScreen } from './library/LibraryScreen'
import type { WantedName } from './library/useLibraryQuery'
import { useRevision } from './library/useRevision'
import { PasteDialog } from './pasting/PasteDialog'
import { usePasted } from './pasting/usePasted'
import styles from './Program.module.css'
import { ReaderScreen } from './reader/ReaderScreen'
import type { Reading } from './reader/reading'
import { ImportSuggestions } from './review/ImportSuggestions'
import { ReviewScreen } from './review/ReviewScreen'
import { useReviewQueue } from './review/useReviewQueue'
import type { ReviewOf } from './review/useReviewWalk'
import { useTakenOver } from './review/useTakenOver'
import { useSettings } from './settings/useSettings'
import type { ShownScreen } from './shown-screen'
import { problem, TellContext, type Notice } from './ui/notices'
import { NoticeBar } from './ui/NoticeBar'
import { useKeys } from './ui/useKeys'
import { NameDialogs } from './wrangling/NameDialogs'
import { WranglingContext, type NameQuestion, type Wrangling } from './wrangling/wrangling'
import { WranglingScreen } from './wrangling/WranglingScreen'

const NOTHING_PASTED: Pasted = { html: null, text: '' }
const ALL_OF_THEM: ReviewOf = { first: null, among: null }

/** The open library: its screens and what goes on across them. */
export function Program({ about }: { readonly about: About }) {
  const [settings, setSettings] = useSettings(about.settings)
  const [revision, bump] = useRevision()
  const [reading, setReading] = useState<Reading | null>(null)
  const [returned, setReturned] = useState(0)
  const [screen, setScreen] = useState<ShownScreen>('works')
  const [reviewOf, setReviewOf] = useState<ReviewOf>(ALL_OF_THEM)
  const [question, setQuestion] = useState<NameQuestion | null>(null)
  const [wanted, setWanted] = useState<WantedName | null>(null)
  const [pasted, setPasted] = useState<Pasted | null>(null)
  const [watching, setWatching] = useState(false)
  const [notice, setNotice] = useState<Notice | null>(null)
  const importing = useImport()
  const exporting = useExport()
  const { state: importState, run, undo } = importing
  const busy = importState.status === 'starting' || importState.status === 'running'

  const changeRail = useCallback(
    (change: (rail: RailSettings) => RailSettings) =>
      setSettings((now) => ({ ...now, rail: change(now.rail) })),
    [setSettings],
  )
  const following = useReviewQueue(revision, bump)
  const { queue } = following
  useTakenOver(setNotice, bump)

  const showWorks = useCallback(() => setScreen('works'), [])
  const showImport = useCallback(() => {
    setReading(null)
    setScreen('import')
  }, [])
  const wrangling = useMemo<Wrangling>(
    () => ({
      open: () => setScreen('names'),
      sameAs: (type, name) => setQuestion({ kind: 'same', type, name }),
      belongsTo: (type, name) => setQuestion({ kind: 'belongs', type, name }),
    }),
    [],
  )
  const showNamed = useCallback((type: TagType, name: string) => {
    setQuestion(null)
    setScreen('works')
    setWanted({ type, name })
  }, [])

  const review = useCallback((of: ReviewOf) => {
    setNotice(null)
    setReading(null)
    setReviewOf(of)
    setScreen('review')
  }, [])
  const reviewFrom = useCallback((id: WorkId | null) => review({ ...ALL_OF_THEM, first: id }), [review])
  const leaveReview = useCallback(() => {
    setScreen('works')
    setReturned((before) => before + 1)
    bump()
  }, [bump])

  const undoImport = useCallback(
    async (report: ImportReport) => {
      const error = await undo(report)
      setNotice(error === null ? { text: 'Import undone' } : problem(error))
      bump()
    },
    [undo, bump],
  )

  const tellImport = (report: ImportReport): void =>
    setNotice({
      text: importSummary(report),
      actions: [
        ...(report.receipt === null
          ? []
          : [{ label: 'Undo', undo: true, run: () => void undoImport(report) } as const]),
        { label: 'Show the report', run: showImport },
      ],
    })

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
    else tellImport(report)
  }
  /** What is chosen is asked about before it comes in. */
  const chooseCalibre = async (): Promise<void> => {
    setNotice(null)
    const reply = await ask(window.ficarium.importCalibreLibrary())
    if (!reply.ok) setNotice(problem(reply.error))
  }
  const importActions = {
    busy,
    chooseFiles: () => void importFrom(() => window.ficarium.importChosenFiles(), true),
    chooseFolder: () => void importFrom(() => window.ficarium.importChosenFolder(), true),
    paste: () => setPasted(NOTHING_PASTED),
    chooseCalibre: () => void chooseCalibre(),
    addSamples: () => void importFrom(() => window.ficarium.importSampleWorks(), false),
    showReport: showImport,
    watchFolders: () => setWatching(true),
  }

  usePasted(reading === null && pasted === null, (next) => {
    if (next === null) setNotice({ text: 'There is no text on the clipboard to be brought in.' })
    else setPasted(next)
  })
  const pasteKept = (report: ImportReport): void => {
    setPasted(null)
    bump()
    tellImport(report)
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
  const openWork = useCallback((id: WorkId) => read({ id, hit: null }), [read])

  useKeys(true, (event) => {
    const undoable = notice?.actions?.find((action) => action.undo === true)
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z' || undoable === undefined)
      return false
    setNotice(null)
    undoable.run()
    return true
  })

  const instead = (): ReactNode => {
    switch (screen) {
      case 'works':
        return null
      case 'names':
        return (
          <WranglingScreen
            revision={revision}
            active={reading === null && question === null}
            onChanged={bump}
            onBack={showWorks}
            onAsk={setQuestion}
            onWorks={showNamed}
          />
        )
      case 'import':
        return (
          <ImportScreen
            importing={importing}
            revision={revision}
            onChanged={bump}
            onUndo={(report) => void undoImport(report)}
            onOpen={openWork}
            onBack={showWorks}
            suggestions={(state) => (
              <ImportSuggestions state={state} following={following} onReview={review} />
            )}
          />
        )
      case 'review':
        return (
          queue !== null && (
            <ReviewScreen
              key={`${reviewOf.first} ${reviewOf.among?.length}`}
              active={reading === null}
              queue={queue}
              following={following}
              of={reviewOf}
              apply={settings.suggestions.apply}
              onApply={(apply) => setSettings((now) => ({ ...now, suggestions: { apply } }), true)}
              onRead={read}
              onLeave={leaveReview}
            />
          )
        )
    }
  }

  return (
    <TellContext value={setNotice}>
      <WranglingContext value={wrangling}>
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
                toReview={queue?.ids.length ?? 0}
                onReview={reviewFrom}
                importing={importActions}
                wanted={wanted}
                shown={screen}
                instead={instead()}
                onWorks={showWorks}
                onExport={exporting.askFirst}
                returned={returned}
                rail={settings.rail}
                onRail={changeRail}
              />
            </div>
            {reading !== null && (
              <div className={styles.layer}>
                <ReaderScreen
                  key={`${reading.id} ${reading.version}`}
                  opened={reading}
                  settings={settings.reader}
                  onSettings={(reader) => setSettings((now) => ({ ...now, reader }))}
                  onBack={leaveReader}
                  onOpen={(id) => read({ id, hit: null })}
                />
              </div>
            )}
          </div>
          <div className={styles.foot}>
            {!(screen === 'import' && reading === null) && (
              <ImportBar
                state={importState}
                waiting={importing.waiting}
                onShow={showImport}
                onStop={importing.stop}
              />
            )}
            <WatchedFolders onChanged={bump} onShow={showImport} />
            <LibraryBar onStop={importing.stop} />
            <ExportBar exporting={exporting} />
            <IndexBar />
            <ChangeBar />
            <NoticeBar notice={notice} onDismiss={() => setNotice(null)} />
          </div>
        </div>
        <ExportDialogs
          exporting={exporting}
          settings={settings.export}
          onSettings={(to) => setSettings((now) => ({ ...now, export: to }))}
        />
        <NameDialogs
          question={question}
          onChanged={bump}
          onWorks={showNamed}
          onClose={() => setQuestion(null)}
        />
        {pasted !== null && (
          <PasteDialog pasted={pasted} onClose={() => setPasted(null)} onKept={pasteKept} />
        )}
        {watching && <WatchedFoldersDialog onClose={() => setWatching(false)} />}
        <LibraryDialogs onImport={(request) => void importFrom(request, true)} />
        <DropOverlay
          busy={busy}
          onFiles={(files) => void importFrom(() => window.ficarium.importDropped(files), true)}
        />
      </WranglingContext>
    </TellContext>
  )
}
