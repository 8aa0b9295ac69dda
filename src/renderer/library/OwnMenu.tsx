import { Bookmark, Library, Minus, Pencil, Plus, Star, StickyNote } from 'lucide-react'
import type { FacetType, Marks, WorkId } from '../../shared/model'
import type { Blurb } from '../../shared/query'
import type { NewTrigger } from '../../shared/triggers'
import type { MenuEntry, MenuPart } from '../ui/menu-parts'
import { PlacedMenu } from '../ui/PlacedMenu'
import { count } from '../ui/wording'
import { valueWords } from './facet-words'
import { markParts, type MarksNow } from './marks/mark-menu'
import { hidePart, tagTriggerPart } from './triggers/trigger-menu'
import { namesParts } from '../wrangling/names-menu'
import { useWrangling, type Wrangling } from '../wrangling/wrangling'

/** The menu that is open beside a work or a tag. */
export type OpenMenu =
  | {
      readonly kind: 'work'
      readonly work: Blurb
      /** The works that are marked: the selected ones, where it is one of them. */
      readonly ids: readonly WorkId[]
      readonly anchor: Element
    }
  | { readonly kind: 'tag'; readonly type: FacetType; readonly name: string; readonly anchor: Element }

interface OwnMenuProps {
  readonly menu: OpenMenu | null
  readonly onClose: () => void
  readonly onMark: (ids: readonly WorkId[], marks: Partial<Marks>) => void
  readonly onNote: (work: Blurb) => void
  readonly onMyTags: (ids: readonly WorkId[]) => void
  readonly onEdit: (id: WorkId) => void
  readonly onSeries: (name: string) => void
  readonly onTrigger: (trigger: NewTrigger, title?: string) => void
  readonly onTriggers: () => void
  readonly onFacet: (type: FacetType, name: string, state: 'include' | 'exclude') => void
}

/** What can be done with a work, or with works that have a tag. */
export function OwnMenu({ menu, onClose, ...does }: OwnMenuProps) {
  const wrangling = useWrangling()
  if (menu === null) return null
  const label = menu.kind === 'tag' ? valueWords(menu.type, menu.name) : menu.work.title
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
    ...(one ? [{ name: 'Edit…', icon: Pencil, shortcut: 'E', run: () => does.onEdit(work.id) }] : []),
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

function tagParts(type: FacetType, name: string, does: Does, wrangling: Wrangling): readonly MenuPart[] {
  const ways: readonly MenuEntry[] = [
    { name: 'Works with it', icon: Plus, run: () => does.onFacet(type, name, 'include') },
    { name: 'Works without it', icon: Minus, run: () => does.onFacet(type, name, 'exclude') },
    ...(type === 'series'
      ? [{ name: 'All parts in order…', icon: Library, run: () => does.onSeries(name) }]
      : []),
  ]
  return [
    { title: 'Narrow the list', entries: ways },
    ...namesParts(type, name, wrangling),
    tagTriggerPart(type, name, does.onTrigger),
    { title: 'All rules', entries: [{ name: 'Hidden and warned…', run: does.onTriggers }] },
  ]
}
