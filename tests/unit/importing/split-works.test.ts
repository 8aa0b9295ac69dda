import { describe, expect, test } from 'vitest'
import { splitWorks } from '../../../src/main/importing/split-works'
import { fixture, linesOf, worksIn } from './fixtures'

const textOf = (name: string) => Buffer.from(fixture(name)).toString()
const titlesIn = (...names: readonly string[]) =>
  worksIn(names.map(textOf).join('\n')).map(({ work, source }) => [work.title, source])

/** A page of AO3 with one chapter of a work. */
const chapterPage = (number: number, text: string, title = 'Room Service') => `Main Content
Work Header
Rating:
Not Rated
Archive Warning:
Choose Not To Use Archive Warnings
Fandom:
The Orrery Hotel
Language:EnglishStats:Published:2024-01-01Updated:2024-02-0${number}Words:1,234Chapters:3/?Hits:9
${title}
peapod
${number === 1 ? 'Summary:\nDinner is late.\n' : ''}
Chapter ${number}${number === 2 ? ': Pudding' : ''}
Chapter Text
${text}

Actions
↑ Top
Comments (1)
Kudos
`

describe('a text that holds several works', () => {
  test('is several works, each with its part of the file', () => {
    expect(
      titlesIn(
        'ao3-download-plain',
        'ao3-download-single-plain',
        'fanficfare',
        'fichub-plain',
        'ffn-page-chromium',
        'ao3-page-firefox-single',
        'ao3-page-chromium-chapters',
        'ffn-page-firefox',
      ),
    ).toEqual([
      ['Seven Bells: A Reckoning', 'AO3 download, as text'],
      ['One Lamp', 'AO3 download, as text'],
      ['Fog by the Second Rail', 'FanFicFare, text'],
      ['The Salt Ledger', 'FicHub, as text'],
      ['The Salt Ledger', 'fanfiction.net page, copied'],
      ['Fog to the Second Rail', 'AO3 page, copied'],
      ['A Great Deal of June', 'AO3 page, copied'],
      ['Low Water', 'fanfiction.net page, copied'],
    ])
  })

  test('gives each work what it has in a file of its own', () => {
    const alone = ['ao3-download-plain', 'fanficfare', 'ffn-page-firefox'].map(
      (name) => worksIn(textOf(name))[0]?.work,
    )
    const together = worksIn(['ao3-download-plain', 'fanficfare', 'ffn-page-firefox'].map(textOf).join('\n'))
    expect(together.map(({ work }) => work)).toEqual(alone)
    expect(together.map(({ entry }) => entry)).toEqual(['work 1 of 3', 'work 2 of 3', 'work 3 of 3'])
  })

  test.each(['markdown', 'textile'])('is cut before the title of a download in %s', (formatting) => {
    const text = `${textOf(`ao3-download-${formatting}`)}\n${textOf(`ao3-download-${formatting}`).replaceAll('90000021', '90000029')}`
    const [first, second] = worksIn(text)
    expect(second?.work).toEqual({ ...first?.work, sourceUrl: 'https://archiveofourown.org/works/90000029' })
  })

  test('that was copied chapter by chapter is one work, its chapters in their order', () => {
    const pages = [chapterPage(2, 'It held.'), chapterPage(1, 'The bell rang.'), chapterPage(3, 'They ate.')]
    const [only, ...others] = worksIn(pages.join('\n'))
    expect(others).toEqual([])
    expect(only?.entry).toBeUndefined()
    expect(only?.review).not.toContain('parts-missing')
    expect(only?.work).toMatchObject({ title: 'Room Service', updated: '2024-02-03' })
    expect(linesOf(only?.work.summary ?? null)).toEqual(['Dinner is late.'])
    expect(only?.work.chapters.map(({ title, html }) => [title, ...linesOf(html)])).toEqual([
      [null, 'The bell rang.'],
      ['Pudding', 'It held.'],
      [null, 'They ate.'],
    ])
  })

  test('of which a chapter was copied twice has it once, and says what is missing', () => {
    const [only] = worksIn([chapterPage(1, 'Old.'), chapterPage(1, 'New.')].join('\n'))
    expect(only?.work.chapters.map(({ html }) => linesOf(html))).toEqual([['New.']])
    expect(only?.review).toContain('parts-missing')
  })

  test('keeps pages of two works apart', () => {
    const works = worksIn([chapterPage(1, 'A.'), chapterPage(1, 'B.', 'Room Service, Again')].join('\n'))
    expect(works.map(({ work }) => work.title)).toEqual(['Room Service', 'Room Service, Again'])
  })

  test.each([
    ['a story', 'The lamp was lit.\n\nRating: nine.'],
    ['a head of labels', 'Title: A\nRating: T\nWarnings: none\n\nThe lamp.'],
    ['one page', chapterPage(1, 'A.')],
    ['a story in which a page is quoted', `${chapterPage(1, 'Rating: T, said the page.\n\nWork Header')}`],
  ])('is not seen in %s', (_what, text) => {
    expect(splitWorks(text.split('\n'))).toHaveLength(1)
  })
})
