import { describe, expect, test } from 'vitest'
import { searchOffers } from '../../../../../src/renderer/library/searching/search-suggestions'

const RECENT = ['Medal ceremony', 'meddle', 'kettle', 'med', 'medicine', 'medal']
const NAME = { type: 'title', name: 'The Medal', works: 1 } as const
const offered = (typed: string, recent: readonly string[] = RECENT) =>
  searchOffers(typed, [NAME], recent).map(({ name }) => name)

describe('the search box offers', () => {
  test('all recent searches while nothing is typed, the newest first, and to forget them', () => {
    expect(offered('')).toEqual([...RECENT, 'Forget all recent searches'])
    expect(offered('  ')).toHaveLength(RECENT.length + 1)
  })

  test('nothing where there is nothing', () => {
    expect(searchOffers('', [], [])).toEqual([])
    expect(offered('', [])).toEqual([])
  })

  test('up to three recent searches that go on as what was typed, over the names', () => {
    expect(offered('med')).toEqual(['Medal ceremony', 'meddle', 'medicine', 'The Medal'])
    expect(offered('MEDA')).toEqual(['Medal ceremony', 'medal', 'The Medal'])
  })

  test('no recent search that stands in the field already', () => {
    expect(offered('kettle ')).toEqual(['The Medal'])
  })

  test('each line under a key of its own', () => {
    const keys = searchOffers('med', [NAME, { ...NAME, type: 'tag' }], RECENT).map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
  })
})
