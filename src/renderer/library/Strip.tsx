import { ListFilter, Shuffle } from 'lucide-react'
import type { LibraryQuery, SortOrder } from '../../shared/query'
import { Button, IconButton } from '../ui/Button'
import { Chip } from '../ui/Chip'
import { Choice } from '../ui/Choice'
import { Picker } from '../ui/Picker'
import { count } from '../ui/wording'
import { Chips } from './Chips'
import { SORTS } from './facet-words'
import { cleared, findsEverything, narrowings, shuffled, withoutShelf, withSort } from './library-query'
import { FoundNews } from './searching/FoundNews'
import { SHELF_WORDS } from './sets/set-words'
import styles from './Strip.module.css'
import type { WorksView } from './useView'
import { ViewButton, ViewChoice } from './ViewChoice'

interface StripProps {
  /** Null until the first search is answered. */
  readonly works: number | null
  /** Whether an answer is on its way: what is shown is older than the query. */
  readonly busy: boolean
  readonly query: LibraryQuery
  readonly onQuery: (change: (query: LibraryQuery) => LibraryQuery) => void
  readonly view: WorksView
  /** Given where the rail has no room. */
  readonly onFilters?: () => void
}

/** What was found, what narrows it, and in which order it stands. */
export function Strip({ works, busy, query, onQuery, view, onFilters }: StripProps) {
  const found = works === null ? '' : count(works, 'work')
  const chosen = narrowings(query)
  const searching = query.text.trim() !== ''
  const severalWords = query.text.trim().includes(' ')
  return (
    <div className={styles.strip}>
      <h1 className={styles.count}>{found === '' ? 'Works' : found}</h1>
      <FoundNews found={busy ? '' : found} query={query} />
      {onFilters !== undefined && (
        <Button small icon={ListFilter} onPress={onFilters}>
          Filters
          {chosen > 0 && <span className={styles.badge}>{chosen}</span>}
        </Button>
      )}
      <div className={styles.chips}>
        {query.shelf !== undefined && (
          <Chip state="include" name={SHELF_WORDS[query.shelf].name} onRemove={() => onQuery(withoutShelf)} />
        )}
        <Chips query={query} onQuery={onQuery} />
        {!findsEverything(query) && (
          <Button kind="link" small onPress={() => onQuery(cleared)}>
            Clear all
          </Button>
        )}
      </div>
      {severalWords && (
        <Choice
          label="Words to be found"
          options={[
            { value: 'all', name: 'every word' },
            { value: 'any', name: 'any word' },
          ]}
          value={query.anyWord === true ? 'any' : 'all'}
          onChange={(mode) => onQuery((now) => ({ ...now, anyWord: mode === 'any' }))}
        />
      )}
      {view.shown === 'list' && (
        <Picker<SortOrder>
          label="Sort"
          plain
          options={searching ? SORTS : SORTS.filter(({ value }) => value !== 'relevance')}
          value={searching || query.sort !== 'relevance' ? query.sort : 'updated'}
          onChange={(sort) => onQuery((now) => withSort(now, sort))}
        />
      )}
      {view.shown === 'list' && query.sort === 'chance' && (
        <IconButton small icon={Shuffle} label="Shuffle again" onPress={() => onQuery(shuffled)} />
      )}
      {onFilters === undefined ? (
        <ViewChoice view={view} />
      ) : (
        view.shown === 'glance' && <ViewButton view={view} />
      )}
    </div>
  )
}
