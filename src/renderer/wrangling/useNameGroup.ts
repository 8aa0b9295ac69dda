import { useMemo, useState } from 'react'
import type { TagType } from '../../shared/model'
import type { NameDecisions, NameRule, NameRuleChange } from '../../shared/name-rules'
import { useAnswer } from '../useAnswer'
import type { NameQuestion } from './wrangling'

const put = () => window.ficarium.readNameDecisions()
const ONCE = {}
const NOTHING: NameDecisions = { rules: [], known: [] }

export const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()

/** A name with those that something is said of beside it, while that is changed. */
export interface NameGroup {
  readonly type: TagType
  readonly chooseType: (type: TagType) => void
  /** Null until it was typed. */
  readonly name: string | null
  readonly chooseName: (name: string) => void
  readonly others: readonly string[]
  readonly add: (name: string) => void
  readonly remove: (name: string) => void
  /** What of the rules there are no longer holds. */
  readonly dropped: readonly NameRule[]
  readonly added: readonly string[]
}

/** @param question which of what is said of a name; what is said until now is read from the library */
export function useNameGroup(question: NameQuestion): NameGroup {
  const [type, chooseType] = useState(question.type)
  const [name, chooseName] = useState(question.name)
  const [typed, setTyped] = useState<readonly string[]>([])
  const [removed, setRemoved] = useState<readonly string[]>([])
  const { last } = useAnswer(put, ONCE)
  const { rules } = last ?? NOTHING
  const said = useMemo(
    () =>
      rules.flatMap(({ works: _works, ...rule }) => {
        const [heading, other] = question.kind === 'same' ? [rule.other, rule.name] : [rule.name, rule.other]
        const isSaid =
          rule.kind === question.kind && rule.type === type && name !== null && sameName(heading, name)
        return isSaid ? [{ rule, other }] : []
      }),
    [rules, question.kind, type, name],
  )
  const isIn = (list: readonly string[], one: string): boolean => list.some((other) => sameName(other, one))
  const kept = said.map(({ other }) => other).filter((other) => !isIn(removed, other))
  const added = typed.filter((one) => !isIn(kept, one))
  return {
    type,
    chooseType,
    name,
    chooseName,
    others: [...kept, ...added],
    add: (one) => {
      setRemoved((now) => now.filter((other) => !sameName(other, one)))
      setTyped((now) => (isIn(now, one) || (name !== null && sameName(name, one)) ? now : [...now, one]))
    },
    remove: (one) => {
      setTyped((now) => now.filter((other) => !sameName(other, one)))
      setRemoved((now) => [...now, one])
    },
    dropped: said.filter(({ other }) => isIn(removed, other)).map(({ rule }) => rule),
    added,
  }
}

/** The change that a group of names of which one is canonical comes to. */
export function joinChange(group: NameGroup, canonical: string): NameRuleChange {
  const { type, name, others, dropped } = group
  const names = [...(name === null ? [] : [name]), ...others]
  return {
    add: names.flatMap((one): readonly NameRule[] =>
      sameName(one, canonical) ? [] : [{ kind: 'same', type, name: one, other: canonical }],
    ),
    remove: dropped,
  }
}
