import { FACET_TYPES } from '../../shared/model'
import { SHELVES, SORT_ORDERS, type Blurb, type Instead, type LibraryQuery } from '../../shared/query'
import type { FoundWorks } from '../archive/searching'
import {
  readChoice,
  readCount,
  readFacetType,
  readOneOf,
  readPairingChoice,
  WrongCall,
  type Arguments,
} from './arguments'
import type { Command } from './command'
import { summaryLine } from './keeping'
import { hitJson } from './work-json'

const HITS_A_WORK = 5

export const searchCommand: Command = {
  options: {
    '--include': 'values',
    '--exclude': 'values',
    '--any-of': 'values',
    '--any': 'flag',
    '--limit': 'value',
    '--sort': 'value',
    '--seed': 'value',
    '--shelf': 'value',
    '--hidden-rules': 'flag',
    '--main-pairing': 'values',
    '--only-pairing': 'values',
    '--most-pairings': 'value',
  },
  takesQuery: true,
  asksWords: true,
  prepare(args) {
    const [text, ...more] = args.positionals
    if (text === undefined || more.length > 0)
      throw new WrongCall('search takes one query; put quotes around it')
    const limit = readCount(args.value('--limit'), 50)
    const query = queryOf(text, args)
    return (archive) => {
      const found = archive.search(query, Number.POSITIVE_INFINITY)
      const words = found.instead === null ? query : { ...query, ...found.instead }
      const blurbs = archive.readBlurbs(found.ids.slice(0, limit), words, HITS_A_WORK)
      return { exitCode: 0, json: searchJson(query, found, blurbs), text: searchText(found, blurbs) }
    }
  },
}

function searchJson({ hidden }: LibraryQuery, found: FoundWorks, blurbs: readonly Blurb[]): object {
  return {
    total: found.ids.length,
    milliseconds: found.milliseconds,
    works: blurbs.map(({ id, title, hitCount, hits }) => ({
      id,
      title,
      score: found.scores?.get(id) ?? 0,
      hitCount,
      hits: hits.map(hitJson),
    })),
    facets: Object.fromEntries(FACET_TYPES.map((type) => [type, found.facets[type].values])),
    notUnderstood: found.notUnderstood,
    instead: found.instead,
    ...(hidden === undefined ? {} : { hidden: found.hidden }),
  }
}

function searchText(found: FoundWorks, blurbs: readonly Blurb[]): string {
  return [
    ...(found.instead === null ? [] : [insteadLine(found.instead)]),
    `${found.ids.length} works`,
    ...blurbs.map(({ id, title, authors, hits: [hit] }) => {
      const snippet = hit?.snippet.map((part) => (part.marked ? `«${part.text}»` : part.text)).join('')
      return `${id}\t${title}${authors.length > 0 ? ` by ${authors.join(', ')}` : ''}${snippet === undefined ? '' : `\n\t${snippet}`}`
    }),
    ...summaryLine(found.hidden),
    ...found.notUnderstood.map((piece) => `(${piece} was not understood and searched as plain words)`),
  ].join('\n')
}

function insteadLine({ text, why }: Instead): string {
  return why === 'spelling'
    ? `(no work has these words; searched for ${text})`
    : '(no work has all of these words; these have most of them)'
}

function queryOf(text: string, args: Arguments): LibraryQuery {
  const order = readOneOf(SORT_ORDERS, args.value('--sort') ?? 'relevance')
  const most = args.value('--most-pairings')
  const seed = args.value('--seed')
  if (seed !== undefined && order !== 'chance') throw new WrongCall('--seed goes with --sort chance')
  const shelfName = args.value('--shelf')
  const shelf = shelfName === undefined ? undefined : readOneOf(SHELVES, shelfName)
  return {
    text,
    anyWord: args.flag('--any'),
    facets: [
      ...args.values('--include').map((choice) => readChoice(choice, 'include')),
      ...args.values('--exclude').map((choice) => readChoice(choice, 'exclude')),
      ...args.values('--main-pairing').map((name) => readPairingChoice(name, 'main')),
      ...args.values('--only-pairing').map((name) => readPairingChoice(name, 'only')),
    ],
    anyOf: args.values('--any-of').map(readFacetType),
    sort: order,
    ...(seed === undefined ? {} : { seed: readCount(seed, 0) }),
    ...(most === undefined ? {} : { mostPairings: readCount(most, 0) }),
    ...(shelf === undefined ? {} : { shelf }),
    ...(args.flag('--hidden-rules') ? { hidden: 'left-out' as const } : {}),
  }
}
