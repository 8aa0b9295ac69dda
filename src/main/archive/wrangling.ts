import type { Receipt } from '../../shared/ipc'
import type { TagType } from '../../shared/model'
import type { JoinedWork, JoinPreview, NameDecisions, NameRuleChange } from '../../shared/name-rules'
import type { FacetChoice } from '../../shared/query'
import { tagKey } from '../../shared/tag-key'
import { recordChange } from '../library/changes'
import { addNameRule, removeNameRule } from '../library/name-rules'
import { effectOf } from '../tagging/change-rules'
import type { Shelves } from './shelves'

/** Works of a preview that are named. */
const NAMED_WORKS = 50

/**
 * Says something of names, or no longer: all of it or nothing. What is said of works stays as it is.
 * @throws ArchiveError `invalid-edit`
 */
export function changeNameRules(shelves: Shelves, change: NameRuleChange): Receipt {
  const effect = effectOf(shelves.rules.rules, change)
  const receipt = shelves.change(() => {
    store(shelves, effect)
    return recordChange(shelves.db, { kind: 'rules', ...effect }, shelves.now())
  })
  shelves.rules.forgetRules()
  return receipt
}

/** Takes a change of rules back. @throws ArchiveError `invalid-edit` where later rules do not allow it */
export function revertNameRules(shelves: Shelves, { add, remove }: NameRuleChange): void {
  store(shelves, effectOf(shelves.rules.rules, { add: remove, remove: add }))
  shelves.rules.forgetRules()
}

function store({ db }: Shelves, { add, remove }: NameRuleChange): void {
  for (const rule of remove) removeNameRule(db, rule)
  for (const rule of add) addNameRule(db, rule)
}

/** All rules, and all that names say of each other themselves, beside how many works have the name. */
export function readNameDecisions(shelves: Shelves): NameDecisions {
  const { catalogue, rules } = shelves
  const works = new Map<TagType, ReadonlyMap<string, number>>()
  const worksOf = (type: TagType, name: string): number => {
    const known = works.get(type) ?? worksByKey(type, catalogue.spellings.inUse(type))
    works.set(type, known)
    return known.get(tagKey(type, name)) ?? 0
  }
  return {
    rules: rules.rules.map((rule) => ({ ...rule, works: worksOf(rule.type, rule.name) })),
    known: rules
      .otherNames()
      .filter(({ because }) => because !== 'rule')
      .map((known) => ({ ...known, works: worksOf(known.type, known.name) })),
  }
}

function worksByKey(
  type: TagType,
  names: readonly { readonly name: string; readonly count: number }[],
): ReadonlyMap<string, number> {
  const works = new Map<string, number>()
  for (const { name, count } of names) {
    const key = tagKey(type, name)
    works.set(key, (works.get(key) ?? 0) + count)
  }
  return works
}

/** What would be found under a canonical name if others were joined to it. */
export function previewJoin(
  { catalogue }: Shelves,
  type: TagType,
  canonical: string,
  others: readonly string[],
): JoinPreview {
  const filedUnder = (names: readonly string[]): readonly number[] =>
    Array.from(
      catalogue.narrow({
        choices: names.map((name): FacetChoice => ({ type, name, state: 'include' })),
        anyOf: new Set([type]),
      }).found,
      (row) => catalogue.rows.idOf(row),
    )
  const before = new Set(filedUnder([canonical]))
  const after = filedUnder([canonical, ...others])
  const values = new Set(others.map((name) => catalogue.valueNamed(type, name)))
  const works = after.flatMap((id): readonly JoinedWork[] => {
    const entry = before.has(id) ? undefined : catalogue.get(id)
    if (entry === undefined) return []
    const names = entry.names[type].filter((name) => values.has(catalogue.valueNamed(type, name)))
    return [{ id, title: entry.title, names }]
  })
  return {
    before: before.size,
    after: after.length,
    works: works.sort((a, b) => (a.title < b.title ? -1 : 1)).slice(0, NAMED_WORKS),
  }
}
