import { describe, expect, test } from 'vitest'
import { languageName } from '../../../src/shared/language'

describe('a language', () => {
  test.each([
    ['en', 'English'],
    ['de', 'Deutsch'],
    ['fr', 'Français'],
    ['ja', '日本語'],
    [' PT-br ', 'Português (Brasil)'],
    ['zh-Hans', '简体中文'],
  ])('goes by its own name, not by the code %j', (code, name) => {
    expect(languageName(code)).toBe(name)
  })

  test.each(['English', 'Deutsch', '日本語', 'Tlingit of the Coast', 'qqq', 'e', 'en_GB', ''])(
    'that is no code is kept: %j',
    (text) => {
      expect(languageName(` ${text} `)).toBe(text)
    },
  )
})
