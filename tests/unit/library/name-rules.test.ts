import { expect, test } from 'vitest'
import { addNameRule, readNameRules, removeNameRule } from '../../../src/main/library/name-rules'
import type { NameRule } from '../../../src/shared/name-rules'
import { useLibrary } from './open-library'

const library = useLibrary()
const RULES: readonly NameRule[] = [
  { kind: 'belongs', type: 'canon', name: 'Harbour Books', other: 'Harbour' },
  { kind: 'different', type: 'character', name: 'Luke', other: 'Luke (Harbour)' },
  { kind: 'same', type: 'character', name: 'The Kettle', other: 'Ione' },
  { kind: 'same', type: 'pairing', name: 'B/A', other: 'A/B/C' },
]

test('rules are there after the library was opened again, in a fixed order', () => {
  for (const rule of [...RULES].reverse()) addNameRule(library.open(), rule)
  expect(readNameRules(library.open())).toEqual(RULES)
})

test('the same rule in another spelling takes the place of the old', () => {
  const db = library.open()
  addNameRule(db, { kind: 'same', type: 'character', name: 'the kettle', other: 'IONE' })
  addNameRule(db, { kind: 'same', type: 'character', name: 'The Kettle', other: 'Ione' })
  expect(readNameRules(db)).toEqual([RULES[2]])
})

test('a rule is taken out by what it says, in whatever spelling', () => {
  const db = library.open()
  for (const rule of RULES) addNameRule(db, rule)
  removeNameRule(db, { kind: 'same', type: 'pairing', name: 'a/b', other: 'C/B/A' })
  removeNameRule(db, { kind: 'belongs', type: 'canon', name: 'Harbour', other: 'Harbour Books' })
  expect(readNameRules(db)).toEqual(RULES.slice(0, 3))
})
