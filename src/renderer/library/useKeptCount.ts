import { useMemo } from 'react'
import type { FacetCount } from '../../shared/query'
import { useAnswer } from '../useAnswer'
import type { FacetGroupProps } from './facet-group'

type Question = Pick<FacetGroupProps, 'query' | 'revision' | 'type'> & { readonly name: string }

const put = ({ query, type, name }: Question) => window.ficarium.findFacetValues(query, type, name, 0)

/**
 * The count of a value that stands in sight though it is none of those whose counts are known.
 *
 * @param name null where there is none
 */
export function useKeptCount(
  { query, revision, type }: Omit<Question, 'name'>,
  name: string | null,
): readonly FacetCount[] {
  const { last } = useAnswer(
    put,
    useMemo(() => (name === null ? null : { query, revision, type, name }), [query, revision, type, name]),
  )
  return useMemo(() => last?.values.filter((value) => value.name === name) ?? [], [last, name])
}
