import { rankOf, type Evidence, type Likeness } from './likeness'

/** A name of the library beside how many works have it. */
export interface CountedName {
  readonly name: string
  readonly works: number
}

/** A name that may be the same as the canonical one of its group. */
export interface LikeDraft {
  /** Its place in the list of names. */
  readonly at: number
  readonly evidence: Evidence
  /** The names that are alike, where they are others than the two that stand in the list. */
  readonly alike: readonly [one: string, other: string]
}

/** Names that may be the same: those that are alike the one of the most works. */
export interface JoinDraft {
  readonly canonical: number
  readonly others: readonly LikeDraft[]
}

/**
 * Groups of names around the one that most works have. A name is in one group; one that is alike a name of the group
 * but not its first one waits until that one is decided.
 */
export function groupLikeness(
  names: readonly CountedName[],
  likeness: readonly Likeness[],
): readonly JoinDraft[] {
  const near = new Map<number, LikeDraft[]>()
  const add = (from: number, draft: LikeDraft): void => {
    const { evidence, at } = draft
    // A nickname is another name of somebody, and nobody's first one.
    if (evidence.kind === 'list' && evidence.short.includes(from) && !evidence.short.includes(at)) return
    const of = near.get(from)
    if (of === undefined) near.set(from, [draft])
    else of.push(draft)
  }
  for (const {
    one,
    other,
    evidence,
    names: [first, second],
  } of likeness) {
    add(one, { at: other, evidence, alike: [first, second] })
    add(other, { at: one, evidence, alike: [second, first] })
  }
  const byWorks = (a: number, b: number): number =>
    (names[b]?.works ?? 0) - (names[a]?.works ?? 0) ||
    ((names[a]?.name ?? '') < (names[b]?.name ?? '') ? -1 : 1)
  const taken = new Set<number>()
  const groups: JoinDraft[] = []
  for (const canonical of [...near.keys()].sort(byWorks)) {
    if (taken.has(canonical)) continue
    const others = (near.get(canonical) ?? []).filter(({ at }) => !taken.has(at))
    if (others.length === 0) continue
    for (const at of [canonical, ...others.map((other) => other.at)]) taken.add(at)
    groups.push({
      canonical,
      others: others.sort((a, b) => rankOf(a.evidence) - rankOf(b.evidence) || byWorks(a.at, b.at)),
    })
  }
  return groups
}
