import { Bookmark, Shuffle } from 'lucide-react'
import { SHELVES, type LibraryQuery, type Shelf } from '../../../shared/query'
import type { CountedSet, ShelfCounts } from '../../../shared/saved-sets'
import { Button } from '../../ui/Button'
import { useOneStop } from '../../ui/useOneStop'
import { findsEverything } from '../library-query'
import { SetRow } from './SetRow'
import { SHELF_WORDS, shelfQuery } from './set-words'
import { ShelfRow } from './ShelfRow'
import styles from './ShelvesPanel.module.css'
import type { SavedSets } from './useSavedSets'

interface ShelvesPanelProps {
  /** Null until they are known. */
  readonly counts: ShelfCounts | null
  readonly query: LibraryQuery
  readonly sets: SavedSets
  readonly canSurprise: boolean
  readonly onQuery: (query: LibraryQuery) => void
  readonly onSurprise: () => void
  readonly onSave: () => void
  readonly onRename: (set: CountedSet) => void
}

/** Shelves that are always there, and the queries that the reader keeps by name. */
export function ShelvesPanel(props: ShelvesPanelProps) {
  const { counts, query, sets } = props
  const { ref, ...stop } = useOneStop<HTMLDivElement>()
  const saved = counts?.sets ?? []
  const canSave = !findsEverything(query) && (sets.shown === null || sets.shown.changed)
  const shelves = SHELVES.filter((shelf) => isThere(shelf, counts, query))
  return (
    <nav className={styles.panel} aria-label="Shelves and saved sets">
      <div ref={ref} {...stop}>
        <ul aria-label="Shelves">
          {shelves.map((shelf) => (
            <li key={shelf}>
              <ShelfRow
                icon={SHELF_WORDS[shelf].icon}
                name={SHELF_WORDS[shelf].name}
                works={counts?.shelves[shelf] ?? null}
                current={query.shelf === shelf}
                onPress={() => props.onQuery(shelfQuery(shelf, query))}
              />
            </li>
          ))}
          <li>
            <ShelfRow
              icon={Shuffle}
              name="Surprise me"
              shortcut="S"
              works={null}
              current={false}
              off={!props.canSurprise}
              onPress={props.onSurprise}
            />
          </li>
        </ul>
        {saved.length > 0 && (
          <>
            <h2 className={styles.title}>Saved sets</h2>
            <ul aria-label="Saved sets" className={styles.sets}>
              {saved.map((set) => (
                <li key={set.id}>
                  <SetRow
                    set={set}
                    shown={sets.shown?.id === set.id ? sets.shown : null}
                    onOpen={() => sets.open(set)}
                    onRename={() => props.onRename(set)}
                    onUpdate={() => sets.update(set, query)}
                    onRemove={() => sets.remove(set)}
                  />
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
      {canSave && (
        <p className={styles.save}>
          <Button kind="link" small icon={Bookmark} onPress={props.onSave}>
            Save this set…
          </Button>
        </p>
      )}
    </nav>
  )
}

function isThere(shelf: Shelf, counts: ShelfCounts | null, query: LibraryQuery): boolean {
  return SHELF_WORDS[shelf].always || query.shelf === shelf || (counts?.shelves[shelf] ?? 0) > 0
}
