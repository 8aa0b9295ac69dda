import { NO_METADATA } from '../../../src/main/importing/sources/source'
import type { NewWork } from '../../../src/main/library/versions'
import type { Chapter, StoryHtml, Work } from '../../../src/shared/model'

export const NOW = '2026-03-04T05:06:07.890Z'
export const LATER = '2026-03-05T05:06:07.890Z'

const html = (text: string) => `<p>${text}</p>\n` as StoryHtml

export function chapter(text: string, rest: Partial<Chapter> = {}): Chapter {
  return { title: null, summary: null, notes: null, endNotes: null, ...rest, html: html(text) }
}

/** A work of which nothing is known but what the test says. */
export function bareWork(said: Partial<Work> = {}): Work {
  return { ...NO_METADATA, title: 'Low Tide', chapters: [chapter('The lamp was lit.')], ...said }
}

/** A work with everything that a work can have. */
export const FULL_WORK: Work = {
  title: 'Paper Lanterns at Low Tide',
  authors: ['saltmarsh', 'inkharbor'],
  canons: ['The Harbour Books - M. Quill'],
  pairings: [
    { name: 'Mara Vell/Odile Fenn', kind: 'romantic' },
    { name: 'Mara Vell & Tam Osei', kind: 'platonic' },
  ],
  characters: ['Tam Osei', 'Mara Vell', 'Odile Fenn'],
  tags: ['Slow Burn', 'slow burn', 'Hurt/Comfort'],
  rating: 'Teen And Up Audiences',
  warnings: ['No Archive Warnings Apply'],
  categories: ['Gen', 'F/F'],
  language: '日本語',
  series: [
    { name: 'Tides & Times', index: null },
    { name: 'Harbour Lights', index: 2.5 },
  ],
  status: 'in-progress',
  chaptersTotal: 12,
  published: '2024-01-01',
  updated: '2024-02-03',
  sourceUrl: 'https://archiveofourown.org/works/90000001',
  summary: html('A lamplighter &amp; a diver.'),
  notes: html('Thanks.'),
  endNotes: html('The song is real.'),
  mine: ['for rainy days'],
  chapters: [
    chapter('“Ebb,” she said 🏮', {
      title: 'Ebb',
      summary: html('s'),
      notes: html('n'),
      endNotes: html('e'),
    }),
    chapter('And then the tide.'),
  ],
}

export function newWork(said: Partial<Work> = {}, hash = 'ab12'): NewWork {
  const work = bareWork(said)
  const file = {
    path: '/stories/a.txt',
    hash,
    bytes: 17,
    source: 'bare text',
    encoding: 'utf-8',
    modified: null,
  }
  const chapterWords = work.chapters.map((_, at) => (at + 1) * 10)
  return { work, review: [], chapterWords, file, identity: null, bodyHash: `body of ${hash}`, posted: null }
}
