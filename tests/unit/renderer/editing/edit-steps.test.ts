import { describe, expect, test } from 'vitest'
import { changedValues, editOfSteps, withStep } from '../../../../src/renderer/editing/edit-steps'
import { stepsOf } from '../../../../src/main/archive/edit-steps'
import type { ChangedPart, EditStep } from '../../../../src/shared/edit-preview'

const STEPS: readonly EditStep[] = [
  { kind: 'status', status: 'complete' },
  { kind: 'replace', type: 'character', names: ['Emma'] },
  { kind: 'exchange', type: 'canon', from: 'Emma', to: 'Emma - Jane Austen' },
  { kind: 'remove', type: 'tag', name: 'Angst' },
  { kind: 'add', type: 'mine', name: 'summer' },
]

describe('steps', () => {
  test('become an edit that does just these', () => {
    expect(stepsOf(editOfSteps([...STEPS].reverse()))).toEqual(STEPS)
  })

  test.each<[string, EditStep, EditStep]>([
    ['another status', { kind: 'status', status: 'unknown' }, { kind: 'status', status: 'complete' }],
    [
      'another list of the same kind',
      { kind: 'replace', type: 'tag', names: [] },
      { kind: 'replace', type: 'tag', names: ['Tea'] },
    ],
    [
      'the same tag in another spelling',
      { kind: 'add', type: 'tag', name: 'tea' },
      { kind: 'add', type: 'tag', name: 'Tea' },
    ],
    [
      'another rating',
      { kind: 'add', type: 'rating', name: 'Mature' },
      { kind: 'add', type: 'rating', name: 'Explicit' },
    ],
    [
      'the same value by another',
      { kind: 'exchange', type: 'tag', from: 'Tea', to: 'Coffee' },
      { kind: 'exchange', type: 'tag', from: 'tea', to: 'Cocoa' },
    ],
  ])('%s takes the place of the one before', (_what, first, second) => {
    expect(withStep(withStep(STEPS.slice(4), first), second)).toEqual([STEPS[4], second])
  })

  test('that have nothing to do with each other stand side by side', () => {
    const added: EditStep = { kind: 'add', type: 'tag', name: 'Angst' }
    expect(withStep(STEPS, added)).toEqual([...STEPS, added])
  })
})

describe('a changed list', () => {
  const shown = (what: ChangedPart['what'], before: readonly string[], after: readonly string[]): string =>
    changedValues({ what, before, after })
      .map(({ name, change }) => `${change === 'comes' ? '+' : change === 'goes' ? '-' : ''}${name}`)
      .join(' ')

  test.each([
    ['what comes', ['a', 'b'], ['a', 'b', 'c'], 'a b +c'],
    ['what goes, where it stood', ['a', 'b', 'c'], ['a', 'c'], 'a -b c'],
    ['what takes the place of another', ['a', 'b', 'c'], ['a', 'x', 'c'], 'a -b +x c'],
    ['what goes from the end', ['a', 'b'], ['a'], 'a -b'],
    ['another order', ['a', 'b'], ['b', 'a'], 'b a'],
    ['a list that is new', [], ['a'], '+a'],
    ['a list that is gone', ['a', 'b'], [], '-a -b'],
  ])('shows %s', (_what, before, after, wanted) => {
    expect(shown('tag', before, after)).toBe(wanted)
  })

  test('shows a status in words', () => {
    expect(shown('status', ['unknown'], ['in-progress'])).toBe('-Unknown +Work in progress')
  })
})
