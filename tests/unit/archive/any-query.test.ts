import fc from 'fast-check'
import { expect, test } from 'vitest'
import { query, storyFile, withLibrary } from './test-library'

const piece = fc.oneof(
  fc.constantFrom(
    ...[
      '"',
      '“',
      '”',
      '„',
      '«',
      '+',
      '-',
      '~',
      '^',
      ':',
      '*',
      '?',
      '[',
      '\\',
      "'",
      ' ',
      ' ',
      '~1',
      '~2',
      '^2',
      '..',
      '>',
    ],
    ...[
      'title:',
      'TEXT:',
      'words:',
      'words:>5',
      'is:',
      'read:',
      'updated:2',
      'rating:t',
      'language:',
      'fandom:',
    ],
    ...[
      'lamp',
      'lanp',
      'the',
      'café',
      'Naruto-kun',
      'Mr. ',
      '雨の日',
      'письмо',
      '\u0000',
      '\ud83d',
      '¶',
      '😀',
      'OR',
      'NEAR(',
    ],
  ),
  fc.string({ unit: 'binary', maxLength: 4 }),
)

test('no query is an error, whatever is typed; what is not understood was typed', () =>
  withLibrary(async ({ archive, add }) => {
    await add(
      storyFile(
        'Lamp',
        { Author: 'ada', Tags: 'Slow Burn' },
        'A lamp, a café and 雨の日. Naruto wrote a письмо.',
      ),
      storyFile('Kettle', {}, 'The kettle sang.'),
    )
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 10 }),
        fc.boolean(),
        fc.boolean(),
        (pieces, anyWord, typing) => {
          const text = pieces.join('')
          const page = archive.search(query(text, { anyWord, typing }))
          for (const each of page.notUnderstood) expect(text).toContain(each)
          const words = { ...query(text, { anyWord, typing }), ...page.instead }
          expect(archive.readBlurbs(page.ids, words)).toHaveLength(page.ids.length)
          expect(archive.workHits(1, words, 0, 3).hits.length).toBeLessThanOrEqual(3)
          archive.findHits(1, words)
        },
      ),
      { numRuns: 600 },
    )
  }))
