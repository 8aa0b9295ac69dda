import { useCallback, useMemo, useState } from 'react'
import { FACET_PART } from '../../shared/ipc'
import type { FacetType } from '../../shared/model'
import type { FacetGroup, FacetPart, LibraryQuery } from '../../shared/query'
import { useAnswer } from '../useAnswer'

/** Values around those in sight that are brought along. */
const AROUND = FACET_PART / 4

interface Question {
  readonly query: LibraryQuery
  readonly revision: number
  readonly type: FacetType
  readonly find: string
  readonly from: number
}

const put = ({ query, type, find, from }: Question) =>
  window.ficarium.findFacetValues(query, type, find, from)

/** The values of a group that are not chosen, of which a part is known. */
export interface FacetParts {
  readonly part: FacetPart
  /** Asks for what comes into sight. */
  readonly want: (first: number, last: number) => void
}

/**
 * The values of a type with `find` in their names, read as they come into sight.
 *
 * @param asks nothing is asked without it
 * @param counts the first of them, for until an answer comes
 */
export function useFacetParts(
  asks: boolean,
  { query, revision, type, find }: Omit<Question, 'from'>,
  counts: FacetGroup | null,
): FacetParts {
  const [wanted, setWanted] = useState({ find, from: 0 })
  const from = wanted.find === find ? wanted.from : 0
  const answer = useAnswer(
    put,
    useMemo(
      () => (asks ? { query, revision, type, find, from } : null),
      [asks, query, revision, type, find, from],
    ),
  )
  const last = asks ? answer.last : null
  const part = useMemo<FacetPart>(
    () => last ?? { from: 0, total: counts?.total ?? 0, values: counts?.values ?? [] },
    [last, counts],
  )
  const want = useCallback(
    (first: number, last: number) => {
      const end = part.from + part.values.length
      if (first >= part.from && Math.min(last, part.total - 1) < end) return
      setWanted({ find, from: Math.max(0, first - AROUND) })
    },
    [part, find],
  )
  return { part, want }
}
