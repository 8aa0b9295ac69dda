import { describe, expect, test } from 'vitest'
import { effectOf } from '../../../src/main/tagging/change-rules'
import type { NameRule, NameRuleKind } from '../../../src/shared/name-rules'

const rule =
  (kind: NameRuleKind) =>
  (name: string, other: string): NameRule => ({ kind, type: 'character', name, other })
const [same, belongs, different] = [rule('same'), rule('belongs'), rule('different')]

const put = (before: readonly NameRule[], ...add: readonly NameRule[]) =>
  effectOf(before, { add, remove: [] })
/** The rules that there are after a change. */
function after(before: readonly NameRule[], ...add: readonly NameRule[]): readonly NameRule[] {
  const effect = put(before, ...add)
  return [...before.filter((one) => !effect.remove.includes(one)), ...effect.add]
}

describe('a new rule', () => {
  test('takes the place of the one that named another canonical name', () => {
    const old = same('Kacchan', 'Bakugou')
    expect(put([old], same('kacchan', 'Ground Zero'))).toEqual({
      add: [same('kacchan', 'Ground Zero')],
      remove: [old],
    })
  })

  test('that is there already changes nothing, and its spelling may change', () => {
    expect(put([same('Kacchan', 'Bakugou')], same('Kacchan', 'Bakugou'))).toEqual({ add: [], remove: [] })
    expect(after([same('Kacchan', 'bakugou')], same('Kacchan', 'Bakugou'))).toEqual([
      same('Kacchan', 'Bakugou'),
    ])
  })

  test('turns a join round, directly or over others', () => {
    expect(after([same('Kacchan', 'Bakugou')], same('Bakugou', 'Kacchan'))).toEqual([
      same('Bakugou', 'Kacchan'),
    ])
    expect(after([same('A', 'B'), same('B', 'C')], same('C', 'A'))).toEqual([same('B', 'C'), same('C', 'A')])
  })

  test('that two are the same ends that they are different, and the other way round', () => {
    expect(after([different('A', 'B')], same('B', 'A'))).toEqual([same('B', 'A')])
    expect(after([same('B', 'A')], different('A', 'B'))).toEqual([different('A', 'B')])
  })

  test('that two are different is one rule, whoever is named first', () => {
    expect(put([different('A', 'B')], different('B', 'A'))).toEqual({ add: [], remove: [] })
  })

  test('is kept without doubled space', () => {
    expect(put([], same('  Kacchan ', 'Bakugou   Katsuki')).add).toEqual([same('Kacchan', 'Bakugou Katsuki')])
  })

  test('may give a name its spelling', () => {
    expect(put([], same('bakugou', 'Bakugou')).add).toEqual([same('bakugou', 'Bakugou')])
  })
})

test('several names may be above one', () => {
  expect(after([belongs('A', 'B')], belongs('A', 'C'))).toHaveLength(2)
})

test('a rule that is taken out is named as the library has it', () => {
  const old = same('Kacchan', 'Bakugou')
  expect(
    effectOf([old], { add: [], remove: [same('KACCHAN', 'bakugou'), same('Deku', 'Midoriya')] }),
  ).toEqual({
    add: [],
    remove: [old],
  })
})

describe('refused is', () => {
  test.each<[string, readonly NameRule[], NameRule, RegExp]>([
    ['an empty name', [], same(' ', 'B'), /one of them is missing/],
    ['an empty canonical name', [], same('A', ''), /one of them is missing/],
    ['a name for what nobody has said', [], same('Unknown', 'B'), /nobody has said/],
    ['a name that is the same in every letter', [], same('A', 'A'), /one and the same name/],
    ['a name that is different from itself', [], different('A', 'a'), /one and the same name/],
    ['a name that belongs to itself', [], belongs('A', 'a'), /one and the same name/],
    ['a circle', [belongs('A', 'B')], belongs('B', 'A'), /“A” belongs to “B” already/],
    [
      'a wide circle',
      [belongs('A', 'B'), belongs('B', 'C')],
      belongs('C', 'A'),
      /“A” belongs to “C” already/,
    ],
  ])('%s', (_what, before, add, message) => {
    expect(() => put(before, add)).toThrow(
      expect.objectContaining({ code: 'invalid-edit', message: expect.stringMatching(message) }),
    )
  })
})
