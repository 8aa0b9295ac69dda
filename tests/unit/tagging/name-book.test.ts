import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { NameBook } from '../../../src/main/tagging/name-book'
import { knownSame } from '../../../src/main/tagging/wrangling'
import type { NameRule } from '../../../src/shared/name-rules'

const rule = (
  kind: NameRule['kind'],
  name: string,
  other: string,
  type: NameRule['type'] = 'character',
): NameRule => ({
  kind,
  type,
  name,
  other,
})
const same = (name: string, other: string): NameRule => rule('same', name, other)

/** The canonical names of some names, by rules and by what the names say themselves. */
function canonicals(
  rules: readonly NameRule[],
  ...names: readonly string[]
): Readonly<Record<string, string>> {
  const book = new NameBook(rules, { character: knownSame('character', names) })
  return Object.fromEntries(names.map((name) => [name, book.canonical('character', name) ?? name]))
}

describe('rules', () => {
  test('lead each name to its canonical one, over as many steps as there are', () => {
    const book = new NameBook([same('Kacchan', 'Bakugou'), same('Bakugou', 'Bakugou Katsuki')])
    for (const name of ['Kacchan', 'KACCHAN', 'bakugou', 'Bakugou Katsuki'])
      expect(book.canonical('character', name)).toBe('Bakugou Katsuki')
    expect(book.canonical('character', 'Deku')).toBeUndefined()
    expect(book.canonical('canon', 'Kacchan')).toBeUndefined()
  })

  test('say how a name is to be written', () => {
    expect(
      new NameBook([same('bakugou katsuki', 'Bakugou Katsuki')]).canonical('character', 'BAKUGOU KATSUKI'),
    ).toBe('Bakugou Katsuki')
  })

  test('of pairings do not mind the order', () => {
    const book = new NameBook([rule('same', 'A/B', 'Ship Name', 'pairing')])
    expect(book.canonical('pairing', 'b/a')).toBe('Ship Name')
    expect(book.canonical('pairing', 'A & B')).toBeUndefined()
  })

  test('list every name that stands for another one', () => {
    expect(
      new NameBook([same('Kacchan', 'Bakugou'), same('Bakugou', 'Bakugou Katsuki')]).otherNames(),
    ).toEqual([
      { type: 'character', name: 'Kacchan', canonical: 'Bakugou Katsuki', because: 'rule' },
      { type: 'character', name: 'Bakugou', canonical: 'Bakugou Katsuki', because: 'rule' },
    ])
  })
})

describe('rules beat what names say themselves', () => {
  test('a piece with a rule of its own leaves the whole, which keeps the others', () => {
    expect(canonicals([same('Kettle', 'Fitch')], 'Ione | Kettle', 'Kettle', 'Ione')).toEqual({
      'Ione | Kettle': 'Ione | Kettle',
      Kettle: 'Fitch',
      Ione: 'Ione | Kettle',
    })
  })

  test('a whole with a rule takes its pieces along', () => {
    expect(canonicals([same('Ione | Kettle', 'Bracket')], 'Ione | Kettle', 'Kettle', 'Ione')).toEqual({
      'Ione | Kettle': 'Bracket',
      Kettle: 'Bracket',
      Ione: 'Bracket',
    })
  })

  test('a piece that was chosen as the canonical name is the head of all', () => {
    expect(canonicals([same('Bracket', 'Ione')], 'Ione | Kettle', 'Kettle', 'Bracket')).toEqual({
      'Ione | Kettle': 'Ione',
      Kettle: 'Ione',
      Bracket: 'Ione',
    })
  })

  test('so is a name with a suffix', () => {
    expect(canonicals([same('Lucas', 'Luke (Harbour)')], 'Luke (Harbour)', 'Luke', 'Lucas')).toEqual({
      'Luke (Harbour)': 'Luke (Harbour)',
      Luke: 'Luke (Harbour)',
      Lucas: 'Luke (Harbour)',
    })
  })

  test('what is said to be different stays apart: a piece, a suffix, two pieces of one name', () => {
    expect(
      canonicals([rule('different', 'Kettle', 'Ione | Kettle')], 'Ione | Kettle', 'Kettle')['Kettle'],
    ).toBe('Kettle')
    expect(canonicals([rule('different', 'Luke', 'Luke (Harbour)')], 'Luke (Harbour)', 'Luke')).toEqual({
      'Luke (Harbour)': 'Luke (Harbour)',
      Luke: 'Luke',
    })
    const apart = canonicals([rule('different', 'Ione', 'Kettle')], 'Ione | Kettle', 'Ione', 'Kettle')
    expect(apart['Ione']).not.toBe(apart['Kettle'])
  })
})

describe('what names belong to', () => {
  const belongs = (name: string, other: string): NameRule => rule('belongs', name, other, 'canon')

  test('is everything above them, near and far, by their canonical names', () => {
    const book = new NameBook([
      belongs('Harbour Books 1', 'Harbour Books'),
      belongs('Harbour Books', 'Harbour'),
      rule('same', 'HB1', 'Harbour Books 1', 'canon'),
      rule('same', 'Harbour', 'The Harbour', 'canon'),
    ])
    for (const name of ['Harbour Books 1', 'HB1'])
      expect(book.ancestors('canon', name)).toEqual(['Harbour Books', 'The Harbour'])
    expect(book.ancestors('canon', 'Harbour')).toEqual([])
  })

  test('is never the name itself, even where rules of two files make a circle', () => {
    const book = new NameBook([belongs('A', 'B'), belongs('B', 'A')])
    expect(book.ancestors('canon', 'A')).toEqual(['B'])
  })
})

test('whatever the rules, a canonical name is its own', () => {
  const name = fc.constantFrom('A', 'B', 'C', 'D', 'A | B', 'C | D', 'B (X)', 'D (Y)', 'D (Z)')
  const any = fc.record({
    kind: fc.constantFrom('same' as const, 'belongs' as const, 'different' as const),
    type: fc.constant('character' as const),
    name,
    other: name,
  })
  fc.assert(
    fc.property(fc.array(any, { maxLength: 8 }), fc.uniqueArray(name), (rules, names) => {
      const noCircles = rules.filter(({ kind, name: one, other }) => kind !== 'same' || one < other)
      const book = new NameBook(noCircles, { character: knownSame('character', names) })
      for (const one of names) {
        const canonical = book.canonical('character', one) ?? one
        expect(book.canonical('character', canonical) ?? canonical).toBe(canonical)
        expect(book.ancestors('character', one)).not.toContain(canonical)
      }
    }),
  )
})
