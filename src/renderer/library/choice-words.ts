import { pairingKind, type PairingKind } from '../../shared/model'
import { ANYONE, type FacetChoice } from '../../shared/query'
import { foldName, pairingMembers } from '../../shared/tag-key'
import { stateWords, type ThreeState } from '../ui/three-state'
import { count } from '../ui/wording'
import { valueWords } from './facet-words'

/** A value as it was chosen: `A/B as main pairing`, `A with anyone`. */
export function choiceWords({ type, name, how }: Pick<FacetChoice, 'type' | 'name' | 'how'>): string {
  if (type !== 'pairing') return valueWords(type, name)
  const named = pairingMembers(name).filter((member) => member !== ANYONE)
  if (named.length < pairingMembers(name).length) return anyoneWords(name, named)
  switch (how?.kind) {
    case undefined:
      return name
    case 'main':
      return `${name} as main pairing`
    case 'only':
      return `only ${name}`
    case 'faithful':
      return `${how.who} only with ${named.filter((member) => member !== how.who).join(' and ')}`
  }
}

function anyoneWords(name: string, named: readonly string[]): string {
  return pairingKind(name) === 'romantic'
    ? `${named.join('/')} with anyone`
    : `${named.join(' & ')} with anyone (platonic)`
}

/** Whether a pairing, or one with anyone, is of a kind and has somebody in it. */
export function isPairingOf(name: string, who: string, kind: PairingKind): boolean {
  return pairingKind(name) === kind && pairingMembers(name).map(foldName).includes(foldName(who))
}

/** `at most 2 pairings` */
export function mostPairingsWords(most: number): string {
  return most === 0 ? 'no pairing' : `at most ${count(most, 'pairing')}`
}

/** What a screen reader says of a value: `Naruto, 98 works, excluded`. @param works null where nothing is known of it */
export function facetLabel(words: string, works: number | null, state: ThreeState): string {
  return [words, ...(works === null ? [] : [count(works, 'work')]), ...stateWords(state)].join(', ')
}
