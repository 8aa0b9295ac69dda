import {
  Bookmark,
  History,
  Library,
  ListChecks,
  Minus,
  Pencil,
  Plus,
  Star,
  StickyNote,
  Users,
} from 'lucide-react'
import { useEffect } from 'react'
import { UNKNOWN, type FacetType, type Marks, type WorkId } from '../../shared/model'
import type { Blurb, LibraryQuery } from '../../shared/query'
import type { NewTrigger } from '../../shared/triggers'
import type { MenuEntry, MenuPart } from '../ui/menu-parts'
import { PlacedMenu } from '../ui/PlacedMenu'
import { count, number } from '../ui/wording'
import { choiceWords } from './choice-words'
import { withFacet } from './library-query'
import { markParts, type MarksNow } from './marks/mark-menu'
import { hidePart, tagTriggerPart } from './triggers/trigger-menu'
import { namesParts } from '../wrangling/names-menu'
import { useWrangling, type Wrangling } from '../wrangling/wrangling'
import { membersOf, pairingParts } from './value-menu'

/** The menu that is open beside a work or a tag. */
export type OpenMenu =
  | {
      readonly kind: 'work'
      readonly work: Blurb
      /** The works that are marked: the selected ones, where it is one of them. */
      readonly ids: readonly WorkId[]
      readonly anchor: Element
    }
  | {
      readonly kind: 'tag'
      readonly type: FacetType
      readonly name: string
      readonly anchor: Element
      readonly giveBack?: (() => void) | undefined
    }

interface OwnMenuProps {
  readonly menu: OpenMenu | null
  readonly onClose: () => void
  readonly onMark: (ids: readonly WorkId[], marks: Partial<Marks>) => void
  readonly onNote: (work: Blurb) => void
  readonly onMyTags: (ids: readonly WorkId[]) => void
  readonly onEdit: (id: WorkId) => void
  readonly onReview: (id: WorkId) => void
  readonly onSeries: (name: string) => void
  readonly onVersions: (work: Blurb) => void
  readonly onTrigger: (trigger: NewTrigger, title?: string) => void
  readonly onTriggers: () => void
  readonly query: LibraryQuery
  readonly onQuery: (change: (query: LibraryQuery) => LibraryQuery) => void
  readonly onCharacter: (name: string) => void
}

/** What can be done with a work, or with works that have a tag. */
export function OwnMenu({ menu, onClose, ...does }: OwnMenuProps) {
  const wrangling = useWrangling()
  const giveBack = menu?.kind === 'tag' ? menu.giveBack : undefined
  // What was chosen may have given the row another place.
  useEffect(() => giveBack, [giveBack])
  if (menu === null) return null
  const label = menu.kind === 'tag' ? choiceWords(menu) : menu.work.title
  const parts = menu.kind === 'tag' ? tagParts(menu.type, menu.name, does, wrangling) : workParts(menu, does)
  return <PlacedMenu label={label} parts={parts} anchor={menu.anchor} onClose={onClose} />
}

type Does = Omit<OwnMenuProps, 'menu' | 'onClose'>

function workParts({ work, ids }: Extract<OpenMenu, { kind: 'work' }>, does: Does): readonly MenuPart[] {
  const one = ids.length === 1
  const now: MarksNow = one ? work : { reading: null, stars: null }
  const [reading, stars] = markParts(now, (marks) => does.onMark(ids, marks))
  const several = one ? '' : ` of ${count(ids.length, 'work')}`
  const own: readonly MenuEntry[] = [
    { name: `Stars${several}`, icon: Star, parts: stars === undefined ? [] : [stars] },
    ...(one
      ? [{ name: 'Private note…', icon: StickyNote, shortcut: 'N', run: () => does.onNote(work) }]
      : []),
    { name: `My tags${several}…`, icon: Bookmark, shortcut: 'M', run: () => does.onMyTags(ids) },
    ...(one
      ? [
          { name: 'Edit…', icon: Pencil, shortcut: 'E', run: () => does.onEdit(work.id) },
          { name: 'Review…', icon: ListChecks, shortcut: 'V', run: () => does.onReview(work.id) },
          { name: versionsWords(work), icon: History, run: () => does.onVersions(work) },
        ]
      : []),
    ...(one
      ? work.series.map(({ name }) => ({
          name: `Series: ${name}…`,
          icon: Library,
          run: () => does.onSeries(name),
        }))
      : []),
  ]
  return [
    ...(reading === undefined
      ? []
      : [{ ...reading, title: one ? reading.title : `Mark ${count(ids.length, 'work')} as` }]),
    { title: 'What I keep', entries: own },
    ...(one ? [hidePart(work, does.onTrigger, does.onTriggers)] : []),
  ]
}

function versionsWords({ versions }: Blurb): string {
  return versions === 1 ? 'Versions and files…' : `Versions (${number(versions)})…`
}

function tagParts(type: FacetType, name: string, does: Does, wrangling: Wrangling): readonly MenuPart[] {
  const narrow = (state: 'include' | 'exclude'): void =>
    does.onQuery((now) => withFacet(now, type, name, state))
  const characters = type === 'character' ? [name] : type === 'pairing' ? membersOf(name) : []
  const ways: readonly MenuEntry[] = [
    { name: 'Works with it', icon: Plus, run: () => narrow('include') },
    { name: 'Works without it', icon: Minus, run: () => narrow('exclude') },
    ...(type === 'series'
      ? [{ name: 'All parts in order…', icon: Library, run: () => does.onSeries(name) }]
      : []),
  ]
  return [
    ...pairingParts(type, name, does.query, does.onQuery),
    { title: 'Narrow the list', entries: ways },
    ...(characters.length === 0 || name === UNKNOWN ? [] : [pagesPart(characters, does.onCharacter)]),
    ...namesParts(type, name, wrangling),
    tagTriggerPart(type, name, does.onTrigger),
    { title: 'All rules', entries: [{ name: 'Hidden and warned…', run: does.onTriggers }] },
  ]
}

/** The pages of those who are in a pairing. */
function pagesPart(characters: readonly string[], onCharacter: (name: string) => void): MenuPart {
  return {
    title: 'Characters',
    entries: characters.map((name) => ({
      name: `Pairings of ${name}…`,
      icon: Users,
      run: () => onCharacter(name),
    })),
  }
}
