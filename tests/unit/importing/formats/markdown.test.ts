import { describe, expect, test } from 'vitest'
import { openBytes } from '../../../../src/main/importing/open-file'
import type { ReadWork } from '../../../../src/main/importing/read-work'
import { read } from '../fixtures'

async function readText(text: string, extension = 'md'): Promise<ReadWork> {
  const document = await openBytes(Buffer.from(text), extension)
  if (!document.ok || document.kind === 'zip') throw new Error('no work')
  return read(document, `/notes/the_salt_lamp.${extension}`)
}

describe('Markdown', () => {
  test('with front matter says what it is', async () => {
    const { work, source, review } = await readText(`---
title: "The Salt Lamp"
author: quill
fandoms: [Lamplight (TV), "Tide, Rising"]
relationships:
  - Ines Marlowe/Ada Finch
  - Ines Marlowe & Tom Reed
characters: Ines Marlowe, Ada Finch
tags: [Slow Burn, Hurt/Comfort]
rating: T
warnings: Underage
category: F/F
lang: en
series: Harbour Lights
series_index: 2
chapters: 2/2
published: 2024-01-01
source: https://archiveofourown.org/works/90000021
summary: |
  Two keepers.

  One *lamp*.
---

# Ebb

The lamp *went* out.

***

> It was dark.

# Flow

<script>alert(1)</script>It was lit.
`)
    expect(work).toMatchObject({
      title: 'The Salt Lamp',
      authors: ['quill'],
      canons: ['Lamplight (TV)', 'Tide, Rising'],
      pairings: [
        { name: 'Ines Marlowe/Ada Finch', kind: 'romantic' },
        { name: 'Ines Marlowe & Tom Reed', kind: 'platonic' },
      ],
      characters: ['Ines Marlowe', 'Ada Finch'],
      tags: ['Slow Burn', 'Hurt/Comfort'],
      rating: 'Teen And Up Audiences',
      warnings: ['Underage Sex'],
      categories: ['F/F'],
      language: 'English',
      series: [{ name: 'Harbour Lights', index: 2 }],
      status: 'complete',
      chaptersTotal: 2,
      published: '2024-01-01',
      sourceUrl: 'https://archiveofourown.org/works/90000021',
      summary: '<p>Two keepers.</p>\n<p>One *lamp*.</p>\n',
    })
    expect(work.chapters.map(({ title, html }) => [title, html])).toEqual([
      ['Ebb', '<p>The lamp <em>went</em> out.</p>\n<hr>\n<blockquote><p>It was dark.</p>\n</blockquote>\n'],
      ['Flow', '<p>It was lit.</p>\n'],
    ])
    expect({ source, review }).toEqual({ source: 'Markdown with front matter', review: [] })
  })

  test('without front matter is a page with headings', async () => {
    const { work, source } = await readText('# The Salt Lamp\n\nby quill\n\nThe lamp *went* out.\n')
    expect(source).toBe('page')
    expect(work).toMatchObject({ title: 'The Salt Lamp', authors: ['quill'] })
    expect(work.chapters[0]?.html).toBe('<p>The lamp <em>went</em> out.</p>\n')
  })

  test('is no other text that begins with dashes', async () => {
    const { source } = await readText('---\nThe lamp went out: it was dark\n---\nShe slept.', 'txt')
    expect(source).toBe('bare text')
  })

  test.each(['title: &a [x, *a]', 'title: *b', 'a: [', '- a\n- b', '!!js/function "x"'])(
    'takes nothing from a head that is none: %s',
    async (head) => {
      const { work } = await readText(`---\n${head}\n---\n\nThe lamp.`)
      expect(work.authors).toEqual([])
      expect(work.chapters[0]?.html).toContain('The lamp.')
    },
  )
})
