import { useCallback, useMemo, useState, type ReactNode } from 'react'
import type { Marks, WorkId } from '../../shared/model'
import type { Blurb, LibraryQuery, SearchPage } from '../../shared/query'
import type { CountedSet } from '../../shared/saved-sets'
import type { Reading } from '../reader/reading'
import type { MenuPart } from '../ui/menu-parts'
import type { LibraryCommands } from './library-keys'
import { cleared, findsEverything, withFacet } from './library-query'
import { markParts } from './marks/mark-menu'
import { OwnDialogs, type OwnDialog } from './OwnDialogs'
import { OwnMenu, type OpenMenu } from './OwnMenu'
import { ShelvesPanel } from './sets/ShelvesPanel'
import { useSavedSets } from './sets/useSavedSets'
import { useShelfCounts } from './sets/useShelfCounts'
import type { OpenTagMenu } from './tag-menu'
import type { Blurbs } from './useBlurbs'
import type { ListState } from './useListState'
import { useSurprise } from './useSurprise'
import type { WorkActions } from './useWorkActions'

interface OwnLayerOptions {
  readonly query: LibraryQuery
  readonly onQuery: (change: (query: LibraryQuery) => LibraryQuery) => void
  readonly revision: number
  readonly page: SearchPage | null
  readonly onChanged: () => void
  /** Whether the list has its answer. */
  readonly ready: boolean
  readonly ids: readonly WorkId[]
  readonly list: ListState
  readonly blurbs: Blurbs
  readonly actions: WorkActions
  readonly onRead: (reading: Reading) => void
  readonly onEdit: (id: WorkId) => void
  readonly onReview: (id: WorkId) => void
  /** A shelf, a set or a work was opened, or something is to be asked: what stands over the list goes. */
  readonly onLeave: () => void
}

type OwnCommands = Pick<LibraryCommands, 'mark' | 'note' | 'myTags' | 'surprise' | 'saveSet'>

/** What readers keep for themselves, as far as the library's screen has to know of it. */
export interface OwnLayer {
  /** The shelves and saved sets. */
  readonly panel: ReactNode
  /** The dialog or menu that is open. */
  readonly over: ReactNode
  /** Whether one is: the list hears no keys then. */
  readonly open: boolean
  readonly commands: OwnCommands
  /** What can be done with the selected works. */
  readonly markParts: readonly MenuPart[]
  readonly openNote: (work: Blurb) => void
  readonly openMenu: (work: Blurb, anchor: Element) => void
  readonly openTagMenu: OpenTagMenu
  readonly openTriggers: () => void
  readonly openSeries: (name: string) => void
  /** Opens the page of a character. */
  readonly openCharacter: (name: string) => void
}

const NO_SETS: readonly CountedSet[] = []

/** Marks, notes, shelves, saved sets, triggers and series: their panel, their dialogs, their menus and their keys. */
export function useOwnLayer(options: OwnLayerOptions): OwnLayer {
  const { query, onQuery, revision, ids, list, blurbs, actions, onRead, onLeave } = options
  const [dialog, setDialog] = useState<OwnDialog | null>(null)
  const [menu, setMenu] = useState<OpenMenu | null>(null)
  const counts = useShelfCounts(query.hidden ?? 'left-out', revision, options.ready)
  const surprise = useSurprise(ids)
  const { selected, selectedSet, current, makeCurrent } = list

  const ask = useCallback(
    (next: OwnDialog) => {
      onLeave()
      setDialog(next)
    },
    [onLeave],
  )
  const show = (next: LibraryQuery): void => {
    onLeave()
    onQuery(() => next)
  }
  const read = (id: WorkId, version: number | null = null): void => {
    onLeave()
    makeCurrent(id)
    onRead({ id, hit: null, ...(version === null ? {} : { version }) })
  }
  const sets = useSavedSets({
    sets: counts?.sets ?? NO_SETS,
    query,
    onQuery: show,
    tellDone: actions.tellDone,
  })
  const openSurprise = (): void => {
    const id = surprise()
    if (id !== undefined) read(id)
  }
  const chosen = selected.length > 0 ? selected : current === null ? [] : [current]
  const titleOf = (ofIds: readonly WorkId[]): string | undefined =>
    ofIds[0] === undefined ? undefined : blurbs.get(ofIds[0])?.title
  const mark = (ofIds: readonly WorkId[], marks: Partial<Marks>): void =>
    actions.mark(ofIds, marks, titleOf(ofIds))

  const openNote = useCallback((work: Blurb) => ask({ kind: 'note', work }), [ask])
  const openSeries = useCallback((name: string) => ask({ kind: 'series', name }), [ask])
  const openCharacter = useCallback((name: string) => ask({ kind: 'character', name }), [ask])
  const openTriggers = useCallback(() => ask({ kind: 'triggers' }), [ask])
  const openMyTags = (ofIds: readonly WorkId[]): void => {
    if (ofIds.length > 0) ask({ kind: 'my-tags', ids: ofIds })
  }
  const openMenu = useCallback(
    (work: Blurb, anchor: Element) => {
      makeCurrent(work.id)
      setMenu({ kind: 'work', work, ids: selectedSet.has(work.id) ? selected : [work.id], anchor })
    },
    [makeCurrent, selected, selectedSet],
  )
  const openTagMenu = useCallback<OpenTagMenu>(
    (type, name, anchor, giveBack) => setMenu({ kind: 'tag', type, name, anchor, giveBack }),
    [],
  )
  const commands: OwnCommands = {
    mark: (marks) => mark(chosen, marks),
    note: () => {
      const work = current === null ? undefined : blurbs.get(current)
      if (work !== undefined) openNote(work)
    },
    myTags: () => openMyTags(chosen),
    surprise: openSurprise,
    saveSet: () => {
      if (!findsEverything(query)) ask({ kind: 'save-set' })
    },
  }
  const selectedParts = useMemo<readonly MenuPart[]>(
    () => [
      ...markParts({ reading: null, stars: null }, (marks) => actions.mark(selected, marks)),
      {
        title: 'More',
        entries: [{ name: 'My tags…', shortcut: 'M', run: () => ask({ kind: 'my-tags', ids: selected }) }],
      },
    ],
    [actions, selected, ask],
  )

  const panel = (
    <ShelvesPanel
      counts={counts}
      query={query}
      sets={sets}
      canSurprise={ids.length > 0}
      onQuery={show}
      onSurprise={openSurprise}
      onSave={() => ask({ kind: 'save-set' })}
      onRename={(set) => ask({ kind: 'rename-set', set })}
    />
  )
  const over = (
    <>
      <OwnDialogs
        dialog={dialog}
        query={query}
        onQuery={onQuery}
        revision={revision}
        page={options.page}
        counted={counts?.sets ?? NO_SETS}
        sets={sets}
        titleOf={titleOf}
        onClose={() => setDialog(null)}
        onChanged={options.onChanged}
        onMark={mark}
        onEdited={actions.tellDone}
        onSeries={(name) => onQuery((now) => withFacet(cleared(now), 'series', name, 'include'))}
        onRead={read}
      />
      <OwnMenu
        menu={menu}
        onClose={() => setMenu(null)}
        onMark={mark}
        onNote={openNote}
        onMyTags={openMyTags}
        onEdit={options.onEdit}
        onReview={options.onReview}
        onSeries={openSeries}
        onVersions={({ id, title }) => ask({ kind: 'versions', id, title })}
        onTrigger={actions.addTrigger}
        onTriggers={openTriggers}
        query={query}
        onQuery={onQuery}
        onCharacter={openCharacter}
      />
    </>
  )
  return {
    panel,
    over,
    open: dialog !== null || menu !== null,
    commands,
    markParts: selectedParts,
    openNote,
    openMenu,
    openTagMenu,
    openTriggers,
    openSeries,
    openCharacter,
  }
}
