import { ArchiveError } from '../../shared/app-error'
import { UNKNOWN, type TagType } from '../../shared/model'
import type { NameRule, NameRuleChange } from '../../shared/name-rules'
import { tagKey } from '../../shared/tag-key'

/**
 * What a change comes to, beside the rules that there are. A name has one canonical name: a new one takes the place of
 * the old. What is now said to be the same is no longer different, and the other way round; a name that becomes
 * canonical for one that it stood for stands for itself.
 * @throws ArchiveError `invalid-edit` when a name is missing, stands for "nobody has said", or would belong to itself
 */
export function effectOf(rules: readonly NameRule[], { add, remove }: NameRuleChange): NameRuleChange {
  const draft = new Draft(rules)
  for (const rule of remove) draft.remove(rule)
  for (const rule of add) draft.put(cleaned(rule))
  return draft.effect()
}

/** What makes two rules the same rule, in whatever spelling. */
export function ruleKey({ kind, type, name, other }: NameRule): string {
  const [one, two] = [tagKey(type, name), tagKey(type, other)]
  const [first, second] = kind === 'different' && two < one ? [two, one] : [one, two]
  return [kind, type, first, second].join('\n')
}

function cleaned(rule: NameRule): NameRule {
  const [name = '', other = ''] = [rule.name, rule.other].map((text) => text.replace(/\s+/g, ' ').trim())
  const [key, otherKey] = [tagKey(rule.type, name), tagKey(rule.type, other)]
  if (key === '' || otherKey === '') throw invalid('A rule names two names: one of them is missing.')
  if (key === UNKNOWN || otherKey === UNKNOWN)
    throw invalid(`“${UNKNOWN}” stands for what nobody has said: it can't be another name.`)
  // The same name in two spellings says how it is to be written.
  if (key === otherKey && (rule.kind !== 'same' || name === other))
    throw invalid(`“${name}” and “${other}” are one and the same name.`)
  const isReversed = rule.kind === 'different' && otherKey < key
  return { ...rule, name: isReversed ? other : name, other: isReversed ? name : other }
}

/** Rules while they are changed. */
class Draft {
  readonly #before: ReadonlyMap<string, NameRule>
  readonly #now: Map<string, NameRule>
  /** By the names that they speak of: what a name stands for, and what it belongs to. */
  readonly #standsFor = new Map<string, NameRule>()
  readonly #belongs = new Map<string, Set<NameRule>>()

  constructor(rules: readonly NameRule[]) {
    this.#before = new Map(rules.map((rule) => [ruleKey(rule), rule]))
    this.#now = new Map()
    for (const rule of rules) this.#set(rule)
  }

  effect(): NameRuleChange {
    return {
      add: [...this.#now].flatMap(([key, rule]) => (this.#before.get(key) === rule ? [] : [rule])),
      remove: [...this.#before].flatMap(([key, rule]) => (this.#now.get(key) === rule ? [] : [rule])),
    }
  }

  remove(rule: NameRule): void {
    const key = ruleKey(rule)
    const known = this.#now.get(key)
    if (known === undefined) return
    this.#now.delete(key)
    const of = nameKey(known.type, known.name)
    if (known.kind === 'same') this.#standsFor.delete(of)
    if (known.kind === 'belongs') this.#belongs.get(of)?.delete(known)
  }

  put(rule: NameRule): void {
    const { kind, type, name, other } = rule
    const known = this.#now.get(ruleKey(rule))
    if (known?.name === name && known.other === other) return
    if (known !== undefined) this.remove(known)
    if (kind === 'belongs') this.#refuseCircle(rule)
    if (kind === 'different') {
      this.remove({ kind: 'same', type, name, other })
      this.remove({ kind: 'same', type, name: other, other: name })
    }
    if (kind === 'same') {
      this.remove({ kind: 'different', type, name, other })
      const old = this.#standsFor.get(nameKey(type, name))
      if (old !== undefined) this.remove(old)
      this.#freeCanonical(rule)
    }
    this.#set(rule)
  }

  #set(rule: NameRule): void {
    const of = nameKey(rule.type, rule.name)
    this.#now.set(ruleKey(rule), rule)
    if (rule.kind === 'same') this.#standsFor.set(of, rule)
    if (rule.kind === 'belongs') this.#belongs.set(of, (this.#belongs.get(of) ?? new Set()).add(rule))
  }

  /** Where the canonical name stood for the other one until now, directly or not, it does so no longer. */
  #freeCanonical({ type, name, other }: NameRule): void {
    const first = this.#standsFor.get(nameKey(type, other))
    const met = new Set<NameRule>()
    for (
      let at = first;
      at !== undefined && !met.has(at);
      at = this.#standsFor.get(nameKey(type, at.other))
    ) {
      met.add(at)
      if (tagKey(type, at.other) === tagKey(type, name) && first !== undefined) return this.remove(first)
    }
  }

  #refuseCircle({ type, name, other }: NameRule): void {
    const above = new Set([nameKey(type, other)])
    for (const key of above)
      for (const rule of this.#belongs.get(key) ?? []) above.add(nameKey(type, rule.other))
    if (above.has(nameKey(type, name)))
      throw invalid(`“${other}” belongs to “${name}” already: it can't be the other way round.`)
  }
}

function nameKey(type: TagType, name: string): string {
  return `${type}\n${tagKey(type, name)}`
}

function invalid(message: string): ArchiveError {
  return new ArchiveError('invalid-edit', message)
}
