import { pairingKind, UNKNOWN, type FacetType } from '../../shared/model'
import { ANYONE, withAnyone, type LibraryQuery, type PairingPlace } from '../../shared/query'
import { pairingMembers } from '../../shared/tag-key'
import { choiceWords } from './choice-words'
import type { MenuPart } from '../ui/menu-parts'
import { choiceOf, facetState, withFacet, withPlace } from './library-query'

type ChangeQuery = (change: (query: LibraryQuery) => LibraryQuery) => void

/**
 * The lines of the menu of a pairing, or of a character, that say in which pairings works are wanted; none for other
 * values.
 */
export function pairingParts(
  type: FacetType,
  name: string,
  query: LibraryQuery,
  onQuery: ChangeQuery,
): readonly MenuPart[] {
  if (name === UNKNOWN || (type !== 'pairing' && type !== 'character')) return []
  const places = type === 'pairing' ? placesOf(name) : []
  const place = placeIn(query, name)
  const anyone = type === 'pairing' ? anyoneOf(name) : anyoneKinds(name)
  const isIncluded = ({ id }: AnyoneItem): boolean => facetState(query, 'pairing', id) === 'include'
  return [
    ...(places.length === 0
      ? []
      : [
          {
            title: name,
            chosen: places.find(({ id }) => id === place)?.words ?? null,
            entries: places.map(({ words, how }) => ({
              name: words,
              run: () => onQuery((now) => withPlace(now, name, how)),
            })),
          },
        ]),
    {
      title: 'With anyone',
      checked: anyone.filter(isIncluded).map(({ words }) => words),
      entries: anyone.map((item) => ({
        name: item.words,
        run: () => onQuery((now) => withFacet(now, 'pairing', item.id, isIncluded(item) ? 'any' : 'include')),
      })),
    },
  ]
}

/** A place in which a pairing can be wanted; null is anywhere. */
export interface PlaceItem {
  readonly id: string
  readonly words: string
  readonly how: PairingPlace | null
}

/** All pairings of somebody, as one value. */
export interface AnyoneItem {
  /** The name of the value. */
  readonly id: string
  readonly words: string
}

/** Who is in a pairing; of one with anyone those that it names. */
export function membersOf(name: string): readonly string[] {
  return [...new Set(pairingMembers(name))].filter((member) => member !== ANYONE)
}

/**
 * The places in which a pairing can be wanted, each of those in it with nobody else among them; none for one with
 * anyone.
 */
export function placesOf(name: string): readonly PlaceItem[] {
  const members = membersOf(name)
  if (pairingMembers(name).includes(ANYONE)) return []
  const faithful = members.map((who): PlaceItem => {
    const how = { kind: 'faithful', who } as const
    return { id: `faithful ${who}`, words: choiceWords({ type: 'pairing', name, how }), how }
  })
  return [
    { id: 'anywhere', words: 'anywhere', how: null },
    { id: 'main', words: 'as main pairing (first listed)', how: { kind: 'main' } },
    { id: 'only', words: 'only this pairing', how: { kind: 'only' } },
    ...(members.length > 1 ? faithful : []),
  ]
}

/** Which of its places a pairing is wanted in; undefined when it is not chosen. */
export function placeIn(query: LibraryQuery, name: string): string | undefined {
  const choice = choiceOf(query, 'pairing', name)
  if (choice === undefined) return undefined
  if (choice.how === undefined) return 'anywhere'
  return choice.how.kind === 'faithful' ? `faithful ${choice.how.who}` : choice.how.kind
}

/** Each of those in a pairing with anyone, in a pairing of its kind. */
export function anyoneOf(name: string): readonly AnyoneItem[] {
  return membersOf(name).map((who) => anyoneItem(who, pairingKind(name)))
}

/** A character with anyone, in a romance and in a friendship. */
export function anyoneKinds(character: string): readonly AnyoneItem[] {
  return [anyoneItem(character, 'romantic'), anyoneItem(character, 'platonic')]
}

function anyoneItem(who: string, kind: ReturnType<typeof pairingKind>): AnyoneItem {
  const id = withAnyone(who, kind)
  return { id, words: choiceWords({ type: 'pairing', name: id }) }
}
