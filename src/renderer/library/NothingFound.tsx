import type { LibraryQuery, Shelf } from '../../shared/query'
import { Button } from '../ui/Button'
import { Chips } from './Chips'
import { cleared, narrowings, withoutChoices } from './library-query'
import styles from './NothingFound.module.css'

interface NothingFoundProps {
  readonly query: LibraryQuery
  readonly onQuery: (change: (query: LibraryQuery) => LibraryQuery) => void
}

/** What to do when a query finds nothing. */
export function NothingFound({ query, onQuery }: NothingFoundProps) {
  const words = query.text.trim()
  const chosen = narrowings(query)
  return (
    <div className={styles.nothing}>
      <h2>No work is like that</h2>
      {words !== '' && (
        <p>
          Nothing has {query.anyWord === true ? 'any of the words of' : 'all the words of'} <q>{words}</q>
          {chosen > 0 && ' within what is chosen'}.{' '}
          {chosen === 0 && query.shelf === undefined && 'Try fewer words, or another spelling.'}
        </p>
      )}
      {query.shelf !== undefined && <p>{emptyShelf(query.shelf)}</p>}
      {chosen > 0 && (
        <>
          <p>{words === '' ? 'No work has all that is chosen. ' : ''}Take something away to see more:</p>
          <div className={styles.chips}>
            <Chips query={query} onQuery={onQuery} />
          </div>
        </>
      )}
      <div className={styles.ways}>
        {words !== '' && chosen > 0 && (
          <Button onPress={() => onQuery(withoutChoices)}>Search all works</Button>
        )}
        <Button onPress={() => onQuery(cleared)}>Show all works</Button>
      </div>
    </div>
  )
}

function emptyShelf(shelf: Shelf): string {
  switch (shelf) {
    case 'continue':
      return 'Here stand works that you have begun to read.'
    case 'new-chapters':
      return 'Here stand works that got new chapters after you read them.'
    case 'to-read':
      return 'Here stand works that you mark to be read: press T on a work in the list.'
    case 'recent':
      return 'Here stand works that came in the last thirty days.'
  }
}
