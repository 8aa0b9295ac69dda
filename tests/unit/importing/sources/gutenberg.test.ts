import { describe, expect, test } from 'vitest'
import { linesOf, workOf } from '../fixtures'

const SENTENCE = 'The lamp was lit at nine, and nobody who came along the harbour road that winter knew why. '
const BOOK = `The Project Gutenberg eBook of The Lamp at Quay End

This eBook is for the use of anyone anywhere.

Title: The Lamp at Quay End,
       a Story

Author: A. N. Keeper

Release date: March 1, 2004 [eBook #99999]

Language: English

*** START OF THE PROJECT GUTENBERG EBOOK THE LAMP AT QUAY END ***

Produced by Somebody

THE LAMP AT QUAY END, A STORY

By A. N. Keeper


CHAPTER I. The Fog

${SENTENCE.repeat(4)}

“Who is it?”


CHAPTER II. The Rope

It was a rope.

*** END OF THE PROJECT GUTENBERG EBOOK THE LAMP AT QUAY END ***

Updated editions will replace the previous one.
`

describe('a text of Project Gutenberg', () => {
  test('is the book without what stands around it', () => {
    const { work, source, review } = workOf(BOOK)
    expect(source).toBe('Project Gutenberg, text')
    expect(review).toEqual(['canon-unknown', 'pairing-unknown', 'character-unknown'])
    expect(work).toMatchObject({
      title: 'The Lamp at Quay End, a Story',
      authors: ['A. N. Keeper'],
      language: 'English',
      status: 'complete',
    })
    expect(
      work.chapters.map(({ title, html }) => [title, linesOf(html).length, linesOf(html).at(-1)]),
    ).toEqual([
      ['The Fog', 2, '“Who is it?”'],
      ['The Rope', 1, 'It was a rope.'],
    ])
  })
})
