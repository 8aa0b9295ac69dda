import { useMemo } from 'react'
import type { LibraryQuery, SearchPage } from '../../shared/query'
import { useAnswer, type Answer } from '../useAnswer'

interface Question {
  readonly query: LibraryQuery
  readonly revision: number
}

const put = ({ query }: Question) => window.ficarium.search(query)

/** The works and counts that a query finds in the library as it is at a revision. */
export function useSearch(query: LibraryQuery, revision: number): Answer<SearchPage> {
  return useAnswer(
    put,
    useMemo(() => ({ query, revision }), [query, revision]),
  )
}
