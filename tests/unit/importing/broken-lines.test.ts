import { describe, expect, test } from 'vitest'
import { joinBrokenLines } from '../../../src/main/importing/broken-lines'
import { linesOf, workOf } from './fixtures'

const BROKEN = [
  'The lamp was lit at nine.',
  'By morning it was',
  'worse',
  '.',
  'She had the',
  'Hispaniola',
  ', and the tide had her.',
  '“',
  'You',
  '?” he said.',
  '[Mara] are you up',
  'Nobody was.',
]

describe('lines that broke at their emphasis', () => {
  test('are joined again', () => {
    expect(joinBrokenLines(BROKEN)).toEqual([
      'The lamp was lit at nine.',
      'By morning it was worse.',
      'She had the Hispaniola, and the tide had her.',
      '“You?” he said.',
      '[Mara] are you up',
      'Nobody was.',
    ])
  })

  test('are said to be in a work', () => {
    const { work, review } = workOf(BROKEN.join('\n'))
    expect(review).toContain('lines-broken')
    expect(linesOf(work.chapters[0]?.html ?? null)[1]).toBe('By morning it was worse.')
  })

  test.each([
    ['texting', ['are you up', 'no', 'ok', '...', '?!', 'where', '…']],
    ['one slip', ['The lamp was', 'lit', '.', 'It was nine.']],
    ['verse', ['the lamp is out', 'the tide is in', 'and nobody knows']],
  ])('are not seen in %s', (_what, lines) => {
    expect(joinBrokenLines(lines)).toBeUndefined()
  })
})
