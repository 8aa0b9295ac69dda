import { ANALYSIS_VERSION } from '../../src/main/search/analysis'
import { toNameTexts } from '../../src/main/archive/catalogue-entry'
import { openDatabase } from '../../src/main/library/open-database'
import { saveAnalysisVersion } from '../../src/main/library/settings'
import { insertWork } from '../../src/main/library/works'
import { FullTextIndex } from '../../src/main/search/full-text'
import { pairingKind, type Chapter, type StoryHtml, type Work } from '../../src/shared/model'
import { someName } from './generate-works'
import { seeded } from './vocabulary'

/** How many names of each type a generated library has at most; additional tags are all there, however few works. */
const NAMES = { canon: 1_500, character: 8_000, tag: 60_000, author: 12_000, series: 6_000, mine: 40 }

const RATINGS = ['General Audiences', 'Teen And Up Audiences', 'Mature', 'Explicit', 'Not Rated']
const WARNINGS = [
  'No Archive Warnings Apply',
  'Creator Chose Not To Use Archive Warnings',
  'Graphic Depictions Of Violence',
  'Major Character Death',
  'Rape/Non-Con',
  'Underage Sex',
]
const CATEGORIES = ['M/M', 'F/M', 'Gen', 'F/F', 'Multi', 'Other']
const LANGUAGES = ['English', 'Deutsch', '中文-普通话 國語', 'Español', 'Русский']

/** A library of works with very short texts, as AO3 would tag them: few names are frequent, most are rare. */
export function generateLibrary(folder: string, works: number): void {
  const db = openDatabase(folder)
  const index = new FullTextIndex(db)
  const now = '2026-01-01T00:00:00.000Z'
  db.transaction(() => {
    saveAnalysisVersion(db, ANALYSIS_VERSION)
    for (let number = 1; number <= works; number++) {
      const work = generateTaggedWork(number, works)
      const file = {
        path: `${number}.txt`,
        hash: String(number),
        bytes: 1,
        source: 'bench',
        encoding: 'utf-8',
        modified: null,
      }
      const chapterWords = work.chapters.map(() => 500 + ((number * 7_919) % 90_000))
      const id = insertWork(
        db,
        { work, review: [], chapterWords, file, identity: null, bodyHash: String(number), posted: null },
        now,
      )
      index.putText(id, ['The kettle sang and nobody came to take it from the fire.'], 'English')
      index.putNames(id, toNameTexts(work, null))
    }
  })
  db.close()
}

/**
 * What is said of a work, with a chapter of one sentence.
 * @param works how many there will be: each has its share of the rare tags, so that all tags are there at the end
 */
export function generateTaggedWork(number: number, works: number): Work {
  const random = seeded(number * 7_717 + 3)
  const names = (type: keyof typeof NAMES, count: number): readonly string[] => [
    ...new Set(Array.from({ length: count }, () => nameOf(type, frequentFirst(random, NAMES[type])))),
  ]
  const upTo = (most: number): number => Math.floor(random() * (most + 1))
  const oneOf = (values: readonly string[]): string => values[frequentFirst(random, values.length)] ?? ''
  const characters = names('character', 2 + upTo(6))
  const share = Math.ceil(NAMES.tag / works)
  const rare = Array.from({ length: share }, (_, at) =>
    nameOf('tag', ((number - 1) * share + at) % NAMES.tag),
  )
  const published = `${2008 + upTo(17)}-0${1 + upTo(8)}-1${upTo(9)}`
  return {
    title: `${nameOf('tag', upTo(40_000))} ${number}`,
    authors: names('author', 1),
    canons: names('canon', random() < 0.15 ? 2 : 1),
    pairings: pairingsOf(characters, random),
    characters,
    tags: [...new Set([...names('tag', 3 + upTo(12)), ...rare])],
    rating: oneOf(RATINGS),
    warnings: [oneOf(WARNINGS)],
    categories: [oneOf(CATEGORIES)],
    language: oneOf(LANGUAGES),
    series: random() < 0.2 ? names('series', 1).map((name) => ({ name, index: 1 })) : [],
    status: random() < 0.7 ? 'complete' : 'in-progress',
    chaptersTotal: 1,
    published,
    updated: published,
    sourceUrl: null,
    summary: '<p>A kettle sings, and nobody comes to take it from the fire.</p>' as StoryHtml,
    notes: null,
    endNotes: null,
    mine: random() < 0.1 ? names('mine', 1) : [],
    chapters: [CHAPTER],
  }
}

const CHAPTER: Chapter = {
  title: null,
  summary: null,
  notes: null,
  endNotes: null,
  html: '<p>The kettle sang and nobody came to take it from the fire.</p>' as StoryHtml,
}

function pairingsOf(characters: readonly string[], random: () => number): Work['pairings'] {
  const [first = 'Nobody', second = 'Anyone', third] = characters
  const names = [
    `${first}/${second}`,
    ...(third !== undefined && random() < 0.4 ? [`${first}/${third}`] : []),
    ...(third !== undefined && random() < 0.3 ? [`${second} & ${third}`] : []),
    ...(third !== undefined && random() < 0.03 ? [`${first}/${second}/${third}`] : []),
  ]
  return names.map((name) => ({ name, kind: pairingKind(name) }))
}

/** Zipf: the n-th is met a n-th as often as the first. */
function frequentFirst(random: () => number, kinds: number): number {
  return Math.min(kinds - 1, Math.floor(Math.exp(random() * Math.log(kinds + 1))) - 1)
}

const made = new Map<string, string>()

function nameOf(type: keyof typeof NAMES, number: number): string {
  const key = `${type} ${number}`
  const known = made.get(key)
  if (known !== undefined) return known
  const offset = Object.keys(NAMES).indexOf(type) * 1_000_003
  const name = `${someName(offset + number)}${type === 'canon' ? ' (TV)' : ` ${number.toString(36)}`}`
  made.set(key, name)
  return name
}
