import { FACET_PART } from '../../shared/ipc'
import type { FacetType, PairingKind } from '../../shared/model'
import {
  withAnyone,
  type CharacterPairings,
  type FacetCount,
  type FacetGroup,
  type FacetPart,
  type LibraryQuery,
} from '../../shared/query'
import { foldName } from '../../shared/tag-key'
import type { Searches } from './searches'

/** Values of one facet, for the set that a query finds. @param from the place of the first value that is given */
export function findFacetValues(
  searches: Searches,
  query: LibraryQuery,
  type: FacetType,
  find: string,
  from: number,
): FacetPart {
  const { total, values } = valuesWith(searches, query, type, find)
  return { total, from, values: values.slice(from, from + FACET_PART) }
}

/** The place of the first of those values that begins so. */
export function findFacetPlace(
  searches: Searches,
  query: LibraryQuery,
  type: FacetType,
  find: string,
  beginning: string,
): number | null {
  const wanted = foldName(beginning)
  const { values } = valuesWith(searches, query, type, find)
  const place = values.findIndex(({ name }) => foldName(name).startsWith(wanted))
  return place === -1 ? null : place
}

/** The values with a text in their names that are not chosen; of pairings with each of the texts around its sign. */
function valuesWith(searches: Searches, query: LibraryQuery, type: FacetType, find: string): FacetGroup {
  const parts = (type === 'pairing' ? find.split(/\/| & /) : [find]).map(foldName)
  const { rules } = searches.shelves
  const byOtherName = parts.map((part) => (part === '' ? undefined : rules.valuesLike(type, part)))
  const { facets, pairingKind } = query
  const { catalogue } = searches.shelves
  const chosen = new Set(
    facets.filter((choice) => choice.type === type).map(({ name }) => catalogue.valueNamed(type, name)),
  )
  return searches
    .answer(query)
    .narrowed.counts.all(
      type,
      (value) =>
        !chosen.has(value) &&
        (pairingKind === undefined || value.kind === null || value.kind === pairingKind) &&
        parts.every((part, at) => value.folded.includes(part) || byOtherName[at]?.has(value) === true),
    )
}

/** The pairings that a character is in, as far as works of the set have them. */
export function characterPairings(searches: Searches, query: LibraryQuery, name: string): CharacterPairings {
  const { facetValues } = searches.shelves.catalogue
  const { narrowed } = searches.answer(query)
  const spelt = facetValues.named('character', name)?.name ?? name
  const member = facetValues.memberKey(name)
  const ofKind = (kind: PairingKind): readonly FacetCount[] => {
    const anyone = withAnyone(spelt, kind)
    const { values } = narrowed.counts.all(
      'pairing',
      (value) => value.kind === kind && value.members.includes(member),
    )
    return [{ name: anyone, count: narrowed.worksWith('pairing', anyone) }, ...values]
  }
  return {
    name: spelt,
    works: narrowed.worksWith('character', spelt),
    pairings: { romantic: ofKind('romantic'), platonic: ofKind('platonic') },
  }
}
