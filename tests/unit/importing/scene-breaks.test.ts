import { describe, expect, test } from 'vitest'
import { isSceneBreak } from '../../../src/main/importing/scene-breaks'

describe('the scenes of a plain text', () => {
  test.each(
    '***|* * *|---|~*~|###|___|=====|<*>|⁂|•••|♡♡♡|———|ooo|OoOoO|xXx|o0o|oOo.oOo|[line break]|(page break)|--- scene break ---|LINE BREAK|-line-|- Line -|~ time skip ~|<>|PAGEBREAK|  ***  '.split(
      '|',
    ),
  )('are divided by %s', (line) => {
    expect(isSceneBreak(line)).toBe(true)
  })

  test.each(
    '...|…|—|?!|"..."|“…”|!!!|xx|xxx|XXX|xoxo|XOXO|--|**|👍👍👍|a * b|1 2 3|The line break came late.|—|– –|Ooo|Oooo|o|ox|«…»|LINE|line break|The end.'.split(
      '|',
    ),
  )('are not divided by %s', (line) => {
    expect(isSceneBreak(line)).toBe(false)
  })

  test('are not divided by an ornament that is longer than forty signs', () => {
    expect([isSceneBreak('*'.repeat(40)), isSceneBreak('*'.repeat(41))]).toEqual([true, false])
  })
})
