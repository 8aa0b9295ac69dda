import { describe, expect, test } from 'vitest'
import { compareRules, readRulesFile, writeRulesFile } from '../../../src/main/tagging/rules-file'
import type { NameRule } from '../../../src/shared/name-rules'

const RULES: readonly NameRule[] = [
  { kind: 'same', type: 'character', name: 'Kacchan', other: 'Bakugou Katsuki' },
  { kind: 'same', type: 'character', name: 'Ground Zero', other: 'Bakugou Katsuki' },
  { kind: 'same', type: 'canon', name: 'MHA', other: 'My Hero Academia' },
  { kind: 'belongs', type: 'canon', name: 'Iron Man', other: 'Marvel' },
  { kind: 'different', type: 'character', name: 'Luke', other: 'Luke (Star Wars)' },
]
const byName = (rules: readonly NameRule[]): readonly NameRule[] =>
  [...rules].sort((a, b) => (`${a.kind}${a.name}` < `${b.kind}${b.name}` ? -1 : 1))

describe('a file of rules', () => {
  test('can be read by people: sorted, each canonical name once', () => {
    expect(JSON.parse(writeRulesFile(RULES))).toEqual({
      format: 'Ficarium name rules',
      version: 1,
      same: {
        canon: { 'My Hero Academia': ['MHA'] },
        character: { 'Bakugou Katsuki': ['Ground Zero', 'Kacchan'] },
      },
      belongs: { canon: { 'Iron Man': ['Marvel'] } },
      different: { character: { Luke: ['Luke (Star Wars)'] } },
    })
    expect(writeRulesFile(RULES)).toMatch(/^\{\n {2}"format": .*\n/)
    expect(writeRulesFile([...RULES].reverse())).toBe(writeRulesFile(RULES))
  })

  test('brings back what was written', () => {
    expect(byName(readRulesFile(writeRulesFile(RULES), 'x'))).toEqual(byName(RULES))
    expect(readRulesFile(writeRulesFile([]), 'x')).toEqual([])
  })

  test('may lack what it has no rules for, and begin with a byte order mark', () => {
    expect(readRulesFile('\uFEFF{"format":"Ficarium name rules","version":1}', 'x')).toEqual([])
  })

  const head = { format: 'Ficarium name rules', version: 1 }
  test.each<[string, unknown, string]>([
    ['no JSON', '{', 'it is not JSON'],
    ['another file', { works: [] }, 'format wants to say "format": "Ficarium name rules"'],
    [
      'a newer file',
      { ...head, version: 2 },
      'version wants to say "version": 1; a newer Ficarium may have written it',
    ],
    ['an unknown part', { ...head, sames: {} }, 'it has “sames”, which means nothing'],
    ['an unknown type', { ...head, same: { works: {} } }, 'same has “works”, which means nothing'],
    [
      'a name in place of a list',
      { ...head, same: { canon: { A: 'B' } } },
      'same › canon › A wants a list of names',
    ],
    ['a number', { ...head, same: { canon: { A: [1] } } }, 'same › canon › A › 0 wants a name'],
    [
      'an empty name',
      { ...head, belongs: { canon: { A: [''] } } },
      'belongs › canon › A › 0 has an empty name',
    ],
    ['a list', [], 'it is of another shape'],
    [
      'a list by its type',
      { ...head, same: { canon: [] } },
      'same › canon wants names with a list of names each',
    ],
    ['an empty heading', { ...head, same: { canon: { '': ['B'] } } }, 'same › canon ›  has an empty name'],
  ])('of %s is refused with what is wrong and where', (_what, content, why) => {
    const text = typeof content === 'string' ? content : JSON.stringify(content)
    expect(() => readRulesFile(text, '“rules.json”')).toThrow(
      expect.objectContaining({
        code: 'invalid-rules',
        message: expect.stringContaining(`“rules.json” holds no rules of names that can be read: ${why}`),
      }),
    )
  })
})

describe('beside one’s own rules', () => {
  const [kacchan, , , iron, luke] = RULES
  const own = [kacchan, iron, luke].filter((rule) => rule !== undefined)

  test('what is known is told from what is new', () => {
    const { add, known, against } = compareRules(own, RULES)
    expect([add.map(({ name }) => name), known, against]).toEqual([['Ground Zero', 'MHA'], 3, []])
  })

  test('what says something else is left out', () => {
    const file: readonly NameRule[] = [
      { kind: 'same', type: 'character', name: 'kacchan', other: 'Katsuki the Cat' },
      { kind: 'different', type: 'character', name: 'Bakugou Katsuki', other: 'Kacchan' },
      { kind: 'same', type: 'character', name: 'Luke (Star Wars)', other: 'Luke' },
      { kind: 'belongs', type: 'canon', name: 'Marvel', other: 'Iron Man' },
      { kind: 'belongs', type: 'canon', name: 'Thor', other: 'Marvel' },
      { kind: 'belongs', type: 'canon', name: 'Marvel', other: 'Thor' },
    ]
    const { add, against } = compareRules(own, file)
    expect(add.map(({ name }) => name)).toEqual(['Thor'])
    expect(against).toHaveLength(5)
  })
})
