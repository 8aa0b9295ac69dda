import { describe, expect, test } from 'vitest'
import { explainsItself, knownSame, type ExplainedType } from '../../../src/main/tagging/wrangling'

const pairs = (type: ExplainedType, ...names: readonly string[]): readonly string[] =>
  knownSame(type, names).map(({ name, canonical }) => `${name} = ${canonical}`)

describe('of a name with pieces', () => {
  test('each piece is another name, whether a work has it alone or not', () => {
    expect(pairs('character', 'Ione Bracket | Kettle | The Kettle', 'Kettle')).toEqual([
      'Ione Bracket = Ione Bracket | Kettle | The Kettle',
      'Kettle = Ione Bracket | Kettle | The Kettle',
      'The Kettle = Ione Bracket | Kettle | The Kettle',
    ])
    expect(pairs('canon', 'Natsu no Yoru | Summer Night')).toHaveLength(2)
  })

  test('a piece of two names stands for neither', () => {
    expect(pairs('character', 'Ione | Robin', 'Fitch | Robin', 'Robin')).toEqual([
      'Ione = Ione | Robin',
      'Fitch = Fitch | Robin',
    ])
  })

  test('the same pieces in another order are the same name', () => {
    expect(pairs('character', 'Ione | Kettle', 'kettle | Ione')).toContain('kettle | Ione = Ione | Kettle')
    expect(pairs('character', 'Ione | Kettle', 'kettle | Ione')).toContain('Kettle = Ione | Kettle')
  })

  test('a piece is written as the library writes it, whatever case and accents', () => {
    expect(pairs('character', 'Zoé | Bee', 'ZOE')).toContain('ZOE = Zoé | Bee')
  })

  test('an empty piece says nothing', () => {
    expect(pairs('character', 'Ione |', '| ')).toEqual([])
  })
})

describe('of a name with a suffix', () => {
  test('it is the plain name, where nobody else is called so', () => {
    expect(pairs('character', 'Luke (Harbour)', 'Luke')).toEqual(['Luke (Harbour) = Luke'])
  })

  test('the plain name stands for it where no work has the plain one', () => {
    expect(pairs('character', 'Luke (Harbour)')).toEqual(['Luke = Luke (Harbour)'])
  })

  test('two suffixes are two people, and neither is the plain one', () => {
    expect(pairs('character', 'Luke (Harbour)', 'Luke (Orrery)', 'Luke')).toEqual([])
  })

  test('one suffix in two spellings is one', () => {
    expect(pairs('character', 'Luke (Harbour)', 'luke (harbour)', 'Luke')).toEqual(['Luke (Harbour) = Luke'])
  })

  test('a plain name that is a piece leads on to the whole', () => {
    expect(pairs('character', 'Luke (Harbour)', 'Luke | Farmboy')).toContain('Luke (Harbour) = Luke')
    expect(pairs('character', 'Luke (Harbour)', 'Luke | Farmboy', 'Luke | Pilot')).not.toContain(
      'Luke (Harbour) = Luke',
    )
  })

  test('a canon with a medium behind it is not known to be the canon without one', () => {
    expect(pairs('canon', 'Harbour (TV)', 'Harbour')).toEqual([])
  })

  test('letters in brackets that belong to a word are no suffix', () => {
    expect(pairs('character', 'Original Character(s)', 'Original Character', '(Harbour)')).toEqual([])
  })
})

test.each([
  ['Ione | Kettle', true],
  ['Luke (Harbour)', true],
  ['Luke', false],
])('whether %s can say something of other names: %s', (name, says) => {
  expect(explainsItself(name)).toBe(says)
})
