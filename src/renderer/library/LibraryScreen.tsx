import { useCallback, useDeferredValue, useMemo, useState, type MouseEvent, type ReactNode } from 'react'
import type { RailSettings } from '../../shared/ipc'
import type { WorkId } from '../../shared/model'
import type { Blurb } from '../../shared/query'
import { ask } from '../ask'
import type { Exportable } from '../exporting/export-choices'
import type { ImportActions } from '../importing/ImportMenu'
import type { Reading } from '../reader/reading'
import type { ShownScreen } from '../shown-screen'
import { problem, useTell } from '../ui/notices'
import { useKeptFocus } from '../ui/useKeptFocus'
import { useKeys } from '../ui/useKeys'
import { NARROW, useMediaQuery } from '../ui/useMediaQuery'
import { EmptyLibrary } from './EmptyLibrary'
import { GLANCE_KEYS, pressLibraryKey } from './library-keys'
import { findsEverything, FIRST_QUERY } from './library-query'
import { LibraryDialogs, type LibraryDialog } from './LibraryDialogs'
import styles from './LibraryScreen.module.css'
import { Rail } from './Rail'
import { neighbourOf } from './selection'
import { tagAt, TagMenuContext } from './tag-menu'
import { useSearchBox } from './searching/useSearchBox'
import { TopBar } from './TopBar'
import { useBlurbs } from './useBlurbs'
import { useFound } from './useFound'
import { useLibraryQuery, type WantedName } from './useLibraryQuery'
import { useListState } from './useListState'
import { useOwnLayer } from './useOwnLayer'
import { useView } from './useView'
import { useWorkActions } from './useWorkActions'
import type { RowActions } from './WorkRow'
import { WorksPane } from './WorksPane'

interface LibraryScreenProps {
  /** Whether it is on the screen; while something else is, it hears no keys. */
  readonly active: boolean
  readonly revision: number
  readonly onChanged: () => void
  readonly onRead: (reading: Reading) => void
  /** Works that wait for a review. */
  readonly toReview: number
  /** Opens the review, at a work of the list or where it begins. */
  readonly onReview: (id: WorkId | null) => void
  readonly importing: ImportActions
  /** What stands in the place of the works, under the same bar. */
  readonly instead: ReactNode | null
  /** What is on the screen. */
  readonly shown: ShownScreen
  /** A name of which the works are to be shown; another object each time. */
  readonly wanted: WantedName | null
  readonly onWorks: () => void
  readonly onExport: (exportable: Exportable) => void
  /** Grows when the reader comes back to the list. */
  readonly returned: number
  readonly rail: RailSettings
  readonly onRail: (change: (rail: RailSettings) => RailSettings) => void
}

const NO_IDS: readonly WorkId[] = []
const NO_BLURBS: readonly Blurb[] = []

/** The library: what narrows it, the works, and what is done with them. */
export function LibraryScreen(props: LibraryScreenProps) {
  const { active, revision, onChanged, onRead, onReview, importing, instead, onWorks } = props
  const { onExport } = props
  const tell = useTell()
  const narrow = useMediaQuery(NARROW)
  const { query, changeQuery, changeText, finishText, goHome, chooseName } = useLibraryQuery(
    props.wanted,
    onWorks,
  )
  const [dialog, setDialog] = useState<LibraryDialog | null>(null)
  const found = useFound(query, revision)
  const { page, words } = found
  // The new works are on the screen first, the new counts a moment later.
  const pageOfRail = useDeferredValue(page)
  const ids = page?.ids ?? NO_IDS
  const list = useListState(ids, props.returned)
  const view = useView(list.focusCurrent)
  const actions = useWorkActions(onChanged)
  const blurbs = useBlurbs(found.had, revision, page?.blurbs ?? NO_BLURBS)
  const empty = findsEverything(query) && page !== null && ids.length + page.hidden.works === 0

  const goReview = useCallback(() => onReview(null), [onReview])
  const { text } = query
  const closeDialog = useCallback(() => setDialog(null), [])
  const { makeCurrent, select, unfold } = list
  const edit = useCallback(
    async (id: WorkId) => {
      const reply = await ask(window.ficarium.readBlurbs([id], FIRST_QUERY))
      const [work] = reply.ok ? reply.value : [undefined]
      if (work !== undefined) setDialog({ kind: 'edit', work })
      else if (!reply.ok) tell(problem(reply.error))
    },
    [tell],
  )
  const own = useOwnLayer({
    query,
    onQuery: changeQuery,
    revision,
    page,
    onChanged,
    ready: !found.busy && found.error === null,
    ids,
    list,
    blurbs,
    actions,
    onRead,
    onEdit: (id) => void edit(id),
    onReview,
    onLeave: closeDialog,
  })
  const { openNote, openMenu, openTagMenu, openCharacter } = own
  const { focus } = view
  const goToWorks = useCallback(() => {
    onWorks()
    focus()
  }, [onWorks, focus])
  const searching = useSearchBox({
    text,
    onText: changeText,
    onFinished: finishText,
    onName: chooseName,
    onGo: goToWorks,
    found: ids.length > 0,
  })
  const { used } = searching
  const rows = useMemo<RowActions>(
    () => ({
      open: (id, place) => {
        makeCurrent(id)
        used()
        onRead({ id, hit: place === null ? null : { place, words }, forewarned: true })
      },
      edit: (id) => void edit(id),
      note: openNote,
      menu: openMenu,
      review: (id) => {
        makeCurrent(id)
        onReview(id)
      },
      unfold,
      select,
      makeCurrent,
      character: openCharacter,
    }),
    [makeCurrent, used, onRead, onReview, words, edit, openNote, openMenu, unfold, select, openCharacter],
  )

  const editChosen = (): void => {
    const [only] = list.selected.length > 0 ? list.selected : [list.current]
    if (list.selected.length > 1) setDialog({ kind: 'edit-many', ids: list.selected })
    else if (only !== undefined && only !== null) void edit(only)
  }
  const removeChosen = (): void => {
    const chosen = list.selected.length > 0 ? list.selected : list.current === null ? [] : [list.current]
    const next = neighbourOf(list.current, ids, new Set(chosen))
    if (next !== undefined) makeCurrent(next)
    actions.remove(chosen)
  }
  const { selected } = list
  const { shown } = view
  const exportChosen = useCallback(() => {
    onExport({ found: ids, selected: shown === 'list' ? selected : NO_IDS })
  }, [shown, selected, ids, onExport])
  const show = useMemo(
    () => ({
      trash: () => setDialog({ kind: 'trash' }),
      keys: () => setDialog({ kind: 'keys' }),
      filters: () => setDialog({ kind: 'filters' }),
    }),
    [],
  )

  useKeptFocus(() => {
    if (!active || instead !== null) return
    if (ids.length > 0) focus()
    else searching.field.current?.focus()
  })

  useKeys(active && dialog === null && !own.open && props.shown !== 'review', (event) => {
    if (instead !== null && !['/', '?', 'Escape'].includes(event.key)) return false
    if (shown === 'glance' && !GLANCE_KEYS.includes(event.key)) return false
    return pressLibraryKey(event, {
      ...own.commands,
      search: () => {
        searching.field.current?.focus()
        searching.field.current?.select()
      },
      help: show.keys,
      glance: view.toggle,
      selectAll: list.selectAll,
      clear: () => {
        if (instead !== null) goToWorks()
        else if (shown === 'glance') view.toggle()
        else if (list.selected.length === 0) return false
        else list.selectNone()
        return true
      },
      move: list.move,
      open: () => {
        if (list.current === null) return
        used()
        onRead({ id: list.current, hit: null })
      },
      toggle: () => list.current !== null && list.select(list.current, false),
      edit: editChosen,
      review: () => list.current !== null && rows.review(list.current),
      imports: importing.showReport,
      remove: removeChosen,
      unfold: (open) => list.current !== null && list.unfold(list.current, open),
    })
  })

  const rail = (
    <Rail
      page={pageOfRail}
      query={found.counted}
      revision={revision}
      settings={props.rail}
      onSettings={props.onRail}
      onQuery={changeQuery}
      before={own.panel}
    />
  )
  const works = (
    <div className={styles.body} data-narrow={narrow}>
      {!narrow && rail}
      <WorksPane
        found={found}
        query={query}
        revision={revision}
        list={list}
        blurbs={blurbs}
        rows={rows}
        onQuery={changeQuery}
        view={view}
        {...(narrow ? { onFilters: show.filters } : {})}
        onTriggers={own.openTriggers}
        onHelp={searching.openHelp}
        onSeries={own.openSeries}
        markParts={own.markParts}
        onEdit={editChosen}
        onExport={exportChosen}
        onRemove={removeChosen}
      />
    </div>
  )

  const onContextMenu = (event: MouseEvent): void => {
    const tag = event.isDefaultPrevented() ? undefined : tagAt(event.target)
    if (tag === undefined) return
    event.preventDefault()
    openTagMenu(tag.type, tag.name, tag.element)
  }

  return (
    <TagMenuContext value={openTagMenu}>
      <div className={styles.screen} onContextMenu={onContextMenu}>
        <TopBar
          search={searching.box}
          importing={importing}
          shown={props.shown}
          toReview={props.toReview}
          onReview={goReview}
          onHome={goHome}
          canExport={ids.length > 0}
          onExport={exportChosen}
          onTriggers={own.openTriggers}
          onTrash={show.trash}
          onKeys={show.keys}
        />
        <div className={styles.layers}>
          <div className={styles.layer} inert={instead !== null} data-behind={instead !== null}>
            {empty ? <EmptyLibrary importing={importing} /> : works}
          </div>
          {instead !== null && <div className={styles.layer}>{instead}</div>}
        </div>
        <LibraryDialogs
          dialog={dialog}
          view={view}
          rail={rail}
          onClose={() => setDialog(null)}
          onChanged={onChanged}
          onEdited={(words, receipt) => {
            setDialog(null)
            actions.tellDone(words, receipt)
          }}
        />
        {own.over}
      </div>
    </TagMenuContext>
  )
}
