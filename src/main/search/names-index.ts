import { foldName } from '../../shared/tag-key'
import { asTokenizer, Builder, PRESENCE, type LunrTypes } from './lunr'

/** A name of the library: a title, an author, a tag. */
export interface IndexedName {
  readonly type: string
  readonly name: string
}

/** Names a part: a part of this size is built in some 60 ms, in which no other question is answered. */
const PART_SIZE = 2_000
/** Letters from which on a typo is forgiven. */
const MIN_TYPO_LENGTH = 4

interface Part {
  readonly names: readonly IndexedName[]
  readonly index: LunrTypes.Index
}

/**
 * A real Lunr index over the names of the library, for every field that completes what is typed: by the beginning of
 * any word of a name, forgiving a typo. It is kept in parts, so that a new name means building the last part only.
 */
export class NamesIndex {
  readonly #parts: Part[] = []
  readonly #known = new Map<string, Set<string>>()
  #waiting: IndexedName[] = []

  /** Adds a name, unless it is there; it is built in when the index is next asked. */
  add(type: string, name: string): void {
    const known = this.#known.get(type) ?? new Set()
    this.#known.set(type, known)
    if (name === '' || known.has(name)) return
    known.add(name)
    this.#waiting.push({ type, name })
  }

  /** Builds what waits, a part at a time, and lets others work between the parts. */
  async build(pause: () => Promise<void>): Promise<void> {
    while (this.#waiting.length > 0) {
      this.#buildPart()
      await pause()
    }
  }

  /** Names in which each typed word begins a word, or nearly so; the best first. A name stays when its works go. */
  search(typed: string, types: ReadonlySet<string> | undefined): readonly IndexedName[] {
    while (this.#waiting.length > 0) this.#buildPart()
    const words = wordsOf(typed)
    if (words.length === 0) return []
    const found = this.#parts.flatMap(({ index, names }) =>
      [...scoresOf(index, words)].flatMap(([ref, score]) => {
        const name = names[Number(ref)]
        return name === undefined || (types !== undefined && !types.has(name.type)) ? [] : [{ name, score }]
      }),
    )
    const asTyped = foldName(typed)
    const begins = ({ name }: IndexedName): number => (foldName(name).startsWith(asTyped) ? 1 : 0)
    return found
      .sort(
        (a, b) =>
          begins(b.name) - begins(a.name) || b.score - a.score || a.name.name.length - b.name.name.length,
      )
      .map(({ name }) => name)
  }

  #buildPart(): void {
    const last = this.#parts.at(-1)
    const isOpen = last !== undefined && last.names.length < PART_SIZE
    const room = PART_SIZE - (isOpen ? last.names.length : 0)
    const names = [...(isOpen ? last.names : []), ...this.#waiting.splice(0, room)]
    if (isOpen) this.#parts.pop()
    this.#parts.push({ names, index: indexOf(names) })
  }
}

function indexOf(names: readonly IndexedName[]): LunrTypes.Index {
  const builder = new Builder()
  builder.ref('id')
  builder.field('name')
  // Names are completed as they are typed: no stemming, and "The" is a word like others.
  builder.tokenizer = asTokenizer(wordsOf)
  names.forEach(({ name }, id) => builder.add({ id: String(id), name }))
  return builder.build()
}

/** The names that have every word, by their place in the index: Lunr is asked for each word, which it may find in one of several ways. */
function scoresOf(index: LunrTypes.Index, words: readonly string[]): ReadonlyMap<string, number> {
  let scores: ReadonlyMap<string, number> | undefined
  for (const word of words) {
    const before = scores
    const found = index.query((query) => ask(query, word)).filter(({ ref }) => before?.has(ref) !== false)
    scores = new Map(found.map(({ ref, score }) => [ref, (before?.get(ref) ?? 0) + score]))
  }
  return scores ?? new Map()
}

function ask(query: LunrTypes.Query, word: string): void {
  query.term(word, { boost: 10, presence: PRESENCE.OPTIONAL, usePipeline: false })
  query.term(`${word}*`, { boost: 5, presence: PRESENCE.OPTIONAL, usePipeline: false })
  if (word.length >= MIN_TYPO_LENGTH) query.term(word, { editDistance: 1, boost: 1, usePipeline: false })
}

function wordsOf(text: string): readonly string[] {
  return foldName(text)
    .split(/[\s/&|()[\]\-–—.,:;!?"“”«»]+/)
    .filter((word) => word !== '')
}
