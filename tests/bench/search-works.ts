import type { Work } from '../../src/shared/model'
import { generateTaggedWork } from './generate-library'
import { generateWork } from './generate-works'
import { seeded } from './vocabulary'

/** A work as every peer indexes it. */
export interface SearchedWork {
  readonly id: number
  readonly title: string
  /** All its names: of canons, pairings, characters, tags, author and series. */
  readonly tags: string
  readonly text: string
  readonly work: Work
}

const MANY = 55_000
/** Every so many-th work may be in another language than English. */
const ABROAD = 12

/** What is asked of each peer; see {@link questionsFor}. */
export const KINDS = ['common word', 'rare word', 'two words', 'phrase', 'prefix', 'typo', 'field'] as const
export type Kind = (typeof KINDS)[number]

/** Its words as they stand in the text: of `prefix` the beginning, of `typo` one letter of a word is another. */
export interface Question {
  readonly kind: Kind
  readonly words: readonly string[]
}

/** The n-th of so many works, the same each time. */
export function searchedWork(id: number, works: number, words: number): SearchedWork {
  const { title, paragraphs } = generateWork(id, words)
  // In a library of thousands, however few of them are here: else each work had hundreds of tags.
  const tagged = generateTaggedWork(id, Math.max(works, MANY))
  const work: Work = { ...tagged, title, language: id % ABROAD === 0 ? tagged.language : 'English' }
  const names = [work.authors, work.canons, work.characters, work.tags, work.series.map(({ name }) => name)]
  const tags = [...names.flat(), ...work.pairings.map(({ name }) => name)].join(', ')
  return { id, title, tags, text: paragraphs.join('\n\n'), work }
}

/**
 * Questions whose words stand in one work at least, the same each time. By the number of works that have them: common
 * words are in most, rare ones in few, the others in between.
 */
export function questionsFor(works: number, words: number, ofEachKind: number): readonly Question[] {
  const random = seeded(works)
  return Array.from({ length: ofEachKind }, () =>
    searchedWork(1 + Math.floor(random() * works), works, words),
  ).flatMap((work) => questionsIn(work, random))
}

function questionsIn({ title, text }: SearchedWork, random: () => number): readonly Question[] {
  const tokens = text.match(/[a-z]+/g) ?? []
  const oneOf = (from: readonly string[]): string => from[Math.floor(random() * from.length)] ?? ''
  const times = new Map<string, number>()
  for (const token of tokens) times.set(token, (times.get(token) ?? 0) + 1)
  const telling = tokens.filter((token) => token.length >= 5)
  const common = [...times].filter(([word, count]) => word.length >= 3 && count >= 6).map(([word]) => word)
  const run = /(?<![\w’])([a-z]+) ([a-z]+) ([a-z]+)(?![\w’])/.exec(
    text.slice(Math.floor(random() * text.length * 0.9)),
  )
  const typo = oneOf(telling)
  const rare = telling.filter((token) => token.length >= 7 && times.get(token) === 1)
  return [
    { kind: 'common word', words: [oneOf(common)] },
    { kind: 'rare word', words: [oneOf(rare)] },
    { kind: 'two words', words: [oneOf(telling), oneOf(telling)] },
    { kind: 'phrase', words: run === null ? telling.slice(0, 1) : run.slice(1) },
    { kind: 'prefix', words: [oneOf(telling).slice(0, 4)] },
    { kind: 'typo', words: [`${typo.slice(0, 2)}x${typo.slice(3)}`] },
    { kind: 'field', words: [title.split(' ')[0] ?? ''] },
  ]
}
