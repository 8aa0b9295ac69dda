import { describe, expect, test } from 'vitest'
import { wordsOf } from '../../../src/main/tagging/words'

const spoken = (text: string) => wordsOf(text).flatMap(({ folded, isSpoken }) => (isSpoken ? [folded] : []))

describe('the words of a story', () => {
  test('are without case and accents, parted at apostrophes and hyphens', () => {
    expect(wordsOf('Shōto’s Obi-Wan, d’Artagnan!').map(({ folded }) => folded)).toEqual([
      ...['shoto', 's', 'obi', 'wan', 'd', 'artagnan'],
    ])
  })

  test('know where a sentence begins, where any word has a capital', () => {
    const opening = wordsOf('Will you? “Rose,” said Sam. *Never*, he thought.\nMonday').filter(
      ({ opens }) => opens,
    )
    expect(opening.map(({ folded }) => folded)).toEqual(['will', 'rose', 'never', 'monday'])
  })

  test.each([
    ['curly', 'He said “come here, Sam” and left.'],
    ['straight', 'He said "come here, Sam" and left.'],
    ['pointed', 'He said «come here, Sam» and left.'],
    ['those of one line only, where the end was forgotten', '"come here, Sam\nhe said.'],
    ['several in a row', '"come"\n"here, Sam"\nhe said.'],
  ])('know what is spoken aloud: %s quotation marks', (_what, text) => {
    expect(spoken(text)).toEqual(['come', 'here', 'sam'])
  })
})
