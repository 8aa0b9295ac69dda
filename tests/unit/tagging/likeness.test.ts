import { describe, expect, test } from 'vitest'
import { findListed, ListedNames, type CanonList } from '../../../src/main/tagging/canon-lists'
import { groupLikeness } from '../../../src/main/tagging/join-drafts'
import { findLikeness, LikenessList, type Evidence } from '../../../src/main/tagging/likeness'
import { shapeOf } from '../../../src/main/tagging/name-shape'
import type { ComparedType } from '../../../src/shared/name-rules'

/** Why each two of some names may be the same. */
function likeness(type: ComparedType, ...names: readonly string[]): Readonly<Record<string, Evidence>> {
  const found = new LikenessList()
  const shapes = names.map((name, owner) => ({ owner, shape: shapeOf(type, name) }))
  for (const _ of findLikeness(shapes, found)) continue
  return Object.fromEntries(
    found.all().map(({ one, other, evidence }) => [`${names[one]} ~ ${names[other]}`, evidence]),
  )
}

const kindOf = (type: ComparedType, one: string, other: string): string | undefined =>
  Object.values(likeness(type, one, other))[0]?.kind

describe('two names may be the same', () => {
  test.each<[ComparedType, string, string, Evidence['kind']]>([
    ['character', 'Bakugou Katsuki', 'Katsuki Bakugou', 'order'],
    ['character', 'Watson, John', 'John Watson', 'order'],
    ['character', 'Dr. John Watson', 'Dr John Watson', 'signs'],
    ['character', 'Spider-Man', 'Spiderman', 'signs'],
    ['character', 'Søren Bracket', 'Soren Bracket', 'signs'],
    ['character', 'Miles O’Brien', 'Miles OBrien', 'signs'],
    ['character', 'Elizabeth Bennet', 'Elizabeth Bennett', 'letters'],
    ['character', 'Bakugo Katsuki', 'Bakugou Katsuki', 'letters'],
    ['character', 'Kirisima Eijiro', 'Kirishima Eijirou', 'letters'],
    ['character', 'Eijirou Kirisima', 'Kirishima Eijirou', 'letters'],
    ['character', 'Ozymandias', 'Ozymandius', 'letters'],
    ['canon', 'Harry Potter', 'Harry Potter - J. K. Rowling', 'ending'],
    ['canon', 'Merlin (TV)', 'Merlin', 'ending'],
    ['canon', 'Star Trek - All Media Types', 'Star Trek', 'ending'],
    ['canon', 'Percy Jackson & Related Fandoms - All Media Types', 'Percy Jackson', 'ending'],
    ['canon', 'The Witcher', 'Witcher', 'signs'],
    ['canon', 'Hobbit, The', 'The Hobbit', 'signs'],
    ['tag', 'Fluff & Angst', 'Fluff and Angst', 'signs'],
    ['tag', 'Angst and Fluff', 'Fluff and Angst', 'order'],
    ['tag', 'Comfort/Hurt', 'Hurt/Comfort', 'order'],
    ['tag', 'Canon Complaint', 'Canon Compliant', 'letters'],
    ['tag', 'Soulmate', 'Soulmates', 'letters'],
    ['author', 'ink_harbor', 'inkharbor', 'signs'],
  ])('as a %s: %s and %s (%s)', (type, one, other, kind) => {
    expect(kindOf(type, one, other)).toBe(kind)
    expect(kindOf(type, other, one)).toBe(kind)
  })
})

describe('two names are not taken for the same', () => {
  test.each<[ComparedType, string, string]>([
    // Short ones.
    ['character', 'Sam', 'Dan'],
    ['character', 'Dean Winchester', 'Jean Winchester'],
    ['character', 'Tom Riddle', 'Tim Riddle'],
    ['character', 'Harry Potter', 'Barry Potter'],
    ['character', 'Harry Potter', 'Henry Potter'],
    ['character', 'Bill Weasley', 'Will Weasley'],
    ['character', '緑谷出久', '緑谷出人'],
    // A number in one of them.
    ['canon', 'Iron Man 2', 'Iron Man 3'],
    ['canon', 'Iron Man 2', 'Iron Man'],
    ['canon', 'Final Fantasy VII', 'Final Fantasy VIII'],
    ['canon', 'Fullmetal Alchemist (2003)', 'Fullmetal Alchemist'],
    ['tag', 'Part Seven', 'Part Seventh'],
    ['series', 'Harbour 12', 'Harbour 1 2'],
    // Two works with one name.
    ['character', 'Luke (Harbour)', 'Luke (Orrery)'],
    ['canon', 'Dracula (TV)', 'Dracula - Bram Stoker'],
    // The order says something.
    ['tag', 'Enemies to Lovers', 'Lovers to Enemies'],
    ['tag', 'Bottom Ione/Top Fitch', 'Bottom Fitch/Top Ione'],
    ['tag', 'Dog Bites Man', 'Man Bites Dog'],
    ['tag', 'Requited Love', 'Unrequited Love'],
    ['tag', 'Original Male Character', 'Original Female Character'],
    ['tag', 'No Fluff', 'Fluff'],
  ])('as a %s: %s and %s', (type, one, other) => {
    expect(likeness(type, one, other)).toEqual({})
  })

  test('a canon without an ending, where there are two with different ones', () => {
    expect(
      likeness('canon', 'Dracula', 'Dracula (TV)', 'Dracula - Bram Stoker', 'Dracula - All Media Types'),
    ).toEqual({
      'Dracula ~ Dracula - All Media Types': { kind: 'ending', ending: '- All Media Types' },
    })
  })
})

describe('by the list of a canon', () => {
  const list = (
    name: string,
    ...characters: readonly Partial<CanonList['characters'][number]>[]
  ): CanonList => ({
    name,
    aliases: name === 'Harbour' ? ['Hafen', 'HB'] : [],
    characters: characters.map((one) => ({
      name: '',
      given: [],
      family: [],
      nicknames: [],
      spellings: [],
      ...one,
    })),
  })
  const lists = [
    list(
      'Harbour',
      {
        name: 'Ione Bracket',
        given: ['Ione', 'Io'],
        family: ['Bracket'],
        nicknames: ['Kettle'],
        spellings: ['イオネ'],
      },
      { name: 'Sam Fitch', given: ['Sam'], family: ['Fitch'] },
    ),
    list('Orrery', { name: 'Sam Dell', given: ['Sam'], family: ['Dell'], nicknames: ['Ember'] }),
  ]
  const listed = (type: 'canon' | 'character', ...names: readonly string[]): readonly string[] => {
    const by = new ListedNames(lists)
    for (const one of lists) by.addPeople(one)
    const found = new LikenessList()
    const shapes = names.map((name, owner) => ({ owner, shape: shapeOf(type, name) }))
    for (const _ of findListed(type, shapes, by, found)) continue
    return found.all().map(({ one, other, evidence }) => {
      const how =
        evidence.kind === 'list'
          ? `${evidence.canon}, ${evidence.short.map((at) => names[at]).join()}`
          : evidence.kind
      return `${names[one]} ~ ${names[other]}: ${how}`
    })
  }

  test('its names are one canon', () => {
    expect(listed('canon', 'harbour', 'HB', 'Hafen | Port', 'Orrery')).toEqual([
      'harbour ~ HB: Harbour, ',
      'harbour ~ Hafen | Port: Harbour, ',
      'HB ~ Hafen | Port: Harbour, ',
    ])
  })

  test('whole names are one person in any order, script and with any suffix', () => {
    expect(
      listed('character', 'Bracket Ione', 'Io Bracket', 'イオネ', 'Ione Bracket (Harbour)'),
    ).toHaveLength(6)
  })

  test('a short name is somebody only where nobody else is called so', () => {
    expect(listed('character', 'Ione Bracket', 'Kettle')).toEqual(['Ione Bracket ~ Kettle: Harbour, Kettle'])
    expect(listed('character', 'Sam Fitch', 'Sam Dell', 'Sam')).toEqual([])
  })
})

describe('groups', () => {
  const names = (...works: readonly number[]) => works.map((count, at) => ({ name: `n${at}`, works: count }))
  const like = (one: number, other: number, kind: 'signs' | 'letters' = 'signs') => ({
    one,
    other,
    evidence: kind === 'signs' ? { kind } : { kind, letters: 1 },
    names: [`n${one}`, `n${other}`] as const,
  })
  const groups = (...args: Parameters<typeof groupLikeness>) =>
    groupLikeness(...args).map(({ canonical, others }) => [canonical, ...others.map(({ at }) => at)])

  test('gather around the name that most works have, the surest first', () => {
    expect(groups(names(1, 9, 3, 2), [like(1, 0, 'letters'), like(1, 2, 'letters'), like(3, 1)])).toEqual([
      [1, 3, 2, 0],
    ])
  })

  test('hold a name once, and no chain of names of which the ends are not alike', () => {
    expect(groups(names(9, 5, 3), [like(0, 1), like(1, 2)])).toEqual([[0, 1]])
  })
})
