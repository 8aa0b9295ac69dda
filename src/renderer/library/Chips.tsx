import { Fragment } from 'react'
import type { LibraryQuery } from '../../shared/query'
import { Chip } from '../ui/Chip'
import { choiceWords, mostPairingsWords } from './choice-words'
import { withFacet, withMostPairings } from './library-query'

interface ChipsProps {
  readonly query: LibraryQuery
  readonly onQuery: (change: (query: LibraryQuery) => LibraryQuery) => void
}

/** What is chosen, each with a way to take it back; "or" stands between values of which one is enough. */
export function Chips({ query, onQuery }: ChipsProps) {
  const { facets, anyOf, mostPairings } = query
  return (
    <>
      {facets.map((choice, at) => {
        const { type, name, state } = choice
        const before = facets[at - 1]
        const or =
          before?.type === type && before.state === 'include' && state === 'include' && anyOf.includes(type)
        return (
          <Fragment key={`${type} ${name}`}>
            {or && <span>or</span>}
            <Chip
              state={state}
              name={choiceWords(choice)}
              onRemove={() => onQuery((now) => withFacet(now, type, name, 'any'))}
            />
          </Fragment>
        )
      })}
      {mostPairings !== undefined && (
        <Chip
          state="include"
          name={mostPairingsWords(mostPairings)}
          onRemove={() => onQuery((now) => withMostPairings(now, null))}
        />
      )}
    </>
  )
}
