import { describe, expect, test } from 'vitest'
import {
  readArguments,
  readChoice,
  readCount,
  readIds,
  readPairingChoice,
  readTag,
  WrongCall,
} from '../../../src/main/command-line/arguments'

const shapes = { '--json': 'flag', '--limit': 'value', '--include': 'values' } as const

describe('arguments', () => {
  test('are read in any order, values attached or apart', () => {
    const args = readArguments(
      ['--limit=5', 'lamp', '--include', 'canon:A', '--json', '--include=tag:B=C'],
      shapes,
    )
    expect(args.positionals).toEqual(['lamp'])
    expect([args.flag('--json'), args.value('--limit')]).toEqual([true, '5'])
    expect(args.values('--include')).toEqual(['canon:A', 'tag:B=C'])
  })

  test('that were not given are missing', () => {
    const args = readArguments([], shapes)
    expect([args.flag('--json'), args.value('--limit'), args.values('--include')]).toEqual([
      false,
      undefined,
      [],
    ])
  })

  test.each<[string, readonly string[], readonly string[]]>([
    ['a word with a sign', ['--limit', '5', '-lamp'], ['-lamp']],
    ['a phrase with a sign', ['-"soft ash" lamp'], ['-"soft ash" lamp']],
    ['what looks like an option', ['--', '--json'], ['--json']],
    ['a lone dash', ['-'], ['-']],
    ['nothing', [''], ['']],
    ['an option behind it', ['-lamp', '--json'], ['-lamp']],
  ])('take as the query %s', (_what, given, positionals) => {
    expect(readArguments(given, shapes, true).positionals).toEqual(positionals)
  })

  test.each<[string, readonly string[], boolean]>([
    ['an unknown option', ['--colour'], false],
    ['an unknown option after the query', ['lamp', '--colour'], true],
    ['a missing value', ['--limit'], false],
    ['a value of an option that takes none', ['--json=yes'], false],
  ])('refuse %s', (_what, given, takesQuery) => {
    expect(() => readArguments(given, shapes, takesQuery)).toThrow(WrongCall)
  })
})

test('a pairing is wanted in a place, and what has one name only is none', () => {
  expect(readPairingChoice(' Ione/Fitch ', 'main')).toEqual({
    type: 'pairing',
    name: 'Ione/Fitch',
    state: 'include',
    how: { kind: 'main' },
  })
  for (const name of ['Ione', '', ' / ']) expect(() => readPairingChoice(name, 'only')).toThrow(WrongCall)
})

test('a type ends at the first colon', () => {
  expect(readChoice('canon:Harbour: After Dark', 'include')).toEqual({
    type: 'canon',
    name: 'Harbour: After Dark',
    state: 'include',
  })
  expect(readTag('tag: Slow Burn ')).toEqual({ type: 'tag', name: 'Slow Burn' })
})

test.each<[string, () => unknown]>([
  ['a choice without a colon', () => readChoice('canon', 'include')],
  ['a choice without a name', () => readChoice('canon: ', 'include')],
  ['a choice of an unknown type', () => readChoice('fandom:A', 'include')],
  ['a tag that is derived', () => readTag('status:complete')],
  ['a number that is none', () => readIds(['1', 'two'])],
  ['a number below one', () => readIds(['0'])],
  ['a count that is none', () => readCount('-1', 50)],
])('%s is a wrong call', (_what, read) => {
  expect(read).toThrow(WrongCall)
})
