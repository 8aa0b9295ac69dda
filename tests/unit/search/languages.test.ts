import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { tokenize } from '../../../src/main/search/analysis'
import { FIXTURES } from '../archive/test-library'
import { withIndex, type TestIndex } from './test-index'

const CODES = ['zh', 'ja', 'ko', 'th', 'ru', 'es', 'de', 'fr', 'ar', 'he'] as const
type Code = (typeof CODES)[number]

interface Story {
  readonly title: string
  readonly language: string
  readonly text: string
}

function storyIn(code: Code): Story {
  const [head = '', ...story] = readFileSync(join(FIXTURES, 'languages', `${code}.txt`), 'utf8').split('\n\n')
  const label = (name: string): string => new RegExp(`^${name}: (.*)$`, 'm').exec(head)?.[1] ?? ''
  return { title: label('Title'), language: label('Language'), text: story.join('\n\n') }
}

const STORIES = new Map(CODES.map((code) => [code, storyIn(code)]))
const numberOf = (code: Code): number => CODES.indexOf(code) + 1

/** An index of the ten stories, numbered in the order of their codes. */
function withStories<T>(body: (index: TestIndex) => T): Promise<T> {
  return withIndex([], (index) => {
    index.db.transaction(() => {
      for (const [code, { title, text, language }] of STORIES)
        index.put(numberOf(code), { title: [title], text: [text] }, language)
    })
    return body(index)
  })
}

describe('a story is found', () => {
  test.each<[Code, string, string]>([
    ['zh', 'a word from its middle', '咖啡馆'],
    ['zh', 'a name that a dictionary would cut otherwise', '学生会'],
    ['zh', 'signs that stand together, whatever is asked of them', '学生会~1^2'],
    ['ja', 'a word from its middle', '喫茶店'],
    ['ja', 'a word with its ending', '笑った'],
    ['ja', 'a word of its title', 'title:手紙'],
    ['ko', 'a word from its middle', '우산을'],
    ['ko', 'a noun without what is written onto it', '학교'],
    ['th', 'a word from its middle', 'ร้านกาแฟ'],
    ['th', 'a phrase', '"สถานีรถไฟ"'],
    ['ru', 'a word from its middle', 'кофейни'],
    ['ru', 'another form of a word', 'поездами'],
    ['ru', 'a word with the other e', 'елки'],
    ['ru', 'a word with its stress', 'вокза\u0301ла'],
    ['es', 'a word from its middle', 'cafetería'],
    ['es', 'another form of a word', 'canción'],
    ['es', 'a word without its accent', 'lampara'],
    ['es', 'the singular, whose accent the plural has not', 'habitación'],
    ['de', 'a word from its middle', 'Bahnhof'],
    ['de', 'another form of a word', 'Haus'],
    ['de', 'a word without its umlaut', 'bruecken~2'],
    ['de', 'a word with double s', 'Strasse'],
    ['fr', 'a word from its middle', 'parapluie'],
    ['fr', 'another form of a word', 'chanson'],
    ['fr', 'a word behind an article that was cut short', 'hôtel'],
    ['ar', 'a word from its middle', 'المقهى'],
    ['ar', 'a word without its article', 'منارة'],
    ['ar', 'a word that is pointed here only', 'يسمع'],
    ['he', 'a word from its middle', 'מטרייה'],
    ['he', 'a word that is pointed there only', 'שלום'],
  ])('in %s by %s: %s', (code, _what, question) =>
    withStories(({ find }) => {
      expect(find(question)).toEqual([numberOf(code)])
    }),
  )

  test('by any run of its words', () =>
    withStories(({ find }) => {
      fc.assert(
        fc.property(
          fc.constantFrom(...CODES),
          fc.nat(),
          fc.integer({ min: 1, max: 6 }),
          (code, at, length) => {
            const text = STORIES.get(code)?.text ?? ''
            const tokens = tokenize(text)
            const start = at % tokens.length
            const run = tokens.slice(start, start + length)
            const typed = text.slice(run.at(0)?.start, run.at(-1)?.end)
            expect(find(`"${typed.replaceAll('"', ' ')}"`), typed).toContain(numberOf(code))
          },
        ),
        { numRuns: 300 },
      )
    }))

  test('by any run of signs that nothing parts, typed alone, wherever it is cut', () =>
    withStories(({ find }) => {
      const spaceless = ['zh', 'ja', 'ko', 'th'] as const
      fc.assert(
        fc.property(
          fc.constantFrom(...spaceless),
          fc.nat(),
          fc.integer({ min: 1, max: 8 }),
          (code, at, length) => {
            const runs = (STORIES.get(code)?.text ?? '').match(/[\p{L}\p{M}ー]+/gu) ?? []
            const run = runs[at % runs.length] ?? ''
            const signs = tokenize(run)
            const from = at % signs.length
            const typed = run.slice(signs[from]?.start, signs[Math.min(signs.length, from + length) - 1]?.end)
            expect(find(typed), typed).toContain(numberOf(code))
          },
        ),
        { numRuns: 300 },
      )
    }))
})

describe('the forms of a word', () => {
  test('are those of the language of the work', () =>
    withIndex([], ({ put, find }) => {
      put(1, { text: ['A fine day; he dined.'] }, 'English')
      put(2, { text: ['La fin du jour, des plats fins.'] }, 'Français')
      put(3, { text: ['A fins are of fish.'] }, 'English')
      // French brings "fine" and "fins" to the stem of "fin", English "fins" only.
      expect(find('fin')).toEqual([2, 3])
      expect(find('fins')).toEqual([2, 3])
      expect(find('dining')).toEqual([1])
    }))

  test('are those of the script of the word, whatever the language of the work', () =>
    withIndex([], ({ put, find }) => {
      put(1, { text: ['She said “книгами” and laughed.'] }, 'English')
      put(2, { text: ['Он сказал: he was walking home.'] }, 'Русский')
      put(3, { text: ['Ella dijo «книгу» y se fue.'] }, 'Español')
      expect(find('книга')).toEqual([1, 3])
      expect(find('walked')).toEqual([2])
    }))

  test('are not made up where the language has no stemmer', () =>
    withIndex([], ({ put, find }) => {
      put(1, { text: ['Lampami svítili celou noc.'] }, 'Čeština')
      put(2, { text: ['Вона ходила додому.'] }, 'Українська')
      expect([find('lampami'), find('lamp'), find('ходила'), find('ходил')]).toEqual([[1], [], [2], []])
    }))

  test('follow the language of the work in its title and its tags', () =>
    withIndex([], ({ put, find }) => {
      put(1, { title: ['Caminando'], tag: ['Cartas perdidas'], text: ['—'] }, 'Español')
      put(2, { title: ['Walking home'], text: ['—'] }, 'English')
      put(3, { title: ['Caminando'], text: ['—'] }, 'English')
      expect([find('caminaba'), find('title:caminaba'), find('tag:perdido')]).toEqual([[1], [1], [1]])
      expect([find('walks'), find('text:caminaba'), find('caminando')]).toEqual([[2], [], [1, 3]])
    }))

  test('of names are found without what is written onto them', () =>
    withIndex([], ({ put, find }) => {
      put(1, { text: ['Naruto-kun smiled.'] }, 'English')
      put(2, { text: ['It was Naruto’s bowl.'] }, 'English')
      put(3, { text: ["James' coat, and James's hat."] }, 'English')
      put(4, { text: ['El tazón de Zoë-san.'] }, 'Español')
      expect([find('naruto'), find("Naruto's"), find('James'), find('zoe')]).toEqual([
        [1, 2],
        [1, 2],
        [3],
        [4],
      ])
    }))
})

describe('a language that nobody has named', () => {
  const longer = (code: Code): string => `${STORIES.get(code)?.text} `.repeat(2)

  test.each(CODES)('is found out from the text: %s', (code) =>
    withIndex([], ({ db, put }) => {
      put(1, { text: [longer(code)] }, null)
      const latin = ['es', 'de', 'fr'].includes(code) ? code : 'en'
      expect(db.get('SELECT language, guessed FROM indexed_works')).toEqual({ language: latin, guessed: 1 })
    }),
  )

  test.each([
    ['a short text', 'Nadie viene ya.'],
    ['names and exclamations', 'Bakugou! Ah! Katsuki! Hm! Deku! Kacchan! '.repeat(20)],
    ['English', 'The kettle sang, and nobody came to take it from the fire. '.repeat(10)],
    ['no text', ''],
  ])('is taken for English: %s', (_what, text) =>
    withIndex([], ({ db, put }) => {
      put(1, { text: [text] }, null)
      expect(db.get('SELECT language FROM indexed_works')).toEqual({ language: 'en' })
    }),
  )
})
