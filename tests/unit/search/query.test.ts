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
