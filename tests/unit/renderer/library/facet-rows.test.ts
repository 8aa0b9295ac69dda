import { describe, expect, test } from 'vitest'
import { firstRows, pinnedRows, type FacetFacts } from '../../../../src/renderer/library/facet-rows'
import { FIRST_QUERY, withFacet, withPlace } from '../../../../src/renderer/library/library-query'
import { UNKNOWN } from '../../../../src/shared/model'
import type { ChosenCount } from '../../../../src/shared/query'

const counts = [
  { name: 'Naruto', count: 98 },
  { name: 'Bleach', count: 40 },
  { name: 'Orrery', count: 3 },
  { name: UNKNOWN, count: 7 },
]
const facts = (chosen: readonly ChosenCount[] = []): FacetFacts => ({ counts, chosen })
const canon = (name: string, state: 'include' | 'exclude') => withFacet(FIRST_QUERY, 'canon', name, state)

describe('the pinned rows of a group', () => {
  test('are what is chosen, with the works that it leaves or hides', () => {
    const query = canon('Naruto', 'exclude')
    const chosen: ChosenCount = { type: 'canon', name: 'Naruto', state: 'exclude', works: 31 }
    expect(pinnedRows(query, 'canon', facts([chosen]), null)).toEqual([
      { name: 'Naruto', words: 'Naruto', state: 'exclude', works: 31 },
    ])
  })

  test('show what is known already until the answer comes', () => {
    expect(pinnedRows(canon('bleach', 'include'), 'canon', facts(), null)).toMatchObject([{ works: 40 }])
    expect(pinnedRows(canon('Nowhere', 'include'), 'canon', facts(), null)).toMatchObject([{ works: null }])
    const before: ChosenCount = { type: 'canon', name: 'Naruto', state: 'include', works: 98 }
    expect(pinnedRows(canon('Naruto', 'exclude'), 'canon', facts([before]), null)).toMatchObject([
      { state: 'exclude', works: 98 },
    ])
  })

  test('say in which place a pairing is wanted', () => {
    const query = withPlace(FIRST_QUERY, 'A/B', { kind: 'only' })
    expect(pinnedRows(query, 'pairing', facts(), null)).toMatchObject([{ name: 'A/B', words: 'only A/B' }])
  })

  test('have the value that was let go of just now, once', () => {
    expect(pinnedRows(FIRST_QUERY, 'canon', facts(), 'Orrery')).toMatchObject([
      { name: 'Orrery', state: 'any', works: 3 },
    ])
    expect(pinnedRows(canon('Orrery', 'include'), 'canon', facts(), 'Orrery')).toHaveLength(1)
  })
})

test('the other rows are the first ones that are not pinned, and unknown last', () => {
  const query = canon('Naruto', 'include')
  const pinned = pinnedRows(query, 'canon', facts(), null)
  expect(firstRows(query, 'canon', facts(), pinned, 1).map(({ name }) => name)).toEqual(['Bleach', UNKNOWN])
  expect(firstRows(query, 'reading', facts(), pinned, 0)).toMatchObject([
    { name: UNKNOWN, words: 'no mark', works: 7 },
  ])
})
