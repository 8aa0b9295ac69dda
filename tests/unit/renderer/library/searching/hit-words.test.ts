import { describe, expect, test } from 'vitest'
import {
  byChapter,
  chapterOfHit,
  snippetOfLine,
} from '../../../../../src/renderer/library/searching/hit-words'
import type { Hit } from '../../../../../src/shared/query'

const hit = (chapter: number, offset: number, chapterTitle: string | null = null): Hit => ({
  chapter,
  chapterTitle,
  snippet: [],
  place: { chapter, offset },
  length: 4,
})
const lineOf = (...parts: readonly string[]): string =>
  snippetOfLine(parts.map((text, at) => ({ text, marked: at % 2 === 1 })))
    .map(({ text, marked }) => (marked ? `[${text}]` : text))
    .join('')

describe('hits', () => {
  test('stand under their chapters, and count on from one to the next', () => {
    const chapters = byChapter([hit(1, 4), hit(1, 90), hit(3, 2, 'The Letter'), hit(4, 1)])
    expect(chapters.map((one) => [chapterOfHit(one), one.hits.map(({ number }) => number)])).toEqual([
      ['Ch. 1', [0, 1]],
      ['Ch. 3, The Letter', [2]],
      ['Ch. 4', [3]],
    ])
  })
})

describe('a snippet on one line', () => {
  test('is all of it where the found word comes soon', () => {
    expect(lineOf('She lit the ', 'lamp', ' and waited.')).toBe('She lit the [lamp] and waited.')
    expect(lineOf('', 'Lamps', ' were lit.')).toBe('[Lamps] were lit.')
  })

  test('begins later, at a word, where the found word would be out of sight', () => {
    const long = 'When the last of the guests had gone and the house was quiet again, nobody but she lit the '
    const line = lineOf(long, 'lamp', ' and waited for the ', 'lamp', ' to burn down.')
    expect(line).toBe(
      '… and the house was quiet again, nobody but she lit the [lamp] and waited for the [lamp] to burn down.',
    )
  })

  test('begins later where there are no spaces, too', () => {
    expect(lineOf('雨'.repeat(200), '灯', '。')).toBe(`… ${'雨'.repeat(56)}[灯]。`)
  })
})
