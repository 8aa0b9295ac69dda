import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { decode } from '../../../src/main/importing/decode'
import { fixture } from './fixtures'

const ENGLISH =
  '“You’re late,” she said – and the bell, which had been waiting, rang…\n' +
  '“I’m not late,” said Noémie. “The tide is early—ask anyone.”\n'
const RUSSIAN = 'Фонари на набережной зажигали в девять часов, и каждый вечер кто-то опаздывал.\n'.repeat(4)
const JAPANESE = '雨の日にだけ、丘の上の家に手紙が届く。「また来たよ」と、澪は声をかけた。\n'.repeat(4)
const CHINESE = '下雨的时候，山上的房子才会收到信。“你又来了，”她对小邮差说。\n'.repeat(4)
const KOREAN = '비 오는 날에만 언덕 위의 집에 편지가 온다. “또 왔구나” 하고 그녀가 말했다.\n'.repeat(4)

const FRENCH =
  'La lanterne était éteinte, et l’hôtel où elle logeait n’avait plus qu’une clé. « Ça va ? » dit-elle à Noël.\n'
const GERMAN = '„Über dem Hafen“, sagte sie, „hängt kein Licht – außer heute.“ Er hörte zu und schwieg.\n'
const SPANISH = '—¿Has visto el faro? —preguntó la niña—. Mañana habrá niebla, señor, y está lejos.\n'
const POLISH =
  'Światło zgasło, a ona powiedziała: „Jeszcze chwilę”. Żaden z nich nie chciał odejść, choć było późno.\n'
const withMark = (text: string, encoding: string) => iconv.encode(text, encoding, { addBOM: true })
const withoutMark = (text: string, encoding: string) => iconv.encode(text, encoding, { addBOM: false })

/** Text without what is dropped on purpose: controls, line separators and invisible marks. */
const text = (unit: 'grapheme' | fc.Arbitrary<string>) =>
  fc.string({ unit }).filter((it) => !/[\p{Cc}\u2028\u2029\ufeff\u200b\u00ad]/u.test(it))
const latin = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz ABC.,!?éüñçÆß«»')

describe('decoding', () => {
  test.each(['utf-8', 'utf-16le', 'utf-16be', 'utf-32le', 'utf-32be'])(
    'reads %s with a byte order mark, whatever the script',
    (encoding) => {
      for (const story of [ENGLISH, RUSSIAN, JAPANESE, 'a'])
        expect(decode(withMark(story, encoding))).toEqual({
          ok: true,
          text: story,
          encoding,
          guessed: false,
          repaired: false,
        })
    },
  )

  test.each(['utf-8', 'utf-16le', 'utf-16be'])('knows %s without a byte order mark', (encoding) => {
    expect(decode(withoutMark(ENGLISH, encoding))).toEqual({
      ok: true,
      text: ENGLISH,
      encoding,
      guessed: false,
      repaired: false,
    })
  })

  test.each([
    ['utf-16le', JAPANESE],
    ['utf-16be', JAPANESE],
    ['utf-16le', CHINESE],
    ['utf-16be', CHINESE],
    ['utf-16le', KOREAN],
    ['utf-16be', KOREAN],
    ['utf-16le', RUSSIAN],
    ['utf-16be', RUSSIAN],
    ['utf-32le', ENGLISH],
    ['utf-32be', CHINESE],
    ['utf-32le', '👩‍🚀 a\n'],
  ])('knows %s without a byte order mark in any script', (encoding, story) => {
    expect(decode(withoutMark(story, encoding))).toMatchObject({ text: story, encoding, guessed: false })
  })

  test('reads UTF-8 that lost a byte or its end as UTF-8, and says that it is a guess', () => {
    const bytes = Buffer.from(ENGLISH.repeat(3))
    const damaged = Buffer.concat([bytes.subarray(0, 1), bytes.subarray(2)])
    expect(decode(damaged)).toMatchObject({ encoding: 'utf-8', guessed: true })
    expect(decode(bytes.subarray(0, bytes.indexOf('”') + 2 + bytes.indexOf('…')))).toMatchObject({
      encoding: 'utf-8',
    })
  })

  test('takes the encoding that the reader names, and repairs nothing in it', () => {
    const bytes = iconv.encode('Ã©tage', 'windows-1252')
    expect(decode(bytes, 'windows-1252')).toEqual({
      ok: true,
      text: 'Ã©tage',
      encoding: 'windows-1252',
      guessed: false,
      repaired: false,
    })
    expect(decode(bytes, 'koi8-r')).toMatchObject({ text: 'ц╘tage', encoding: 'koi8-r' })
    expect(decode(bytes, 'no-such-encoding')).toEqual({ ok: false, reason: 'undecodable' })
  })

  test.each([
    ['windows-1252', ENGLISH],
    ['macintosh', ENGLISH],
    ['windows-1252', FRENCH],
    ['macintosh', FRENCH],
    ['windows-1252', GERMAN],
    ['macintosh', GERMAN],
    ['windows-1252', SPANISH],
    ['macintosh', SPANISH],
    ['windows-1250', POLISH],
    ['windows-1251', RUSSIAN],
    ['KOI8-R', RUSSIAN],
    ['Shift_JIS', JAPANESE],
    ['EUC-JP', JAPANESE],
    ['GB18030', CHINESE],
    ['EUC-KR', KOREAN],
  ])('recognises %s by its bytes and says that it is a guess', (encoding, story) => {
    expect(decode(iconv.encode(story, encoding))).toEqual({
      ok: true,
      text: story,
      encoding,
      guessed: true,
      repaired: false,
    })
  })

  test('reads one story in three encodings as the same text', () => {
    const texts = ['utf-8-bom', 'utf-16le-bom', 'windows-1252'].map((name) => decode(fixture(name)))
    const [first] = texts
    expect(first).toMatchObject({ ok: true, text: expect.stringContaining('always answered ‘yes’.”\n') })
    for (const other of texts)
      expect(other).toMatchObject({ text: first !== undefined && first.ok ? first.text : '' })
  })

  test('reads a Windows-1252 file without mojibake', () => {
    expect(decode(fixture('windows-1252'))).toMatchObject({
      encoding: 'windows-1252',
      guessed: true,
      text: expect.stringMatching(
        /Café Météore [^]*“I was told…” [^]* ‘yes’[^]*1931–32[^]*key—only the one—and/,
      ),
    })
  })

  test('keeps every character of any text in a Unicode encoding', () => {
    const encodings = fc.constantFrom('utf-8', 'utf-16le', 'utf-16be')
    fc.assert(
      fc.property(text('grapheme'), encodings, (story, encoding) => {
        expect(decode(withMark(story, encoding))).toMatchObject({ text: story, encoding })
        expect(decode(withoutMark(story, 'utf-8'))).toMatchObject({ text: story, encoding: 'utf-8' })
      }),
    )
    fc.assert(
      fc.property(text(latin), fc.constantFrom('utf-16le', 'utf-16be'), (story, encoding) => {
        fc.pre(story !== '')
        expect(decode(withoutMark(story, encoding))).toMatchObject({ text: story, encoding })
      }),
    )
  })

  test.each([
    ['CRLF', 'a\r\nb'],
    ['a lone CR', 'a\rb'],
    ['a line separator', 'a\u2028b'],
    ['a paragraph separator', 'a\u2029b'],
    ['a form feed', 'a\fb'],
  ])('makes %s one line end', (_what, written) => {
    expect(decode(Buffer.from(`${written}\n${written}`))).toMatchObject({ text: 'a\nb\na\nb' })
  })

  test('drops invisible marks and stray controls, and keeps tabs and what holds an emoji together', () => {
    const written = `${'The tide went out. '.repeat(10)}lan\u00adtern\u200b\ufeff\u0007\u0085 \t👩‍🚀\n`
    expect(decode(Buffer.from(written))).toMatchObject({
      text: `${'The tide went out. '.repeat(10)}lantern \t👩‍🚀\n`,
    })
  })

  test.each([
    ['a NUL in a text', Buffer.from('The tide\0 went out.')],
    ['NULs all over', Buffer.alloc(1000)],
    ['more than two controls in a hundred characters', Buffer.from(`${'a'.repeat(97)}\x01\x02\x03`)],
    ['bytes of every value', Buffer.from(Array.from({ length: 1024 }, (_, at) => (at * 7) % 256))],
  ])('takes %s for no text', (_what, bytes) => {
    expect(decode(bytes)).toEqual({ ok: false, reason: 'binary' })
  })
})
