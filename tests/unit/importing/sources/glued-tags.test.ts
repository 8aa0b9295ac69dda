import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { KNOWN_CATEGORIES, KNOWN_WARNINGS } from '../../../../src/main/importing/sources/fields'
import {
  COMMON_TAGS,
  splitClosedSet,
  splitGluedTags,
} from '../../../../src/main/importing/sources/glued-tags'

describe('tags that were copied without what is between them', () => {
  test.each([
    ['Mara VellOdile Fenn', [], ['Mara Vell', 'Odile Fenn']],
    ['Mara Vell (Captain)Odile Fenn', [], ['Mara Vell (Captain)', 'Odile Fenn']],
    ['Mara/OdileMara & Tam', [], ['Mara/Odile', 'Mara & Tam']],
    ['Leonard McCoyPercy FitzRoy', [], ['Leonard McCoy', 'Percy FitzRoy']],
    ['Sherlock (TV)鐘守りの六月', [], ['Sherlock (TV)', '鐘守りの六月']],
    ['Slow Burnmutual pining', ['Slow Burn'], ['Slow Burn', 'mutual pining']],
    ['Alternate Universe - Space', ['Space', 'Alternate Universe'], ['Alternate Universe - Space']],
    ['Mara & TamTam', ['Tam', 'Mara & Tam'], ['Mara & Tam', 'Tam']],
    ['', ['Tam'], []],
  ])('%j, with %j known, are %j', (text, known, tags) => {
    expect(splitGluedTags(text, known, false).tags).toEqual(tags)
  })

  test('are one where the label is in the singular', () => {
    expect(splitGluedTags('Odile FennTam', ['Tam'], true)).toEqual({
      tags: ['Odile FennTam'],
      guessed: false,
    })
  })

  test('are sure only where every one of them is known', () => {
    const known = ['Slow Burn', 'Fluff']
    expect(splitGluedTags('Slow BurnFluff', known, false).guessed).toBe(false)
    expect(splitGluedTags('Slow BurnFluffAngst', known, false).guessed).toBe(true)
    expect(splitGluedTags('Slow Burn', known, false).guessed).toBe(true)
  })

  test('come apart again where the library knows them all', () => {
    const tags = fc.uniqueArray(
      fc.constantFrom('Angst', 'Fluff', 'Humor', 'Slow Burn', 'Hurt/Comfort', 'Pining'),
      {
        minLength: 2,
      },
    )
    fc.assert(
      fc.property(tags, (chosen) => {
        expect(splitGluedTags(chosen.join(''), COMMON_TAGS, false)).toEqual({ tags: chosen, guessed: false })
      }),
    )
  })

  test.each([
    ['Graphic Depictions Of ViolenceMajor Character Death', KNOWN_WARNINGS, 2],
    ['Creator Chose Not To Use Archive Warnings', KNOWN_WARNINGS, 1],
    ['Rape/Non-ConUnderage Sex', KNOWN_WARNINGS, 2],
    ['F/FF/MGenM/MMultiOther', KNOWN_CATEGORIES, 6],
    ['', KNOWN_CATEGORIES, 0],
  ])('of a closed set come apart surely: %j', (text, values, count) => {
    const pieces = splitClosedSet(text, values)
    expect(pieces).toHaveLength(count)
    expect(pieces.join('')).toBe(text)
    for (const piece of pieces) expect(values).toContain(piece)
  })

  test('keep what is in no closed set as a value of its own', () => {
    expect(splitClosedSet('GenPoly', KNOWN_CATEGORIES)).toEqual(['Gen', 'Poly'])
  })
})
