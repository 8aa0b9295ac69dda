import { describe, expect, test } from 'vitest'
import { splitChapters } from '../../../../src/main/importing/sources/chapters'
import { linesOf } from '../fixtures'

/** The chapters of a text as their titles and texts. */
const chaptersOf = (text: string) =>
  splitChapters(text.split('\n')).map(({ title, html }) => [title, linesOf(html).join(' ')])

/** The headings of a book, each with a line of text. */
const book = (...headings: readonly string[]) =>
  headings.map((heading, at) => `${heading}\n\nText ${at + 1}.\n`).join('\n')
const titlesOf = (...headings: readonly string[]) => chaptersOf(book(...headings)).map(([title]) => title)

describe('the chapters of a plain text', () => {
  test.each([
    ['Chapter 1', 'Chapter 2', [null, null]],
    ['Chapter 1: Ebb', 'Chapter 2 – Flood', ['Ebb', 'Flood']],
    ['CHAPTER ONE', 'CHAPTER TWO', [null, null]],
    ['Chapter 1.', 'Chapter 2:', [null, null]],
    ['Chapter Nine', 'Chapter Twenty-One: Late', [null, 'Late']],
    ['Chapter XIX', 'Chapter XX. Ebb', [null, 'Ebb']],
    ['Ch. 1', 'ch.2 - Flood', [null, 'Flood']],
    ['Part I', 'Part II', [null, null]],
    ['Chapter #1', 'Chapter #2', [null, null]],
    ['  Book One  ', 'Act 2', [null, null]],
    ['Prologue', 'Chapter 1', ['Prologue', null]],
    ['Chapter 3', 'Epilogue: Later', [null, 'Later']],
  ])('begin at %j and %j', (first, second, titles) => {
    expect(chaptersOf(book(first, second))).toEqual([
      [titles[0], 'Text 1.'],
      [titles[1], 'Text 2.'],
    ])
  })

  test.each([
    ['a sentence', 'Chapter one was the dullest of them all.'],
    ['a word that goes on', 'Chapters 2 and 3'],
    ['a part of something', 'Part of him knew.'],
    ['a line of more than eighty letters', `Chapter 2: ${'long '.repeat(16)}`],
    ['a chapter without a number', 'Chapter the Second'],
    ['an act of kindness', 'Act kindly'],
  ])('do not begin at %s', (_what, line) => {
    expect(chaptersOf(book('Chapter 1', line))).toEqual([[null, `Text 1. ${line.trim()} Text 2.`]])
  })

  test('do not begin inside a paragraph of a text that has blank lines', () => {
    expect(chaptersOf('Chapter 1\n\nShe read:\nChapter 2\nand slept.')).toHaveLength(1)
  })

  test('are found in a text without blank lines too', () => {
    expect(chaptersOf('Chapter 1\nOne.\nChapter 2\nTwo.')).toEqual([
      [null, 'One.'],
      [null, 'Two.'],
    ])
  })

  test('are one where the numbers do not grow, or where there is no heading', () => {
    expect(titlesOf('Chapter 2', 'Chapter 1')).toEqual([null])
    expect(titlesOf('Chapter 1', 'Chapter 1')).toEqual([null])
    expect(chaptersOf('One.\n\nTwo.')).toEqual([[null, 'One. Two.']])
  })

  test('need more than one line that could be a heading, unless it opens the text or counts one', () => {
    expect(chaptersOf('She opened the book.\n\nChapter 7\n\nIt began.')).toHaveLength(1)
    expect(chaptersOf('Chapter 7\n\nIt began.')).toEqual([[null, 'It began.']])
    expect(chaptersOf('\nChapter 1\n\nIt began.')).toEqual([[null, 'It began.']])
  })

  test('have what stands before the first heading as a chapter of its own', () => {
    expect(chaptersOf(`For M.\n\n${book('Chapter 1', 'Chapter 2')}`)).toEqual([
      [null, 'For M.'],
      [null, 'Text 1.'],
      [null, 'Text 2.'],
    ])
  })

  test('count words up to ninety-nine', () => {
    expect(
      titlesOf('Chapter Nineteen', 'Chapter Thirty: A', 'Chapter thirty-two', 'Chapter Ninety-Nine'),
    ).toEqual([null, 'A', null, null])
  })
})
