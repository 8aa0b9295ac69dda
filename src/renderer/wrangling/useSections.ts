import { useMemo, useState } from 'react'
import { COMPARED_TYPES, type NameDecisions } from '../../shared/name-rules'
import { useAnswer } from '../useAnswer'
import { countDecided } from './decided-entries'
import type { Suggestions } from './useSuggestions'
import { DECIDED, type Section } from './wrangling-words'

const put = () => window.ficarium.readNameDecisions()
const NOTHING: NameDecisions = { rules: [], known: [] }

interface Sections {
  readonly section: Section
  readonly choose: (section: Section) => void
  readonly counts: Readonly<Record<Section, number | null>>
  readonly decisions: NameDecisions
}

/** What the screen shows: at first the suggestions of the first type that has any. */
export function useSections({ list, busy }: Suggestions, revision: number): Sections {
  const [chosen, choose] = useState<Section | null>(null)
  const answer = useAnswer(
    put,
    useMemo(() => ({ revision }), [revision]),
  )
  const decisions = answer.last ?? NOTHING
  const counts = useMemo(() => {
    const suggested = COMPARED_TYPES.map((type) => {
      const found = list.filter((one) => one.type === type).length
      return [type, busy && list.length === 0 ? null : found] as const
    })
    const decided = DECIDED.map(
      (one) => [one, answer.last === null ? null : countDecided(one, answer.last)] as const,
    )
    return Object.fromEntries([...suggested, ...decided]) as Record<Section, number | null>
  }, [list, busy, answer.last])
  const first = COMPARED_TYPES.find((type) => (counts[type] ?? 0) > 0) ?? 'canon'
  return { section: chosen ?? first, choose, counts, decisions }
}
