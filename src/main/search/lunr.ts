import lunr from 'lunr'

/** Lunr with the parts of its documented API that the published types leave out. The one place that imports it. */
interface MissingTypes {
  readonly QueryParser: new (text: string, query: lunr.Query) => { parse(): lunr.Query }
  readonly Query: {
    readonly presence: { readonly OPTIONAL: number; readonly REQUIRED: number; readonly PROHIBITED: number }
  }
  readonly TokenSet: {
    fromArray(sorted: readonly string[]): TokenSet
    fromFuzzyString(word: string, distance: number): TokenSet
  }
  readonly stopWordFilter: (word: string) => string | undefined
  readonly tokenizer: ((text: string) => lunr.Token[]) & { separator: RegExp }
}

/** A set of words as a finite automaton. */
export interface TokenSet {
  /** Only the other one's `*` stands for any letters. */
  intersect(other: TokenSet): TokenSet
  toArray(): string[]
}

export interface LunrClause extends lunr.Query.Clause {
  readonly presence: number
}

const whole = lunr as unknown as MissingTypes

export const { QueryParser, TokenSet: LunrTokenSet, stopWordFilter } = whole
export const PRESENCE = whole.Query.presence
export const { Builder, Pipeline, Query, QueryParseError, stemmer } = lunr
export type Token = lunr.Token
export type { lunr as LunrTypes }

/** A tokenizer of our own in the place of Lunr's. */
export function asTokenizer(words: (text: string) => readonly string[]): typeof lunr.tokenizer {
  const tokenizer = (text?: string | object | object[] | null): lunr.Token[] =>
    words(String(text ?? '')).map((word) => new lunr.Token(word, {}))
  return Object.assign(tokenizer, { separator: lunr.tokenizer.separator })
}
