import type { TagType } from '../../shared/model'
import type { JoinSuggestion, NameRule } from '../../shared/name-rules'
import { count } from '../ui/wording'
import type { Joining } from './SuggestionRow'
import type { Say } from './useSay'
import { differentRules, joinRules, namesWords } from './wrangling-words'

/** What is done with suggestions and rules; each step is told and can be taken back. */
export interface Decide {
  readonly join: (joining: Joining) => void
  readonly refuse: (joining: Joining) => void
  readonly joinAll: (certain: readonly JoinSuggestion[]) => void
  readonly forget: (rule: NameRule) => void
  readonly part: (rule: NameRule) => void
}

/** @param drop takes what is decided off the list */
export function decideBy(
  say: Say,
  drop: (decided: readonly JoinSuggestion[]) => void,
  onWorks: (type: TagType, name: string) => void,
): Decide {
  return {
    join: ({ suggestion, canonical, others, works }) => {
      const { type } = suggestion
      const are = works === 1 ? 'is' : 'are'
      drop([suggestion])
      void say(
        { add: joinRules(type, canonical, others), remove: [] },
        `Joined ${namesWords(others)} to “${canonical}”: ${count(works, 'work')} ${are} now found under one name.`,
        { label: `See the works of ${canonical}`, run: () => onWorks(type, canonical) },
      )
    },
    refuse: ({ suggestion, canonical, others }) => {
      const refused = others.length > 0 ? others : suggestion.others.map(({ name }) => name)
      const names = [canonical, ...refused.filter((name) => name !== canonical)]
      drop([suggestion])
      void say(
        { add: differentRules(suggestion.type, names), remove: [] },
        `${namesWords(names)} are not the same; that is not suggested again.`,
      )
    },
    joinAll: (certain) => {
      const add = certain.flatMap(({ type, canonical, others }) => {
        const ticked = others.filter((one) => one.ticked).map(({ name }) => name)
        return joinRules(type, canonical, ticked)
      })
      drop(certain)
      void say(
        { add, remove: [] },
        `${count(certain.length, 'name')} joined with ${count(add.length, 'other name')}.`,
      )
    },
    forget: (rule) =>
      void say(
        { add: [], remove: [rule] },
        `Nothing is said of ${namesWords([rule.name, rule.other])} any more.`,
      ),
    part: (rule) =>
      void say({ add: [rule], remove: [] }, `${namesWords([rule.name, rule.other])} are not the same.`),
  }
}
