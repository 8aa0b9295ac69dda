import type { Metadata } from '../../shared/model'
import type { ReviewedSuggestion, SuggestedTag, SuggestionState } from '../../shared/suggestions'
import { foldName, pairingMembers, tagKey } from '../../shared/tag-key'
import type { KeptSuggestion, OpenCounts } from '../library/suggestions'

/** What a work is said to be, as far as it can be suggested. */
export type Said = Pick<Metadata, 'canons' | 'characters' | 'pairings'>

type Standing = Pick<ReviewedSuggestion, 'state' | 'as'>

/** What two names of the same suggestion have in common; for a pairing its sign does not matter. */
export function suggestionKey({ type, name }: SuggestedTag): string {
  if (type !== 'pairing') return `${type}:${tagKey(type, name)}`
  return `pairing:${pairingMembers(name).map(foldName).sort().join('/')}`
}

/** The names that a work has, by what suggestions are compared by. */
function saidNames({ canons, characters, pairings }: Said): readonly SuggestedTag[] {
  return [
    ...canons.map((name) => ({ type: 'canon', name }) as const),
    ...characters.map((name) => ({ type: 'character', name }) as const),
    ...pairings.map(({ name }) => ({ type: 'pairing', name }) as const),
  ]
}

/**
 * What became of each suggestion: accepted is what the work has, refused what the reader said no to, and who belongs
 * to no canon but a refused one.
 */
export function withStates<S extends KeptSuggestion>(
  suggestions: readonly S[],
  said: Said,
  refused: readonly SuggestedTag[],
): readonly (S & Standing)[] {
  const names = new Map(saidNames(said).map((tag) => [suggestionKey(tag), tag.name]))
  const refusedKeys = new Set(refused.map(suggestionKey))
  const canonKey = (name: string): string => suggestionKey({ type: 'canon', name })
  const isRefused = ({ type, of, ...rest }: S): boolean => {
    if (refusedKeys.has(suggestionKey({ type, name: rest.name }))) return true
    if (type === 'canon' || !of.some((name) => refusedKeys.has(canonKey(name)))) return false
    return !of.some((name) => names.has(canonKey(name)) || staysSuggested.has(canonKey(name)))
  }
  const staysSuggested = new Set(
    suggestions
      .filter(({ type }) => type === 'canon')
      .map(({ name }) => canonKey(name))
      .filter((key) => !refusedKeys.has(key)),
  )
  return suggestions.map((suggestion) => {
    const accepted = names.get(suggestionKey(suggestion))
    const state: SuggestionState =
      accepted !== undefined ? 'accepted' : isRefused(suggestion) ? 'refused' : 'open'
    return { ...suggestion, state, as: accepted ?? suggestion.name }
  })
}

/** What is left to decide on. */
export function openCounts(suggestions: readonly (KeptSuggestion & Standing)[]): OpenCounts {
  const open = suggestions.filter(({ state }) => state === 'open')
  return {
    open: open.length,
    certain: open.filter(({ isCertain }) => isCertain).length,
    sureness: Math.max(0, ...open.map(({ sureness }) => sureness)),
  }
}

/** What is said of a work without what was taken over from suggestions. */
export function saidOtherwise({ canons, characters, pairings }: Said, kept: readonly SuggestedTag[]): Said {
  const suggested = new Set(kept.map(suggestionKey))
  return {
    canons: canons.filter((name) => !suggested.has(suggestionKey({ type: 'canon', name }))),
    characters: characters.filter((name) => !suggested.has(suggestionKey({ type: 'character', name }))),
    pairings: pairings.filter(({ name }) => !suggested.has(suggestionKey({ type: 'pairing', name }))),
  }
}
