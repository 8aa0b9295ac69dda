import { describe, expect, test } from 'vitest'
import { NamesIndex } from '../../../src/main/search/names-index'

function indexOf(...names: readonly (readonly [type: string, name: string])[]): NamesIndex {
  const index = new NamesIndex()
  for (const [type, name] of names) index.add(type, name)
  return index
}

const namesFor = (index: NamesIndex, typed: string, ...types: readonly string[]): readonly string[] =>
  index.search(typed, types.length === 0 ? undefined : new Set(types)).map(({ name }) => name)

describe('typing finds a name', () => {
  const index = indexOf(
    ['character', 'Sherlock Holmes'],
    ['character', 'Mrs. Hudson'],
    ['pairing', 'Ione Bracket/Fitch Calloway'],
    ['canon', 'The Orrery Hotel (Stage Play)'],
    ['author', 'Élodie'],
    ['title', '雨の日の郵便屋'],
  )

  test.each([
    ['by its beginning', 'Sher', 'Sherlock Holmes'],
    ['by the beginning of a later word', 'hol', 'Sherlock Holmes'],
    ['by a whole word', 'Hudson', 'Mrs. Hudson'],
    ['with a letter changed', 'Shirlock', 'Sherlock Holmes'],
    ['with a letter left out', 'Sherlok', 'Sherlock Holmes'],
    ['with a letter too many', 'Hudsson', 'Mrs. Hudson'],
    ['with two letters swapped', 'Hodlmes', 'Sherlock Holmes'],
    ['by a name inside a pairing', 'fitch', 'Ione Bracket/Fitch Calloway'],
    ['by a word in brackets', 'stage', 'The Orrery Hotel (Stage Play)'],
    ['by its article', 'the', 'The Orrery Hotel (Stage Play)'],
    ['without its accent', 'elo', 'Élodie'],
    ['in another script', '雨の', '雨の日の郵便屋'],
  ])('%s: %s', (_how, typed, name) => {
    expect(namesFor(index, typed)[0]).toBe(name)
  })

  test.each([
    ['nothing', ''],
    ['signs', ' / & '],
    ['a stranger', 'Moriarty'],
  ])('but %s finds none', (_what, typed) => {
    expect(namesFor(index, typed)).toEqual([])
  })

  test('of the types that are asked for', () => {
    const both = indexOf(['author', 'Hudson'], ['character', 'Hudson Bay'])
    expect(namesFor(both, 'hudson', 'character')).toEqual(['Hudson Bay'])
  })
})

test('names that begin as typed come before others', () => {
  const index = indexOf(['tag', 'A Lamp'], ['tag', 'Lamplight and Letters'], ['tag', 'Damp'])
  expect(namesFor(index, 'lamp')).toEqual(['Lamplight and Letters', 'A Lamp', 'Damp'])
})

test('each typed word has to be in a name, or nearly', () => {
  const index = indexOf(
    ['character', 'John Watson'],
    ['character', 'John Clay'],
    ['character', 'Mary Watson'],
  )
  expect(namesFor(index, 'joh wats')).toEqual(['John Watson'])
})

test('a name is there once, and at once when it is added after a search', () => {
  const index = indexOf(['tag', 'Slow Burn'], ['tag', 'Slow Burn'])
  expect(namesFor(index, 'slow')).toEqual(['Slow Burn'])
  index.add('tag', 'Slow Travel')
  expect([...namesFor(index, 'slow')].sort()).toEqual(['Slow Burn', 'Slow Travel'])
})

test('names are found in every part of a large index, and others get their turn while it is built', async () => {
  const index = new NamesIndex()
  for (let at = 0; at < 20_001; at++) index.add('tag', `tag${at}`)
  let turns = 0
  await index.build(async () => {
    turns++
  })
  expect(turns).toBeGreaterThan(5)
  for (const name of ['tag0', 'tag9999', 'tag10000', 'tag20000']) expect(namesFor(index, name)[0]).toBe(name)
})
