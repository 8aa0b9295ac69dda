import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { termOf } from '../../../src/main/search/analysis'
import { bestHits, findRanges, type Sought } from '../../../src/main/search/hits'
import type { Hit } from '../../../src/shared/query'
import { placesIn } from './naive-search'

const seek = (forms: readonly string[], ...phrases: readonly (readonly string[])[]): Sought => ({
  forms: new Set(forms),
  phrases: phrases.map((terms) => ({ terms, isUnfinished: false })),
})
const chapter = (text: string): { title: string | null; text: string } => ({ title: null, text })
const shown = ({ snippet }: Hit): string =>
  snippet.map(({ text, marked }) => (marked ? `«${text}»` : text)).join('')
const marksOf = ({ snippet }: Hit): readonly string[] =>
  snippet.filter(({ marked }) => marked).map(({ text }) => text)

const word = fc.constantFrom(
  'lamp',
  'Lamp',
  'lámp',
  'soft',
  'ash',
  'as',
  'the',
  '雨',
  'x'.repeat(30),
  '😀'.repeat(40),
)
const gap = fc.constantFrom(' ', ', ', '.\n', '—', '!” ')
const text = fc.array(fc.tuple(word, gap), { maxLength: 40 }).map((pieces) => pieces.flat().join(''))

describe('the hits of a story', () => {
  test('are every place of a phrase and every word that no phrase holds', () => {
    fc.assert(
      fc.property(
        text,
        fc.array(fc.constantFrom('soft', 'as', 'ash'), { minLength: 1, maxLength: 3 }),
        (story, words) => {
          const places = findRanges(story, seek([], words)).map(({ start, end }) => ({ start, end }))
          expect(places).toEqual(placesIn(story, { kind: 'phrase', words }))
          const lamps = findRanges(story, seek(['lamp'])).map(({ start, end }) => ({ start, end }))
          expect(lamps).toEqual(placesIn(story, { kind: 'word', word: 'lamp' }))
        },
      ),
    )
  })

  test('mark all of these places, once each, in snippets that stand in the story', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 3 }), (chapters) => {
        const sought = seek(['lamp', '雨'], ['soft', 'as', 'ash'])
        const { count, hits } = bestHits(chapters.map(chapter), sought, Number.POSITIVE_INFINITY)
        expect(hits).toHaveLength(count)
        const inOrder = [...hits].sort((a, b) => a.chapter - b.chapter || a.place.offset - b.place.offset)
        const all = chapters.flatMap((story) =>
          findRanges(story, sought).map(({ start, end }) => story.slice(start, end)),
        )
        expect(inOrder.flatMap(marksOf)).toEqual(all.map((marked) => marked.replace(/\s+/g, ' ')))
        for (const hit of hits) {
          const story = chapters[hit.chapter - 1] ?? ''
          const first = story.slice(hit.place.offset, hit.place.offset + hit.length)
          expect(first.replace(/\s+/g, ' ')).toBe(marksOf(hit)[0])
          const plain = hit.snippet.map((part) => part.text).join('')
          expect(plain).not.toMatch(/\p{Surrogate}/u)
          expect(story.replace(/\s+/g, ' ')).toContain(plain.replace(/^… | …$/g, '').trim())
        }
      }),
    )
  })
})

describe('a snippet', () => {
  const long = `${'Far away the ferry rang its bell. '.repeat(5)}She lit the lamp, and the harbour answered${' in a row of lights'.repeat(8)}.`

  test('begins at a sentence or a word and says where it is cut', () => {
    const [hit] = bestHits([chapter(long)], seek(['lamp']), 1).hits
    expect(hit && shown(hit)).toBe(
      '… Far away the ferry rang its bell. Far away the ferry rang its bell. She lit the «lamp», and the harbour answered in a row of lights in a row of lights in a row of lights in a row of lights in …',
    )
  })

  test('stays in its paragraph', () => {
    const [hit] = bestHits([chapter('One before.\nThe lamp.\nOne after.\n')], seek(['lamp']), 1).hits
    expect(hit && shown(hit)).toBe('The «lamp».')
  })

  test('shows different words beside each other before the same word again', () => {
    const story = `lamp lamp lamp${' and so on'.repeat(40)} lamp and kettle`
    const { count, hits } = bestHits([chapter(story)], seek(['lamp', 'kettle']), 1)
    expect(count).toBe(2)
    expect(hits.flatMap(marksOf)).toEqual(['lamp', 'kettle'])
  })

  test('marks a phrase as one piece, its signs and line ends included', () => {
    const [hit] = bestHits(
      [chapter('It was Soft as\nash, no more.')],
      seek([], ['soft', 'as', 'ash']),
      1,
    ).hits
    expect(hit && marksOf(hit)).toEqual(['Soft as ash'])
  })

  test('names the chapter that it is from', () => {
    const chapters = [chapter('Nothing.'), { title: 'Ebb', text: 'A lamp.' }]
    const [hit] = bestHits(chapters, seek([termOf('Lamp')]), 1).hits
    expect(hit).toMatchObject({
      chapter: 2,
      chapterTitle: 'Ebb',
      place: { chapter: 2, offset: 2 },
      length: 4,
    })
  })
})

test('a phrase is not found across the end of a chapter', () => {
  const { count } = bestHits([chapter('It was soft'), chapter('as ash.')], seek([], ['soft', 'as', 'ash']), 5)
  expect(count).toBe(0)
})
