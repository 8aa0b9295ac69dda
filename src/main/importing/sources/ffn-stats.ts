import type { Metadata, ReviewCode } from '../../../shared/model'
import { pairingKind } from '../../../shared/model'
import { isAmbiguousDay, readDay, readGenres, readLanguage, readNumber, readRating, unique } from './fields'

/** What the line of statistics on a page of fanfiction.net says. Source: FanFicFare, adapter_fanfictionnet.py. */
export interface FfnStats extends Pick<
  Metadata,
  'rating' | 'language' | 'tags' | 'pairings' | 'characters' | 'published' | 'updated' | 'status'
> {
  readonly chapters: number | null
  readonly id: string | null
  readonly guessed: readonly ReviewCode[]
}

const KNOWN =
  /^(Rated|Language|Genre|Characters|Chapters|Words|Reviews|Favs|Follows|Updated|Published|Status|id): ?(.*)$/
/** No such line is longer: names are many at most. */
const MAX_STATS = 2_000
const STATS = /^Rated: (?:Fiction )?(?:K\+?|T|M) - .*\bid: \d+/

/** Whether a line is the one with the statistics of a story. */
export function isFfnStats(line: string): boolean {
  return line.length <= MAX_STATS && line.startsWith('Rated: ') && STATS.test(line)
}

/** `Rated: Fiction T - English - Drama - [A, B] C - Chapters: 2 - … - id: 1`; every part but the first may be missing. */
export function readFfnStats(line: string): FfnStats {
  const parts = line
    .slice(0, MAX_STATS)
    .split(' - ')
    .map((part) => part.trim())
  const values = new Map<string, string>()
  const loose: string[] = []
  for (const part of parts) {
    const [, key, value] = KNOWN.exec(part) ?? []
    if (key === undefined) loose.push(part)
    else values.set(key, value ?? '')
  }
  const value = (key: string): string => values.get(key) ?? ''
  // What has no name stands in this order; a name of a character may hold the dash.
  const language = value('Language') === '' ? (loose.shift() ?? '') : value('Language')
  const genres = readGenres(value('Genre') || (loose[0] ?? ''))
  if (genres !== undefined && value('Genre') === '') loose.shift()
  const dates = [value('Published'), value('Updated')]
  return {
    rating: readRating(value('Rated')),
    language: readLanguage(language),
    tags: genres ?? [],
    ...readCharacters(value('Characters') || loose.join(' - ')),
    published: readFfnDay(value('Published')),
    updated: readFfnDay(value('Updated')),
    status: value('Status') === 'Complete' ? 'complete' : 'in-progress',
    chapters: readNumber(value('Chapters')),
    id: /^\d+$/.exec(value('id'))?.[0] ?? null,
    guessed: dates.some((date) => /^\d{1,2}\/\d{1,2}$/.test(date)) ? ['dates-uncertain'] : [],
  }
}

/** Month first always. A day of this year has none, and `8m ago` says nothing later: neither is kept. */
function readFfnDay(text: string): string | null {
  return isAmbiguousDay(text) || /^\d{1,2}[-/]\d{1,2}[-/]\d{2,4}$/.test(text) ? readDay(text) : null
}

/** `[A, B] C`: who stands in brackets is a pairing; the rest are characters only. */
function readCharacters(text: string): Pick<Metadata, 'pairings' | 'characters'> {
  const pairs = [...text.matchAll(/\[([^\][]{1,500})\]/g)].map(([, inside]) =>
    unique((inside ?? '').split(', ')),
  )
  const names = unique(text.replace(/[[\]]/g, ',').split(','))
  return {
    pairings: pairs
      .filter((pair) => pair.length > 1)
      .map((pair) => pair.join('/'))
      .map((name) => ({ name, kind: pairingKind(name) })),
    characters: names,
  }
}
