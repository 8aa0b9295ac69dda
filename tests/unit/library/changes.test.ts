import { beforeEach, describe, expect, test } from 'vitest'
import { recordChange, takeChange, type Change } from '../../../src/main/library/changes'
import type { Database } from '../../../src/main/library/database'
import { FULL_WORK, NOW } from './example-works'
import { useLibrary } from './open-library'

const library = useLibrary()
let db: Database
beforeEach(() => {
  db = library.open()
})

const { chapters: _chapters, ...METADATA } = FULL_WORK
const CHANGES: readonly Change[] = [
  { kind: 'import', ids: [1, 2] },
  { kind: 'remove', ids: [3] },
  { kind: 'edit', before: [{ ...METADATA, id: 4 }] },
  { kind: 'rules', add: [{ kind: 'same', type: 'tag', name: 'A', other: 'B' }], remove: [] },
]

describe('a change', () => {
  test.each(CHANGES)(
    'of the kind $kind is taken once, and is there after the library was opened again',
    (change) => {
      const receipt = recordChange(db, change, NOW)
      db = library.open()
      expect(takeChange(db, receipt)).toEqual(change)
      expect(takeChange(db, receipt)).toBeUndefined()
    },
  )

  test('is taken without the ones beside it', () => {
    const receipts = CHANGES.map((change) => recordChange(db, change, NOW))
    expect(takeChange(db, receipts[1] ?? { id: 0 })).toEqual(CHANGES[1])
    expect(receipts.map((receipt) => takeChange(db, receipt))).toEqual([
      CHANGES[0],
      undefined,
      ...CHANGES.slice(2),
    ])
  })

  test('never has the receipt of one before it', () => {
    const first = recordChange(db, { kind: 'remove', ids: [1] }, NOW)
    takeChange(db, first)
    const second = recordChange(db, { kind: 'remove', ids: [2] }, NOW)
    expect(takeChange(db, first)).toBeUndefined()
    expect(takeChange(db, second)).toEqual({ kind: 'remove', ids: [2] })
  })

  test('is forgotten after five hundred others', () => {
    const receipts = Array.from({ length: 502 }, (_, id) =>
      recordChange(db, { kind: 'remove', ids: [id] }, NOW),
    )
    expect(
      receipts.map((receipt) => takeChange(db, receipt)).filter((change) => change === undefined),
    ).toHaveLength(2)
  })
})
