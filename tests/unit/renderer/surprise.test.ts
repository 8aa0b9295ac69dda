import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyOther } from '../../../src/renderer/library/useSurprise'

test('a surprise is a work of the list, any of them, and not the one before', () => {
  const ids = fc.uniqueArray(fc.integer({ min: 1, max: 9 }), { minLength: 2 })
  const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })
  fc.assert(
    fc.property(ids, fc.integer({ min: 1, max: 9 }), random, (list, before, chance) => {
      const picked = anyOther(list, before, () => chance)
      expect(list).toContain(picked)
      expect(picked).not.toBe(before)
    }),
  )
  expect([0, 0.5, 0.99].map((chance) => anyOther([1, 2, 3, 4], 2, () => chance))).toEqual([1, 3, 4])
})

test('the only work is taken again, and nothing from an empty list', () => {
  expect(anyOther([7], 7)).toBe(7)
  expect(anyOther([], 7)).toBeUndefined()
})
