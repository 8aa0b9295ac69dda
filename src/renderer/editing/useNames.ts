import { useMemo } from 'react'
import type { NameSuggestion } from '../../shared/ipc'
import type { TagType } from '../../shared/model'
import { count } from '../ui/wording'
import type { Suggestion } from '../ui/suggestion'
import { useAnswer } from '../useAnswer'
import type { TagKind } from './tag-kinds'

interface Question {
  readonly type: TagType
  readonly typed: string
}

const put = ({ type, typed }: Question) => window.ficarium.suggestNames(type, typed)
const NONE: readonly NameSuggestion[] = []

/** Names to offer while one types into a field of tags: the library's own first, then those that AO3 has. */
export function useNames(kind: TagKind, typed: string): readonly Suggestion[] {
  const { type, standard } = kind
  const wanted = typed.trim()
  const answer = useAnswer(
    put,
    useMemo(() => (wanted === '' ? null : { type, typed: wanted }), [type, wanted]),
  )
  const own = wanted === '' ? NONE : (answer.last ?? NONE)
  return useMemo(() => {
    const known = new Set(own.map((one) => one.name.toLowerCase()))
    const others = standard.filter(
      (name) => name.toLowerCase().includes(wanted.toLowerCase()) && !known.has(name.toLowerCase()),
    )
    return [
      ...own.map(({ name, works }) => ({ key: name, name, detail: count(works, 'work') })),
      ...others.map((name) => ({ key: name, name })),
    ]
  }, [own, standard, wanted])
}
