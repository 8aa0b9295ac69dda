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

/** What a plugin of lunr-languages makes of its language. */
export interface LanguagePlugins {
  /** To be handed to the plugins; what they register stays with it. */
  readonly lunr: object
  /** @throws TypeError where no plugin has registered such a stemmer */
  readonly stemmerOf: (language: string) => (word: string) => string
  /** The stop words of the language that was registered last. */
  readonly stopWords: () => readonly string[]
}

/** A Lunr for the plugins of one language: they add themselves to it, and say which words are common. */
export function lunrForPlugins(): LanguagePlugins {
  let words: readonly string[] = []
  const generateStopWordFilter = (list: readonly string[]): typeof stopWordFilter => {
    words = list
    return () => undefined
  }
  const host = Object.assign(Object.create(lunr) as object, { generateStopWordFilter })
  const languages = host as Readonly<Record<string, { readonly stemmer: PipelineStep } | undefined>>
  return {
    lunr: host,
    stopWords: () => words,
    stemmerOf: (language) => {
      const step = languages[language]?.stemmer
      if (step === undefined) throw new TypeError(`there is no stemmer for ${language}`)
      return (word) => step(new lunr.Token(word, {})).toString()
    },
  }
}

type PipelineStep = (token: lunr.Token) => lunr.Token
