import { describe, expect, test } from 'vitest'
import type { Hit } from '../../../src/shared/query'
import { query, storyFile, withLibrary } from './test-library'

const shown = ({ snippet }: Hit): string =>
  snippet.map(({ text, marked }) => (marked ? `«${text}»` : text)).join('')
/** Far enough for another snippet. */
const FAR = ` ${'and so it went on for a while '.repeat(8)}`

describe('the places of one work', () => {
  const chapters = [
    `A lamp.${FAR}\n\nLamps, she said.`,
    'Nothing.',
    `“Lamplight?”${FAR}\n\nThe lamp was out.`,
  ]

  test('come in the order of the story, a part at a time, each with its chapter', () =>
    withLibrary(async ({ archive, add }) => {
      await add(storyFile('One', {}, ...chapters))
      const places = ({ hits }: { readonly hits: readonly Hit[] }): readonly (readonly [number, string])[] =>
        hits.map((hit) => [hit.chapter, shown(hit)])
      const all = archive.workHits(1, { text: 'lamp' }, 0, 10)
      expect(all.total).toBe(3)
      expect(places(all)).toEqual([
        [1, expect.stringMatching(/^A «lamp»\. and so/)],
        [1, '«Lamps», she said.'],
        [3, 'The «lamp» was out.'],
      ])
      expect(archive.workHits(1, { text: 'lamp' }, 1, 1)).toEqual({ total: 3, hits: all.hits.slice(1, 2) })
      expect(archive.workHits(1, { text: 'lamp' }, 3, 10)).toEqual({ total: 3, hits: [] })
    }))

  test('are as many as the list counts, and what the reader marks', () =>
    withLibrary(async ({ archive, add }) => {
      await add(storyFile('One', {}, ...chapters))
      for (const words of [
        { text: 'lamp' },
        { text: 'lam', typing: true },
        { text: 'lamp* kettle', anyWord: true },
      ]) {
        const { total, hits } = archive.workHits(1, words, 0, 10)
        const [blurb] = archive.readBlurbs([1], query(words.text, words), 10)
        expect(blurb?.hitCount).toBe(total)
        const marks = hits.flatMap(({ snippet }) => snippet.filter(({ marked }) => marked))
        expect(archive.findHits(1, words)).toHaveLength(marks.length)
        expect(archive.findHits(1, words)).toContainEqual({
          ...{ ...hits[0]?.place, length: hits[0]?.length },
          hit: 0,
        })
      }
    }))

  test('mark each word of any form, whole phrases, and what wildcards and typos found', () =>
    withLibrary(async ({ archive, add }) => {
      await add(storyFile('One', {}, 'They walked on: walking, they say, is soft as ash to walkers. Ash.'))
      const marked = (text: string): string => archive.workHits(1, { text }, 0, 5).hits.map(shown).join('|')
      expect(marked('walk')).toBe('They «walked» on: «walking», they say, is soft as ash to walkers. Ash.')
      expect(marked('walk*')).toBe('They «walked» on: «walking», they say, is soft as ash to «walkers». Ash.')
      expect(marked('"soft as ash"')).toBe(
        'They walked on: walking, they say, is «soft as ash» to walkers. Ash.',
      )
      expect(marked('wlakers~1 -soft')).toBe(
        'They walked on: walking, they say, is soft as ash to «walkers». Ash.',
      )
    }))

  test('are those of the new text when a work has changed', () =>
    withLibrary(async ({ archive, add }) => {
      const [id = 0] = await add(storyFile('One', {}, 'A lamp.'))
      expect(archive.workHits(id, { text: 'lamp' }, 0, 1).total).toBe(1)
      archive.removeWorks([id])
      await add(storyFile('One', {}, 'A kettle.'))
      expect(archive.workHits(id + 1, { text: 'lamp' }, 0, 1).total).toBe(0)
    }))

  test('of what is not in the story are none', () =>
    withLibrary(async ({ archive, add }) => {
      await add(storyFile('Lamp', { Tags: 'Kettles' }, 'Nothing.'))
      expect(archive.workHits(1, { text: 'tag:kettle words:>0' }, 0, 5)).toEqual({ total: 0, hits: [] })
      expect(archive.workHits(99, { text: 'lamp' }, 0, 5)).toEqual({ total: 0, hits: [] })
    }))
})

describe('a snippet', () => {
  const snippet = (story: string, text: string): Promise<string> =>
    withLibrary(async ({ archive, add }) => {
      await add(storyFile('One', {}, story))
      return archive.workHits(1, { text }, 0, 1).hits.map(shown).join('')
    })

  test('of a short paragraph is all of it', async () => {
    expect(await snippet('Before.\n\nShe lit the lamp, and went.\n\nAfter.', 'lamp')).toBe(
      'She lit the «lamp», and went.',
    )
  })

  test('is one to two lines long, however long the paragraph', async () => {
    const long = `${'The ferry rang its bell over there, and nobody listened. '.repeat(9)}She lit the lamp. ${'It burned on and on until the oil was gone. '.repeat(9)}`
    const text = await snippet(long, 'lamp')
    expect(text).toMatch(/^… The ferry rang .*She lit the «lamp»\. .*gone\. …$/)
    expect(text.length).toBeLessThan(210)
    expect(text.length).toBeGreaterThan(120)
  })

  test('is cut at a clause where a sentence has no end, and never behind a title', async () => {
    const long = `${'on and on, '.repeat(30)}Mr. Lamp stood there, ${'as one stands who waits, '.repeat(12)}`
    expect(await snippet(long, 'lamp')).toMatch(/^… on and on, .*Mr\. «Lamp» stood there, .*waits, …$/)
  })

  test('has half as many signs where they are twice as wide', async () => {
    const text = await snippet(
      `${'狐は笑った。'.repeat(40)}手紙を読んだ。${'雨が降っていた。'.repeat(40)}`,
      '手紙',
    )
    expect(text).toMatch(/^… 狐は笑った。.*«手紙»を読んだ。雨が.*。 …$/)
    expect(text.length).toBeLessThan(120)
  })
})
