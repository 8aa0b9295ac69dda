import type { JoinSuggestion, LikeName, ComparedType } from '../../shared/name-rules'
import { tagKey } from '../../shared/tag-key'
import { evidenceWords, judge, type Witness } from '../tagging/evidence-words'
import type { CountedName, JoinDraft, LikeDraft } from '../tagging/join-drafts'
import { Presence } from './presence'
import type { Shelves } from './shelves'

/** A name with the values of works by which it is met. */
export interface WeighedName extends CountedName {
  readonly values: readonly number[]
  /** It is met in pairings only. */
  readonly pairedOnly: boolean
}

interface Weighed extends LikeDraft {
  readonly name: WeighedName
  readonly witness: Witness
  readonly ticked: boolean
  readonly certain: boolean
}

interface WeighedJoin {
  readonly canonical: WeighedName
  readonly others: readonly Weighed[]
}

/** Works between two stops. */
const STEP = 500

/**
 * Looks at the works for what speaks for and against joins, and leaves out what they clearly speak against.
 * @param canons by the name of a canon's list, the numbers of the values that it is of
 */
export function* weighJoins(
  shelves: Shelves,
  type: ComparedType,
  names: readonly WeighedName[],
  drafts: readonly JoinDraft[],
  canons: ReadonlyMap<string, ReadonlySet<number>>,
): Generator<undefined, readonly JoinSuggestion[]> {
  if (drafts.length === 0) return []
  const witnesses = yield* hearWorks(shelves, names, drafts, canons)
  const joins = drafts.flatMap((draft): readonly WeighedJoin[] => {
    const canonical = names[draft.canonical]
    const others = draft.others.flatMap((other): readonly Weighed[] => {
      const [name, witness] = [names[other.at], witnesses.get(other.at)]
      const verdict = witness === undefined ? undefined : judge(other.evidence, witness)
      if (name === undefined || witness === undefined || verdict === undefined) return []
      return [{ ...other, name, witness, ticked: verdict !== 'doubtful', certain: verdict === 'certain' }]
    })
    return canonical === undefined || others.length === 0 ? [] : [{ canonical, others }]
  })
  const together = yield* countTogether(shelves, joins)
  return joins.map((join, at) => toSuggestion(type, join, together[at] ?? 0))
}

function toSuggestion(
  type: ComparedType,
  { canonical, others }: WeighedJoin,
  together: number,
): JoinSuggestion {
  const like = others.map((other): LikeName => ({
    name: other.name.name,
    works: other.name.works,
    ticked: other.ticked,
    why: sentenceOf(type, canonical, other),
  }))
  const ticked = others.filter((other) => other.ticked)
  return {
    type,
    canonical: canonical.name,
    works: canonical.works,
    together,
    others: like,
    certain: ticked.length > 0 && ticked.every(({ certain }) => certain),
    why: summaryOf(like, others),
  }
}

function sentenceOf(
  type: ComparedType,
  canonical: WeighedName,
  { name, alike, evidence, witness }: Weighed,
): string {
  const isShown =
    tagKey(type, alike[0]) === tagKey(type, canonical.name) &&
    tagKey(type, alike[1]) === tagKey(type, name.name)
  return evidenceWords(evidence, witness, isShown ? undefined : alike)
}

/** At most two different reasons, and what the works say of all. */
function summaryOf(like: readonly LikeName[], others: readonly Weighed[]): string {
  const reasons = [...new Set(like.map(({ why }) => why))]
  const both = others.reduce((sum, { witness }) => sum + witness.both, 0)
  const works =
    both === 0
      ? 'No work has two of these.'
      : `${both === 1 ? 'One work has' : `${both} works have`} two of these.`
  return [
    ...(reasons.length > 2 ? [...reasons.slice(0, 1), 'Other reasons for the others.'] : reasons),
    works,
  ].join(' ')
}

interface Hearing extends Witness {
  readonly canonical: number
  readonly canon: ReadonlySet<number> | undefined
  works: number
  both: number
  ofCanon: number
}

/** For each name that may be another one: how many works have it, have both, and are of the canon that calls it so. */
function* hearWorks(
  { catalogue }: Shelves,
  names: readonly WeighedName[],
  drafts: readonly JoinDraft[],
  canons: ReadonlyMap<string, ReadonlySet<number>>,
): Generator<undefined, ReadonlyMap<number, Witness>> {
  const roles = new Map(
    drafts.flatMap(({ canonical, others }) =>
      others.map(({ at, evidence }) => {
        const canon = evidence.kind === 'list' ? canons.get(evidence.canon) : undefined
        return [at, { canonical, canon, works: 0, both: 0, ofCanon: 0 }] as [number, Hearing]
      }),
    ),
  )
  const presence = new Presence(catalogue.facetValues.size)
  for (const at of new Set(
    drafts.flatMap(({ canonical, others }) => [canonical, ...others.map((other) => other.at)]),
  ))
    presence.add(at, names[at]?.values ?? [])
  let looked = 0
  for (const facets of catalogue.facetsOfWorks()) {
    if (++looked % STEP === 0) yield
    for (const at of presence.in(facets)) {
      const role = roles.get(at)
      if (role === undefined) continue
      role.works++
      if (presence.has(role.canonical)) role.both++
      const { canon } = role
      if (canon !== undefined && facets.some((number) => canon.has(number))) role.ofCanon++
    }
  }
  return roles
}

/** How many works have the canonical name of each join or one of the ticked ones. */
function* countTogether(
  { catalogue }: Shelves,
  joins: readonly WeighedJoin[],
): Generator<undefined, readonly number[]> {
  const presence = new Presence(catalogue.facetValues.size)
  for (const [at, { canonical, others }] of joins.entries()) {
    presence.add(at, canonical.values)
    for (const { ticked, name } of others)
      if (ticked && name.pairedOnly === canonical.pairedOnly) presence.add(at, name.values)
  }
  const counts = joins.map(() => 0)
  let looked = 0
  for (const facets of catalogue.facetsOfWorks()) {
    if (++looked % STEP === 0) yield
    for (const at of presence.in(facets)) counts[at] = (counts[at] ?? 0) + 1
  }
  return counts
}
