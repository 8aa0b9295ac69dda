import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { termsOf } from '../../../src/main/search/analysis'
import { parseQuery } from '../../../src/main/search/query'
import type { Clause } from '../../../src/main/search/query-plan'
import { SEARCH_FIELDS } from '../../../src/main/search/fields'

/** A clause on one line: `+title:walk`, `-"quiet street"`, `?lamp~1`. */
function written({ presence, fields, boost, wanted }: Clause): string {
  const sign = { required: '+', optional: '?', prohibited: '-' }[presence]
  const field = fields.length === SEARCH_FIELDS.length ? '' : `${fields.join('|')}:`
  return `${sign}${field}${sought(wanted)}${boost === 1 ? '' : `^${boost}`}`
}

function sought(wanted: Clause['wanted']): string {
  switch (wanted.kind) {
    case 'word':
      return wanted.term
    case 'beginning':
      return `${wanted.term}…`
    case 'wildcard':
      return wanted.pattern
    case 'typo':
      return `${wanted.term}~${wanted.distance}`
    case 'phrase':
      return `"${wanted.terms.join(' ')}"`
    case 'together':
      return `(${wanted.clauses.map((clause) => sought(clause.wanted)).join(' ')})`
  }
}

const read = (text: string, anyWord?: boolean): readonly string[] =>
  parseQuery(text, { anyWord }).clauses.map(written)

describe('a query', () => {
  test.each([
    ['asks for each of its words', 'quiet lamps', ['+quiet', '+lamps']],
    ['takes + and - before a word', '+quiet -lamps', ['+quiet', '-lamps']],
    ['takes a phrase in straight quotes', '"Soft as ash"', ['+"soft as ash"']],
    ['takes a phrase in curly quotes', '“Soft as ash”', ['+"soft as ash"']],
    ['takes a sign before a phrase', '-"soft ash" lamp', ['-"soft ash"', '+lamp']],
    [
      'takes a field before a word, in any case',
      'Title:lamp canon:harbour',
      ['+title:lamp', '+canon:harbour'],
    ],
    ['takes a field before a phrase', 'author:"ink harbour"', ['+author:"ink harbour"']],
    ['takes a sign before a field', '-tag:angst', ['-tag:angst']],
    ['takes wildcards anywhere in a word', 'lan* *tern l*n', ['+lan*', '+*tern', '+l*n']],
    ['takes a wildcard alone', '*', ['+*']],
    ['takes typos, two at most', 'lantren~1 lantren~5', ['+lantren~1', '+lantren~2']],
    ['takes a boost of a word', 'lamp^3', ['+lamp^3']],
    ['takes a boost of a phrase', '"soft ash"^3', ['+"soft ash"^3']],
    ['does not ask for case or accents', 'CAFÉ "Déjà Vu" Sci*', ['+cafe', '+"deja vu"', '+sci*']],
    ['takes any apostrophe', "don't don’t", ["+don't", "+don't"]],
    [
      'reads what is parted by signs as words',
      'slow-burn Holmes/Watson',
      ['+slow', '+burn', '+holmes', '+watson'],
    ],
    ['leaves out parted words where they stand together', '-slow-burn', ['-(slow burn)']],
    ['keeps a field for each parted word', 'pairing:Holmes/Watson', ['+pairing:holmes', '+pairing:watson']],
    ['ends a phrase that has no end yet at the end', 'lamp "soft as', ['+lamp', '+"soft as"']],
    ['sees nothing in an empty phrase', '"" lamp', ['+lamp']],
    ['sees nothing in dashes and emoji', 'lamp — - ❤\ufe0f …', ['+lamp']],
    ['is nothing when nothing is typed', '  ', []],
  ])('%s: %s', (_what, text, clauses) => {
    expect(read(text)).toEqual(clauses)
    expect(parseQuery(text).notUnderstood).toEqual([])
  })

  test.each(['', '-', 'title:'])(
    '%s takes words of a script without spaces as they stand together',
    (before) => {
      const [clause, ...more] = parseQuery(`${before}狐は笑った`).clauses
      expect(clause?.wanted).toEqual({ kind: 'phrase', terms: termsOf('狐は笑った') })
      expect(more).toEqual([])
    },
  )

  test('asks for one of its words where that is enough, and for all that have a +', () => {
    expect(read('quiet +lamps -"soft ash"', true)).toEqual(['?quiet', '+lamps', '-"soft ash"'])
  })
})

describe('a filter', () => {
  test.each([
    ['words:>5000', 1],
    ['lamp words:2000..9000 chapters:1', 2],
    ['Words : > 5,000', 1],
    ['+words:<=1k -is:read', 2],
    ['words:2000 .. 9000', 1],
    ['rating:"teen and up" status:WIP', 2],
    ['rating:teen,mature', 1],
    ['updated:>2024-01 published:2023 added:2021..2022-06', 3],
    ['warning:none category:m/m language:es stars:>=4 read:2024', 5],
  ])('is no word of the text: %s', (text, count) => {
    const { clauses, filters, notUnderstood } = parseQuery(text)
    expect(filters).toHaveLength(count)
    expect(clauses.map(written)).toEqual(text.startsWith('lamp') ? ['+lamp'] : [])
    expect(notUnderstood).toEqual([])
  })

  test('of a minus is one that works must not meet', () => {
    expect(parseQuery('-is:read +is:wip').filters.map(({ isProhibited }) => isProhibited)).toEqual([
      true,
      false,
    ])
  })

  test.each([
    ['status:foo', ['+status', '+foo']],
    ['words:many', ['+words', '+many']],
    ['updated:2024-13', ['+updated', '+2024', '+13']],
    ['rating:teen,purple', ['+rating', '+teen', '+purple']],
    ['language:elvish-ish', ['+language', '+elvish', '+ish']],
    ['is:"to be"', ['+"to be"']],
  ])('with a value that nobody knows is searched as plain words: %s', (text, clauses) => {
    expect(read(`lamp ${text}`)).toEqual(['+lamp', ...clauses])
    expect(parseQuery(`lamp ${text}`).notUnderstood).toEqual([text])
  })
})

describe('a field', () => {
  test('may have a space before or behind its colon', () => {
    expect(read('title: lamp author :ink Tag : "slow burn"')).toEqual([
      '+title:lamp',
      '+author:ink',
      '+tag:"slow burn"',
    ])
  })

  test.each(SEARCH_FIELDS)('can be %s', (field) => {
    expect(read(`${field}:lamp`)).toEqual([`+${field}:lamp`])
    expect(read(`-${field}:“soft ash”`)).toEqual([`-${field}:"soft ash"`])
  })
})

describe('a word that is still being typed', () => {
  const typing = (text: string): readonly string[] => parseQuery(text, { typing: true }).clauses.map(written)

  test.each([
    ['is the last one', 'quiet lam', ['+quiet', '+lam…']],
    ['may have a field or a plus', '+title:lam', ['+title:lam…']],
    ['is the last of what signs part', 'slow-bu', ['+slow', '+bu…']],
    ['is none behind a space', 'quiet lam ', ['+quiet', '+lam']],
    ['is none behind a full stop', 'lam.', ['+lam']],
    ['is none with a wildcard or a sign behind it', 'la*m lam~1', ['+la*m', '+lam~1']],
    ['is none that must not be there', 'lamp -qui', ['+lamp', '-qui']],
    ['is common where it may become a common word', 'lamp the', ['+lamp']],
    ['can be all there is', 'the', ['+the…']],
  ])('%s: %s', (_what, text, clauses) => {
    expect(typing(text)).toEqual(clauses)
  })

  test('may be the last of a phrase without an end', () => {
    const [open, closed] = ['"soft a', '"soft a"'].map(
      (text) => parseQuery(text, { typing: true }).clauses[0]?.wanted,
    )
    expect(open).toEqual({ kind: 'phrase', terms: ['soft', 'a'], isUnfinished: true })
    expect(closed).toEqual({ kind: 'phrase', terms: ['soft', 'a'] })
  })
})

describe('a title or an ending of names', () => {
  test.each([
    ['Naruto-kun', ['+naruto', '?kun']],
    ['Mr. Darcy', ['?mr', '+darcy']],
    ['dr watson', ['?dr', '+watson']],
    ['Miss Bennet', ['?miss', '+bennet']],
    ['i miss the sea', ['+miss', '+sea']],
    ['sensei', ['+sensei']],
    ['kun Naruto', ['?kun', '+naruto']],
    ['+Naruto-kun', ['+naruto', '+kun']],
    ['"Mr. Darcy"', ['+"mr darcy"']],
    ['title:Naruto-kun', ['+title:naruto', '+title:kun']],
  ])('counts, and need not be there where it is plain: %s', (text, clauses) => {
    expect(read(text)).toEqual(clauses)
  })

  test('need not be there while it is typed', () => {
    expect(parseQuery('Naruto-k', { typing: true }).clauses.map(written)).toEqual(['+naruto', '?k…'])
  })

  test('is not what one looks for where any word is enough', () => {
    expect(read('Mr. Darcy', true)).toEqual(['?darcy'])
  })
})

describe('a common word', () => {
  test.each([
    ['is left out beside another word', 'the lamp', ['+lamp']],
    ['is left out beside a phrase', 'the "soft ash"', ['+"soft ash"']],
    ['is meant when it is alone', 'the', ['+the']],
    ['is meant when all are common', 'to be', ['+to', '+be']],
    ['is meant when the rest must not be there', 'the -lamp', ['+the', '-lamp']],
    ['is meant with a sign', '+the lamp', ['+the', '+lamp']],
    ['is meant with a field', 'title:the lamp', ['+title:the', '+lamp']],
    ['is meant in a phrase', '"the lamp"', ['+"the lamp"']],
  ])('%s: %s', (_what, text, clauses) => {
    expect(read(text)).toEqual(clauses)
  })
})

describe('what can not be understood', () => {
  test.each([
    ['a field that is none', 'fandom:lamp', ['+fandom', '+lamp'], ['fandom:lamp']],
    ['a field that is none before a phrase', 'x:"soft ash"', ['+"soft ash"'], ['x:"soft ash"']],
    ['an address', 'https://a.example', ['+https', '+example'], ['https://a.example']],
    ['a field without a word', 'lamp title:', ['+title', '+lamp'], ['title:']],
    ['a lone +', 'lamp +', ['+lamp'], ['+']],
    ['a lone ~', 'lamp ~', ['+lamp'], ['~']],
    ['a lone ^', 'lamp ^', ['+lamp'], ['^']],
    ['a lone :', 'lamp :', ['+lamp'], [':']],
  ])('is named and searched as plain words: %s', (_what, text, clauses, pieces) => {
    expect([...read(text)].sort()).toEqual([...clauses].sort())
    expect(parseQuery(text).notUnderstood).toEqual(pieces)
  })

  test('is never an error', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '"',
        '“',
        '+',
        '-',
        '~',
        '^',
        ':',
        '*',
        '\\',
        "'",
        ' ',
        '~1',
        '^2',
        'title:',
        'lamp',
        'the',
        '雨の日',
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
    )
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 12 }),
        fc.boolean(),
        fc.boolean(),
        (pieces, anyWord, typing) => {
          const { clauses, notUnderstood } = parseQuery(pieces.join(''), { anyWord, typing })
          for (const clause of clauses) expect(sought(clause.wanted)).not.toBe('')
          for (const each of notUnderstood) expect(pieces.join('')).toContain(each)
        },
      ),
      { numRuns: 1_000 },
    )
  })
})
