import type { Receipt } from '../../shared/ipc'
import type { Marks, WorkId } from '../../shared/model'
import type { Blurb, LibraryQuery, SearchPage } from '../../shared/query'
import type { CountedSet } from '../../shared/saved-sets'
import { count } from '../ui/wording'
import { CharacterDialog } from './CharacterDialog'
import { MyTagsDialog } from './marks/MyTagsDialog'
import { NoteDialog } from './marks/NoteDialog'
import { SeriesDialog } from './series/SeriesDialog'
import { NameSetDialog } from './sets/NameSetDialog'
import { nameFor } from './sets/set-words'
import type { SavedSets } from './sets/useSavedSets'
import { TriggersDialog } from './triggers/TriggersDialog'
import { VersionsDialog } from './versions/VersionsDialog'

/** What stands over the library of the things that readers keep for themselves. */
export type OwnDialog =
  | { readonly kind: 'triggers' | 'save-set' }
  | { readonly kind: 'rename-set'; readonly set: CountedSet }
  | { readonly kind: 'note'; readonly work: Blurb }
  | { readonly kind: 'my-tags'; readonly ids: readonly WorkId[] }
  | { readonly kind: 'series' | 'character'; readonly name: string }
  | { readonly kind: 'versions'; readonly id: WorkId; readonly title: string }

interface OwnDialogsProps {
  readonly dialog: OwnDialog | null
  readonly query: LibraryQuery
  readonly onQuery: (change: (query: LibraryQuery) => LibraryQuery) => void
  readonly revision: number
  readonly page: SearchPage | null
  readonly counted: readonly CountedSet[]
  readonly sets: SavedSets
  readonly titleOf: (ids: readonly WorkId[]) => string | undefined
  readonly onClose: () => void
  readonly onChanged: () => void
  readonly onMark: (ids: readonly WorkId[], marks: Partial<Marks>) => void
  readonly onEdited: (words: string, receipt: Receipt) => void
  readonly onSeries: (name: string) => void
  readonly onRead: (id: WorkId, version?: number | null) => void
}

/** The one of these dialogs that is open. */
export function OwnDialogs({ dialog, query, revision, counted, sets, onClose, ...does }: OwnDialogsProps) {
  const closing =
    <Args extends readonly unknown[]>(then: (...args: Args) => void) =>
    (...args: Args): void => {
      onClose()
      then(...args)
    }
  switch (dialog?.kind) {
    case undefined:
      return null
    case 'triggers':
      return <TriggersDialog onClose={onClose} onChanged={does.onChanged} />
    case 'save-set':
      return (
        <NameSetDialog
          renamed={null}
          sets={counted}
          suggested={nameFor(query)}
          onClose={onClose}
          onName={closing((name) => sets.save(name, query))}
        />
      )
    case 'rename-set':
      return (
        <NameSetDialog
          renamed={dialog.set}
          sets={counted}
          suggested={dialog.set.name}
          onClose={onClose}
          onName={closing((name) => sets.rename(dialog.set, name))}
        />
      )
    case 'note':
      return (
        <NoteDialog
          work={dialog.work}
          onClose={onClose}
          onSave={closing((privateNotes) => does.onMark([dialog.work.id], { privateNotes }))}
        />
      )
    case 'my-tags':
      return (
        <MyTagsDialog
          ids={dialog.ids}
          onClose={onClose}
          onSaved={closing((receipt) =>
            does.onEdited(`My tags of ${whatOf(dialog.ids, does.titleOf)} changed`, receipt),
          )}
        />
      )
    case 'character':
      return (
        <CharacterDialog
          name={dialog.name}
          query={query}
          revision={revision}
          page={does.page}
          onQuery={does.onQuery}
          onClose={onClose}
        />
      )
    case 'versions':
      return (
        <VersionsDialog
          id={dialog.id}
          title={dialog.title}
          revision={revision}
          onClose={onClose}
          onRead={closing((version) => does.onRead(dialog.id, version))}
        />
      )
    case 'series':
      return (
        <SeriesDialog
          name={dialog.name}
          revision={revision}
          onClose={onClose}
          onRead={closing((id) => does.onRead(id))}
          onList={closing(() => does.onSeries(dialog.name))}
        />
      )
  }
}

function whatOf(ids: readonly WorkId[], titleOf: OwnDialogsProps['titleOf']): string {
  const title = ids.length === 1 ? titleOf(ids) : undefined
  return title === undefined ? count(ids.length, 'work') : `“${title}”`
}
