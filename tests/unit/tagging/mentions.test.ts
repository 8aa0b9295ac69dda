import { describe, expect, test } from 'vitest'
import { findMentions } from '../../../src/main/tagging/mentions'
import { wordsOf } from '../../../src/main/tagging/words'
import { canonFile, LEXICON, lexiconOf } from './example-canons'

function named(text: string, lexicon = LEXICON): readonly string[] {
  return findMentions(text, wordsOf(text), lexicon).map(({ meanings }) =>
    meanings.map(({ character }) => character?.name ?? 'a term').join(' or '),
  )
}

describe('somebody is named', () => {
  test.each([
    ['by a given name', 'Then Odile came.', ['Odile Fenn']],
    ['by a family name', 'Then Fenn came.', ['Odile Fenn']],
    ['by a nickname', 'Then Saltmarsh came.', ['Mara Vell']],
    ['by the whole name, once', 'Then Odile Fenn came.', ['Odile Fenn']],
    ['by the whole name turned round', 'Then Fenn Odile came.', ['Odile Fenn']],
    ['with an honorific', 'Then Odile-san came.', ['Odile Fenn']],
    ['in the genitive', 'It was Odile’s.', ['Odile Fenn']],
    ['in capitals', 'ODILE!', ['Odile Fenn']],
    ['with a short vowel for a long one', 'Then Shoko came.', ['Shouko']],
    ['with a length mark', 'Then Shōko came.', ['Shouko']],
    ['in a script without spaces', '湊マーラは灯台を見た。', ['港 マラ']],
    ['by a name of several people', 'Then Sam came.', ['Sam Carter or Sam Lathe']],
    ['by the whole name where the given one is of several', 'Then Sam Lathe came.', ['Sam Lathe']],
    ['by a term of their world, in any case', 'A Tidewright of the Lantern Guild.', ['a term', 'a term']],
  ])('%s', (_how, text, expected) => {
    expect(named(text)).toEqual(expected)
  })

  test.each([
    ['small letters', 'odile came'],
    ['a longer word', 'Odiles and Fennimore'],
    [
      'two names that do not stand together',
      'Sam, and later Lathe',
      ['Sam Carter or Sam Lathe', 'Sam Lathe'],
    ],
  ])('but not by %s', (_what, text, expected: readonly string[] = []) => {
    expect(named(`He said that ${text}.`)).toEqual(expected)
  })

  test('a word that is also met in small letters is no name where a sentence begins', () => {
    const lexicon = lexiconOf(
      canonFile('Wood', {
        characters: [{ name: 'Much', given: ['Much'], family: [], nicknames: [], spellings: [] }],
      }),
    )
    expect(named('Much was there, and much happened. Much later he saw Much again.', lexicon)).toEqual([
      'Much',
    ])
  })

  test('who writes without capitals names people without them too, but only by rare names', () => {
    expect(named('odile came. sam came. it was late. nobody spoke.')).toEqual(['Odile Fenn'])
  })
})
