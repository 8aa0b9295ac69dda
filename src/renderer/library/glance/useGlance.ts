import { useMemo } from 'react'
import type { Glance } from '../../../shared/glance'
import type { LibraryQuery } from '../../../shared/query'
import { useAnswer, type Answer } from '../../useAnswer'

interface Question {
  readonly query: LibraryQuery
  readonly revision: number
}

const put = ({ query }: Question) => window.ficarium.glance(query)

/** What the works come to that a query finds in the library as it is at a revision. */
export function useGlance(query: LibraryQuery, revision: number): Answer<Glance> {
  return useAnswer(
    put,
    useMemo(() => ({ query, revision }), [query, revision]),
  )
}
