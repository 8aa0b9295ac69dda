import { LunrTokenSet, type TokenSet } from './lunr'
import type { Sql } from './sql'

/** Shorter words have too many neighbours for one of them to be meant. */
const SHORTEST_MISSPELT = 3
const SHORTEST_TWICE_MISSPELT = 5
/** A word that begins alike is as likely as another that so many times as many works have, for each letter in common. */
const FIRST_LETTER = Math.log(20)
const NEXT_LETTER = Math.log(3)

interface Weighed {
  readonly word: string
  readonly works: number
}

/**
 * The words of the library as Lunr's own automata, which find what is nearly a word. There is one for each length: only
 * those of about the word's length are made, when they are first asked for. Of half a million words all together would
 * take three seconds and as many hundred megabytes.
 */
export class Vocabulary {
  readonly #sql: Sql
  readonly #byLength = new Map<number, TokenSet>()
  #size = 0

  constructor(sql: Sql) {
    this.#sql = sql
  }

  /** Terms and stems that are so many letters from a word at most: changed, added, left out or swapped. */
  near(word: string, distance: number): readonly string[] {
    this.#renew()
    const fuzzy = LunrTokenSet.fromFuzzyString(word, distance)
    const shortest = Array.from(word).length - distance
    const lengths = Array.from({ length: 2 * distance + 1 }, (_, more) => shortest + more)
    return lengths.flatMap((length) => this.#ofLength(length).intersect(fuzzy).toArray())
  }

  /**
   * The words of works that a misspelt one may stand for: one letter away, else two; how a word begins is seldom
   * mistaken, and frequent words are meant more often.
   */
  nearest(term: string): readonly string[] {
    if (term.length < SHORTEST_MISSPELT) return []
    const near = this.#wordsNear(term, 1)
    const words = near.length > 0 || term.length < SHORTEST_TWICE_MISSPELT ? near : this.#wordsNear(term, 2)
    const weight = ({ word, works }: Weighed): number => Math.log(works) + likeness(word, term)
    return [...words].sort((a, b) => weight(b) - weight(a)).map(({ word }) => word)
  }

  /** Forms that are so many letters from a word, with how many works have them. */
  #wordsNear(term: string, distance: number): readonly Weighed[] {
    return [...new Set(this.near(term, distance))]
      .filter((word) => word !== term)
      .map((word) => {
        const counts = this.#sql.all<{ doc: number }>(
          `SELECT doc FROM text_vocabulary WHERE term = ?1 UNION ALL SELECT doc FROM name_vocabulary WHERE term = ?1`,
          word,
        )
        return { word, works: counts.reduce((sum, { doc }) => sum + doc, 0) }
      })
      .filter(({ works }) => works > 0)
  }

  /** Forgets what it knows when there are other words. */
  #renew(): void {
    const size = this.#sql.get<{ size: number }>('SELECT count(*) AS size FROM terms')?.size ?? 0
    if (size !== this.#size) this.#byLength.clear()
    this.#size = size
  }

  /** @param length in characters */
  #ofLength(length: number): TokenSet {
    const known = this.#byLength.get(length)
    if (known !== undefined) return known
    const rows = this.#sql.all<{ word: string }>(
      `SELECT term AS word FROM terms WHERE length(term) = ?1
       UNION SELECT stem FROM terms WHERE length(stem) = ?1`,
      length,
    )
    const words = rows.map(({ word }) => word).sort(byCodeUnit)
    const set = LunrTokenSet.fromArray(words)
    this.#byLength.set(length, set)
    return set
  }
}

function likeness(word: string, other: string): number {
  let alike = 0
  while (alike < other.length && word.charAt(alike) === other.charAt(alike)) alike++
  return alike === 0 ? 0 : FIRST_LETTER + (alike - 1) * NEXT_LETTER
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
