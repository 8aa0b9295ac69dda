import { describe, expect, test } from 'vitest'
import { Catalogue, type CatalogueEntry } from '../../../src/main/search/catalogue'
import { OtherNames } from '../../../src/main/search/other-names'
import { parseQuery } from '../../../src/main/search/query'
import { FACET_TYPES } from '../../../src/shared/model'

const entry = (id: number, character: string): CatalogueEntry => ({
  id,
  title: '',
  authors: [],
  words: 0,
  ...{ chapters: 1, chaptersTotal: null, stars: null, published: null },
  added: '',
  updated: null,
  names: {
    ...Object.fromEntries(FACET_TYPES.map((type) => [type, []])),
    character: [character],
  } as unknown as CatalogueEntry['names'],
})

const catalogue = new Catalogue()
catalogue.put(entry(1, 'Ione Bracket'))
catalogue.put(entry(2, 'The Kettle'))
catalogue.put(entry(3, 'Dell'))
const value = (name: string) => catalogue.valueNamed('character', name)
const ione = value('Ione Bracket')
const names = new OtherNames(
  new Map(ione === undefined ? [] : [[ione, new Set(['Ione Bracket', 'Wandering Kettles'])]]),
)

const finds = (text: string): boolean =>
  parseQuery(text).clauses.every((clause) => names.weights(clause, 3).has(ione?.number ?? -1))

describe('a value is found by each of its names', () => {
  test.each([
    'character:kettles',
    'character:KETTLE',
    'character:wandered',
    'character:"ione bracket"',
    'character:wander*',
    'character:*rack*',
    'character:brakcet~2',
    'character:ketles~1',
    'kettle',
    '-kettle',
    'character:ione character:wandering',
  ])('%s', (text) => expect(finds(text)).toBe(true))
})

describe('and by nothing else', () => {
  test.each([
    'canon:kettle',
    'text:kettle',
    'character:"bracket ione"',
    'character:"ione kettles"',
    'character:dell',
    'character:wander*z',
    'character:ketles~0',
    'character:k.ttle',
  ])('%s', (text) => expect(finds(text)).toBe(false))
})

test('a part of a name finds the values that have it in one of their names', () => {
  expect([...names.valuesLike('character', 'wandering k')]).toEqual([ione])
  expect(names.valuesLike('character', 'dell').size + names.valuesLike('pairing', 'kettle').size).toBe(0)
})
