import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { GAP, stemOf, termsOf } from '../../../src/main/search/analysis'
import type { Database } from '../../../src/main/library/database'
import { withIndex } from './test-index'

const chapters = fc.array(fc.string({ unit: 'binary', maxLength: 60 }), { maxLength: 3 })

const column = (db: Database, sql: string): readonly string[] =>
  db.all<{ term: string }>(sql).map(({ term }) => term)

describe('the vocabulary', () => {
  test('lists exactly the terms that were handed in, whole, whatever the letters', () =>
    fc.assert(
      fc.asyncProperty(fc.array(chapters, { maxLength: 4 }), (works) =>
        withIndex(
          works.map((text) => ({ text })),
          ({ db }) => {
            const terms = [...new Set(works.flat().flatMap(termsOf))].sort()
            const asStored = column(db, 'SELECT term FROM terms')
            expect([...asStored].sort()).toEqual(terms)
            const asPosted = column(db, 'SELECT term FROM text_vocabulary').filter((term) => term !== GAP)
            expect([...asPosted].sort()).toEqual(terms)
          },
        ),
      ),
      { numRuns: 60 },
    ))

  test('knows the stem of each term', () =>
    withIndex([{ text: ['walking lanterns'], title: ['Walked'] }], ({ db }) => {
      const rows = db.all<{ term: string; stem: string }>('SELECT term, stem FROM terms ORDER BY term')
      expect(rows).toEqual([
        { term: 'lanterns', stem: 'lantern' },
        { term: 'walked', stem: 'walk' },
        { term: 'walking', stem: stemOf('walk') },
      ])
    }))

  test('has the words of a work that is written after one that was rolled back', () =>
    withIndex([], ({ db, index, put, find }) => {
      const failing = (): void =>
        db.transaction(() => {
          put(1, { text: ['a walking lamp'] })
          throw new Error('the disk is full')
        })
      expect(failing).toThrow('the disk is full')
      index.forget()
      put(1, { text: ['a walking lamp'] })
      expect(find('walked')).toEqual([1])
    }))
})

describe('an indexed work', () => {
  test('is found by its new names only once they are put again, and by its text as before', () =>
    withIndex([{ title: ['Old harbour'], text: ['a lamp'] }], ({ put, index, find }) => {
      index.putNames(1, {
        title: ['New quay'],
        author: [],
        canon: [],
        pairing: [],
        character: [],
        tag: [],
        series: [],
        summary: [],
        notes: [],
      })
      expect([find('harbour'), find('quay'), find('lamp')]).toEqual([[], [1], [1]])
      put(1, { title: ['New quay'], text: ['a kettle'] })
      expect([find('lamp'), find('kettle')]).toEqual([[], [1]])
    }))

  test('is found by nothing after it is removed', () =>
    withIndex([{ title: ['Harbour'], text: ['a lamp'] }, { text: ['a lamp'] }], ({ index, find }) => {
      index.remove(1)
      expect([find('harbour'), find('lamp'), find('"a lamp"')]).toEqual([[], [2], [2]])
    }))
})
