import { describe, expect, test } from 'vitest'
import { DEFAULT_NAMES } from '../../../src/shared/export'
import { pathOf, readPattern, type NamedWork } from '../../../src/main/exporting/name-pattern'
import { fileNameKey, uniqueFileName } from '../../../src/main/exporting/naming'
import { bareWork, fullWork } from './example-works'

function named(pattern: string, work: NamedWork): string {
  const read = readPattern(pattern)
  return 'problem' in read ? read.problem : pathOf(read, work).join(' / ')
}

const epubFileName = (said: Pick<NamedWork, 'title' | 'authors'>) => named(DEFAULT_NAMES, bareWork(said))

describe('the file name of a work', () => {
  test.each([
    ['author and title', 'Low Tide', ['inkharbor'], 'inkharbor - Low Tide.epub'],
    ['two authors', 'Low Tide', ['ada', 'bo'], 'ada, bo - Low Tide.epub'],
    ['no author', 'Low Tide', [], 'Low Tide.epub'],
    ['no title', ' ', ['ada'], 'ada - Untitled.epub'],
    ['nothing at all', '', [], 'Untitled.epub'],
    ['nothing that a name may hold', '???', ['*'], 'Untitled.epub'],
    ['a colon', 'Tides: Book One', [], 'Tides - Book One.epub'],
    ['a time', '12:30', [], '12-30.epub'],
    ['slashes', 'Mara/Odile \\ Tam', ['a|b'], 'a-b - Mara-Odile - Tam.epub'],
    ['quotes', '"Low" <Tide>?', [], "'Low' Tide.epub"],
    ['a path out of the folder', '../../etc/passwd', [], '-..-etc-passwd.epub'],
    ['dots in front', '...and then', [], 'and then.epub'],
    ['dots and spaces at the end', 'and then... . ', [], 'and then.epub'],
    ['dots only', '...', [], 'Untitled.epub'],
    ['a hidden author', 'T', ['.hidden'], 'hidden - T.epub'],
    ['line ends and control signs', 'Low\r\n\tTide\u0000\u009f', [], 'Low Tide.epub'],
    ['signs that turn the direction', '\u202egpj.exe', [], 'gpj.exe.epub'],
    ['half a character', 'a\ud800b', [], 'a b.epub'],
    ['a decomposed letter', 'Cafe\u0301', [], 'Caf\u00e9.epub'],
    ['an emoji', '🏳️‍🌈 pride', [], '🏳️‍🌈 pride.epub'],
    ['another script', '引き潮', ['墨港'], '墨港 - 引き潮.epub'],
    ['a device', 'CON', [], '_CON.epub'],
    ['a device with an extension', 'nul.txt', [], '_nul.txt.epub'],
    ['a device and a space', 'com1 ', [], '_com1.epub'],
    ['a device as the author', 'T', ['aux'], 'aux - T.epub'],
    ['a word that starts like a device', 'Console', [], 'Console.epub'],
  ])('with %s', (_what, title, authors, name) => {
    expect(epubFileName({ title, authors })).toBe(name)
  })

  test('names as many authors as there is room for', () => {
    const authors = ['a-rather-long-name', 'another-rather-long-name', 'a-third-rather-long-name', 'short']
    expect(epubFileName({ title: 'Round Robin', authors })).toBe(
      'a-rather-long-name, another-rather-long-name and others - Round Robin.epub',
    )
    const [name] = [epubFileName({ title: 'T', authors: ['n'.repeat(300), 'b'] })]
    expect(name).toMatch(/^n{20,60} and others - T\.epub$/)
  })

  test.each([
    'x'.repeat(400),
    '引'.repeat(400),
    '👨‍👩‍👧‍👦'.repeat(60),
    'e\u0323\u0302'.repeat(300),
    '. '.repeat(300),
  ])('is at most 180 bytes long and ends with a whole character (%#)', (title) => {
    const name = epubFileName({ title, authors: ['ada'] })
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(180)
    expect(Buffer.from(name).toString()).toBe(name)
    const stem = name.slice('ada - '.length, -'.epub'.length)
    const whole = title.normalize('NFC')
    const [first] = new Intl.Segmenter().segment(whole)
    if (stem !== 'Untitled') expect(stem.length % (first?.segment.length ?? 1)).toBe(0)
  })
})

describe('a unique file name', () => {
  const taken = (...names: readonly string[]) => {
    const keys = new Set(names.map(fileNameKey))
    return (key: string) => keys.has(key)
  }

  test('is the name itself where it is free', () => {
    expect(uniqueFileName('a.epub', taken('b.epub'))).toBe('a.epub')
  })

  test('takes the first free number', () => {
    expect(uniqueFileName('a.epub', taken('a.epub', 'a (2).epub', 'a (4).epub'))).toBe('a (3).epub')
  })

  test('takes names that differ in case or Unicode form for the same', () => {
    expect(uniqueFileName('Caf\u00e9.epub', taken('cafe\u0301.EPUB'))).toBe('Caf\u00e9 (2).epub')
  })

  test('makes room for the number', () => {
    const name = epubFileName({ title: '引'.repeat(400), authors: [] })
    const second = uniqueFileName(name, taken(name))
    expect(second).toMatch(/^引+ \(2\)\.epub$/)
    expect(Buffer.byteLength(second)).toBeLessThanOrEqual(180)
  })
})

describe('a pattern', () => {
  const work = fullWork({ words: 2_345 })
  const alone = bareWork({ title: 'Low Tide', authors: ['ada'] })

  test.each([
    [
      '{canon}/{author}/{series} {n} - {title}',
      'The Harbour Books - M. Quill / inkharbor, saltmarsh / Harbour Lights 2 - Paper Lanterns at Low Tide.epub',
    ],
    [
      '{canon}/{pairing}/{series} {index} - {title}',
      'The Harbour Books - M. Quill / Mara Vell-Odile Fenn / Harbour Lights 2 - Paper Lanterns at Low Tide.epub',
    ],
    [
      '{title} ({series} {n}) [{rating}]',
      'Paper Lanterns at Low Tide (Harbour Lights 2) [Teen And Up Audiences].epub',
    ],
    [
      '{year} {language} {status} {words} {character} {title}',
      '2024 English complete 2345 Mara Vell Paper Lanterns at Low Tide.epub',
    ],
    ['Fic/{title} by {author}', 'Fic / Paper Lanterns at Low Tide by inkharbor, saltmarsh.epub'],
    ['/ {title} /', 'Paper Lanterns at Low Tide.epub'],
  ])('%s names folders and file', (pattern, path) => {
    expect(named(pattern, work)).toBe(path)
  })

  test.each([
    ['{canon}/{author}/{series} {n} - {title}', 'ada / Low Tide.epub'],
    ['{title} ({series} {n}) [{rating}]', 'Low Tide.epub'],
    ['{title} - {series}', 'Low Tide.epub'],
    ['{author} - {series} - {title}', 'ada - Low Tide.epub'],
    ['({canon}) {title}', 'Low Tide.epub'],
    ['{series}', 'Untitled.epub'],
  ])('%s leaves nothing behind of what a work does not have', (pattern, path) => {
    expect(named(pattern, alone)).toBe(path)
  })

  test('with a series that has no numbers keeps its brackets', () => {
    expect(named('{title} ({series} {n})', { ...alone, series: [{ name: 'Tides', index: null }] })).toBe(
      'Low Tide (Tides).epub',
    )
  })

  test('leads out of no folder, and no name is a device', () => {
    const sly = { ...alone, canons: ['..'], title: '../../x', authors: ['con'] }
    expect(named('{canon}/{author}/{title}', sly)).toBe('_con / -..-x.epub')
  })

  test.each([
    ['{fandom}/{title}', 'There is no {fandom}.'],
    ['{title', 'stands alone'],
    ['', 'is empty'],
    [' / ', 'is empty'],
    ['Fic', 'the same name'],
  ])('%j is refused with what is wrong', (pattern, problem) => {
    expect(named(pattern, alone)).toContain(problem)
  })
})
