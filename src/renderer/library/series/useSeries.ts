import { useMemo } from 'react'
import type { Series } from '../../../shared/series'
import { useAnswer, type Answer } from '../../useAnswer'

interface Question {
  readonly name: string
  readonly revision: number
}

const put = ({ name }: Question) => window.ficarium.readSeries(name)

/** A series as it is at a revision of the library; null asks nothing. */
export function useSeries(name: string | null, revision: number): Answer<Series> {
  return useAnswer(
    put,
    useMemo(() => (name === null ? null : { name, revision }), [name, revision]),
  )
}
