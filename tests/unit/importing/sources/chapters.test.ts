import { describe, expect, test } from 'vitest'
import { splitChapters } from '../../../../src/main/importing/sources/chapters'
import { linesOf } from '../fixtures'

/** The chapters of a text as their titles and texts. */
const chaptersOf = (text: string) =>
  splitChapters(text.split('\n')).chapters.map(({ title, html }) => [title, linesOf(html).join(' ')])

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
    ['  Book One  ', 'Book 2', [null, null]],
    ['Act 1', 'Act II: Ebb', [null, 'Ebb']],
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

  test('go on counting in the next part, or begin again there', () => {
    expect(titlesOf('Part One', 'Chapter 1', 'Chapter 2', 'Part Two', 'Chapter 3')).toEqual([
      'Part One',
      null,
      null,
      'Part Two',
      null,
    ])
    expect(
      chaptersOf('Part One: Ebb\n\nChapter 1\n\nA.\n\nChapter 2: B\n\nB.\n\nPart Two\n\nChapter 1: C\n\nC.'),
    ).toEqual([
      ['Part One: Ebb', 'A.'],
      ['B', 'B.'],
      ['Part Two – C', 'C.'],
    ])
    expect(chaptersOf('PART ONE\n\nChapter 4\n\nA.\n\nPART TWO\n\nChapter 5\n\nB.')).toHaveLength(2)
  })

  test('have their title on the line below where it stands alone', () => {
    expect(chaptersOf('Chapter One\nThe Lamp\n\nA.\n\nChapter Two\nThe tide went out.\n\nB.')).toEqual([
      ['The Lamp', 'A.'],
      [null, 'The tide went out. B.'],
    ])
  })

  test.each([
    '*** Chapter 1 ***',
    '~ Chapter 1 ~',
    '# Chapter 1',
    '**Chapter 1**',
    '-- CHAPTER ONE --',
    'Chapter 1/12',
    'Chapter 1 of 12',
  ])('begin at %j', (heading) => {
    expect(chaptersOf(`${heading}\n\nOne.\n\n${heading.replace(/1(?!2)|ONE/, '2')}\n\nTwo.`)).toEqual([
      [null, 'One.'],
      [null, 'Two.'],
    ])
  })

  test.each([
    ['headings below one another', 'Chapter 1: Ebb\nChapter 2: Flood\n\n'],
    ['headings with blank lines', 'Chapter 1: Ebb\n\nChapter 2: Flood\n\n'],
    ['a title over headings', 'Table of Contents\n\nChapter 1: Ebb\n\nChapter 2: Flood\n\n'],
  ])('do not begin in a table of contents of %s', (_what, contents) => {
    expect(chaptersOf(`${contents}Chapter 1: Ebb\n\nOne.\n\nChapter 2: Flood\n\nTwo.`)).toEqual([
      ['Ebb', 'One.'],
      ['Flood', 'Two.'],
    ])
  })

  test('begin at the entries of a table of contents, whatever they are', () => {
    expect(
      chaptersOf('For M.\n\nCONTENTS\n\nThe Lamp\nThe Rope\n\nThe Lamp\n\nOne.\n\nThe Rope\n\nTwo.'),
    ).toEqual([
      [null, 'For M.'],
      ['The Lamp', 'One.'],
      ['The Rope', 'Two.'],
    ])
  })

  test('that are mostly counted up are found, and a line of the story that looks like one is not', () => {
    const text = book('Chapter 1', 'Chapter 2', 'Chapter 9', 'Chapter 3', 'Chapter 4')
    expect(chaptersOf(text)).toEqual([
      [null, 'Text 1.'],
      [null, 'Text 2. Chapter 9 Text 3.'],
      [null, 'Text 4.'],
      [null, 'Text 5.'],
    ])
    expect(splitChapters(text.split('\n')).guessed).toEqual(['chapters-uncertain'])
    expect(splitChapters(book('Chapter 1', 'Chapter 2').split('\n')).guessed).toEqual([])
  })

  test('have their numbers, and no scene break before the next one', () => {
    const { chapters, numbers } = splitChapters('Chapter 3\n\nOne.\n\n***\n\nChapter 4\n\nTwo.'.split('\n'))
    expect(numbers).toEqual([3, 4])
    expect(chapters.map(({ html }) => html)).toEqual(['<p>One.</p>\n', '<p>Two.</p>\n'])
  })

  test('keep the notes of the author apart', () => {
    const { chapters, guessed } = splitChapters(
      'Chapter 1\n\nA/N: Hello.\n\n---\n\nOne.\n\nChapter 2\n\nTwo.\n\n***\n\nA/N: Bye.'.split('\n'),
    )
    expect(guessed).toEqual([])
    expect(chapters).toMatchObject([
      { notes: '<p>A/N: Hello.</p>\n', html: '<p>One.</p>\n', endNotes: null },
      { notes: null, html: '<p>Two.</p>\n', endNotes: '<p>A/N: Bye.</p>\n' },
    ])
  })
})
