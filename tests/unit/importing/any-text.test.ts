import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readTextBytes } from '../../../src/main/importing/read-file'
import { readWorks } from '../../../src/main/importing/read-work'
import { NO_KNOWN_NAMES } from '../../../src/main/importing/sources/source'
import { worksIn } from './fixtures'

/** Lines by which the sources know their texts, and lines that lead them astray. */
const LINE = fc.constantFrom(
  ...`
Work Header|Rating:|Teen And Up Audiences|Archive Warnings:|Fandom:|Relationships:|Additional Tags:|Slow BurnHurt/Comfortchatfic
Language:EnglishStats:Published:2024-01-01Words:2,345Chapters:1/1|Summary:|Notes:|Work Text:|Chapter Text|Chapter 1: Ebb|Actions|Kudos
Posted originally on the Archive of Our Own at https://archiveofourown.org/works/1.|by Ada|**Rating:** Mature **Fandom:** A|# A|> quoted
p. text|h2. Chapter 1|bq. quoted|p. |Packaged: 2026-05-24 21:55:43|Story URL: https://a.example|TABLE OF CONTENTS|        1. Ebb|End file.
By: Ada|Rated: Fiction T - English - A, B - id: 1|Exported with the assistance of FicHub.net|Title: A|Author: B|Contents|Part One|Chapter 2|Prologue
A/N: hello|***|oOo|[Mara] hello|<i>so|</i>|[b]|[/b]|&amp;|\\*|.|, so|The lamp was lit at nine.|Date: 2/3/2009|Main Content|1. Ebb|\t\u00a0
`.split(/[|\n]/),
)
const TEXT = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: LINE },
      { weight: 1, arbitrary: fc.constant('') },
      fc.string({ unit: 'grapheme' }),
    ),
    {
      maxLength: 80,
    },
  )
  .map((lines) => lines.join('\n'))

describe('any text', () => {
  test('becomes a work, or more', () => {
    fc.assert(
      fc.property(TEXT, (text) => {
        fc.pre(readTextBytes(Buffer.from(text)).ok)
        const works = worksIn(text)
        expect(works.length).toBeGreaterThan(0)
        for (const { work } of works) {
          expect(work.title).not.toBe('')
          expect(work.chapters.length).toBeGreaterThan(0)
        }
      }),
      { numRuns: 400 },
    )
  })

  test('or any bytes become a work or a reason', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 2_000 }),
        fc.option(fc.constantFrom('utf-8', 'koi8-r', 'utf-16le')),
        (bytes, encoding) => {
          const document = readTextBytes(bytes, encoding === null ? {} : { encoding })
          if (document.ok) expect(readWorks(document, '/a.txt', NO_KNOWN_NAMES)).toHaveProperty('length')
          else expect(document.message).not.toBe('')
        },
      ),
    )
  })

  /** What takes n² steps for n lines does not end within the time that a test has. */
  test.each([
    ['chapters', 'Chapter 1\n\n'],
    ['headings of parts', 'Part Two\n\nChapter One\n\n'],
    ['tables of contents', 'Contents\nChapter 1\n'],
    ['ends of pages', 'Work Text:\nActions\nNotes:\n'],
    ['heads of pages', 'Work Header\nRating:\nTeen\nArchive Warning:\nNone\n'],
    [
      'heads of downloads',
      'A\n\nPosted originally on the Archive of Our Own at https://archiveofourown.org/works/1.\n\n',
    ],
    ['ends of files', 'Story URL: a\nEnd file.\n'],
    ['statistics', 'By: A\nRated: Fiction T - English - id: 1\n'],
    ['entries', 'Packaged: 2026-05-24 21:55:43\nStory URL: a\nTABLE OF CONTENTS\n\n1. a\n\n        1. a\n'],
    ['notes', 'A/N: a\n\n'],
    ['tags', '<i><b>'],
    ['halves of tags', '[i]a[/b] '],
    ['signs of emphasis', '\\* *a _b [c](d '],
    ['letters in one line', 'lantern '],
    ['blank lines and one', '\n'],
    ['labels', 'Title: a\nSummary: b\n\n'],
    ['spaces', '        '],
    ['ornaments', 'o'],
    ['dates', '1/1/'],
    ['quotations', '> > > '],
  ])('of 1 MB is read to its end: %s', (_what, unit) => {
    expect(worksIn(`a\n${unit.repeat(Math.ceil(1_000_000 / unit.length))}\nb`)).not.toEqual([])
  })
})
