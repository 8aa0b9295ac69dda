import type { LikenessList } from './likeness'
import { type Owned } from './likeness'
import { shapeOf } from './name-shape'
import { piecesOf } from './wrangling'

/** What a list says of a canon: how it is called, and how those in it are. */
export interface CanonList {
  readonly name: string
  readonly aliases: readonly string[]
  readonly characters: readonly CharacterOfList[]
}

interface CharacterOfList {
  readonly name: string
  readonly given: readonly string[]
  readonly family: readonly string[]
  readonly nicknames: readonly string[]
  readonly spellings: readonly string[]
}

/** Who, or which canon, a form of a name means. */
interface Meaning {
  readonly canon: string
  /** The name that the list has for it. */
  readonly name: string
  readonly form: 'whole' | 'short'
}

/** Lists of canons, to be looked up by any form of a name. */
export class ListedNames {
  readonly #canons = new Map<string, Set<CanonList>>()
  readonly #people = new Map<string, Meaning[]>()

  constructor(lists: readonly CanonList[]) {
    for (const list of lists)
      for (const name of [list.name, ...list.aliases]) {
        const key = keyOf('canon', name)
        this.#canons.set(key, (this.#canons.get(key) ?? new Set()).add(list))
      }
  }

  /** Takes in who is in a canon: a nickname that stands for one person among all that were taken in means that person. */
  addPeople({ name, characters }: CanonList): void {
    for (const character of characters) this.#addPerson(name, character)
  }

  /** The list of a canon by one of its names; undefined where none or several have it. */
  canonNamed(name: string): CanonList | undefined {
    const [list, ...more] = piecesOf(name).flatMap((piece) => [
      ...(this.#canons.get(keyOf('canon', piece)) ?? []),
    ])
    return more.every((other) => other === list) ? list : undefined
  }

  /** Who a name means. A short form means somebody only where nobody else is called so. */
  peopleNamed(name: string): readonly Meaning[] {
    const meanings = piecesOf(name.replace(SUFFIX, '')).flatMap(
      (piece) => this.#people.get(keyOf('character', piece)) ?? [],
    )
    const whole = meanings.filter(({ form }) => form === 'whole')
    if (whole.length > 0) return whole
    return new Set(meanings.map(({ canon, name: of }) => `${canon}\n${of}`)).size === 1
      ? meanings.slice(0, 1)
      : []
  }

  #addPerson(canon: string, { name, given, family, nicknames, spellings }: CharacterOfList): void {
    const both = given.flatMap((first) => family.map((last) => `${first} ${last}`))
    const add = (spelling: string, form: Meaning['form']): void => {
      const key = keyOf('character', spelling)
      const meanings = this.#people.get(key)
      if (meanings === undefined) this.#people.set(key, [{ canon, name, form }])
      else meanings.push({ canon, name, form })
    }
    for (const spelling of new Set([name, ...spellings, ...both])) add(spelling, 'whole')
    for (const spelling of new Set([...given, ...family, ...nicknames])) add(spelling, 'short')
  }
}

const SUFFIX = / \([^()]+\)$/

/** Words of a person in any order. */
function keyOf(type: 'canon' | 'character', name: string): string {
  return shapeOf(type, name).parts.join(' ')
}

/** Names that a list calls the same. */
export function* findListed(
  type: 'canon' | 'character',
  shapes: readonly Owned[],
  lists: ListedNames,
  into: LikenessList,
): Generator<undefined> {
  const met = new Map<string, (Owned & Meaning)[]>()
  for (const [at, owned] of shapes.entries()) {
    if (at % 500 === 0) yield
    for (const meaning of meaningsOf(type, owned.shape.name, lists)) {
      const key = `${meaning.canon}\n${meaning.name}`
      met.set(key, [...(met.get(key) ?? []), { ...owned, ...meaning }])
    }
  }
  for (const [at, same] of [...met.values()].entries()) {
    if (at % 500 === 0) yield
    for (const one of same)
      for (const other of same) {
        if (one.owner >= other.owner) continue
        const short = [one, other].filter(({ form }) => form === 'short').map(({ owner }) => owner)
        into.add(one, other, { kind: 'list', canon: one.canon, short })
      }
  }
}

function meaningsOf(type: 'canon' | 'character', name: string, lists: ListedNames): readonly Meaning[] {
  if (type === 'character') return lists.peopleNamed(name)
  const list = lists.canonNamed(name)
  return list === undefined ? [] : [{ canon: list.name, name: list.name, form: 'whole' }]
}
