import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import FlexSearch from 'flexsearch'
import lunr from 'lunr'
import MiniSearch from 'minisearch'
import type { Kind, Question, SearchedWork } from './search-works'

/** A way to search works. */
export interface SearchPeer {
  add(work: SearchedWork): void
  /** Ends the build: what was added can be found from now on. */
  finish(): void
  /** How many works it finds, all of them in its order; undefined when it knows no such questions. */
  ask(question: Question): number | undefined
  close(): void
}

const FIELDS = ['title', 'tags', 'text'] as const
const plain = ({ id, title, tags, text }: SearchedWork) => ({ id, title, tags, text })
const nothing = (): void => undefined

/** What else could search the works, each with the least it needs. @param scratch a folder for what is kept on disk */
export const SEARCH_PEERS: Readonly<Record<string, (scratch: string) => SearchPeer>> = {
  'bare FTS5': (scratch) => {
    const db = new DatabaseSync(join(scratch, 'fts5.db'))
    db.exec(
      `PRAGMA journal_mode = WAL;
       CREATE VIRTUAL TABLE works USING fts5 (title, tags, text, content = '', tokenize = 'porter unicode61')`,
    )
    const insert = db.prepare('INSERT INTO works (rowid, title, tags, text) VALUES (?, ?, ?, ?)')
    const select = db.prepare('SELECT rowid FROM works WHERE works MATCH ? ORDER BY rank')
    db.exec('BEGIN')
    return {
      add: ({ id, title, tags, text }) => void insert.run(id, title, tags, text),
      finish: () => {
        db.exec('COMMIT')
      },
      ask: (question) => {
        const match = matchOf(question)
        return match === undefined ? undefined : select.all(match).length
      },
      close: () => {
        db.close()
      },
    }
  },
  FlexSearch: () => {
    const index = new FlexSearch.Document({
      document: { id: 'id', index: FIELDS.map((field) => ({ field, tokenize: 'strict' as const })) },
    })
    const find = (words: readonly string[], field?: string): number => {
      const found = index.search(words.join(' '), {
        limit: 1e9,
        ...(field === undefined ? {} : { index: field }),
      })
      return new Set(found.flatMap(({ result }) => result)).size
    }
    return {
      add: (work) => void index.add(plain(work)),
      finish: nothing,
      ask: ({ kind, words }) => {
        if (kind === 'field') return find(words, 'title')
        return ['phrase', 'prefix', 'typo'].includes(kind) ? undefined : find(words)
      },
      close: nothing,
    }
  },
  MiniSearch: () => {
    const index = new MiniSearch({ fields: [...FIELDS] })
    const options: Partial<Record<Kind, object>> = {
      prefix: { prefix: true },
      typo: { fuzzy: 1 },
      field: { fields: ['title'] },
    }
    return {
      add: (work) => {
        index.add(plain(work))
      },
      finish: nothing,
      ask: ({ kind, words }) =>
        kind === 'phrase'
          ? undefined
          : index.search(words.join(' '), { combineWith: 'AND', ...options[kind] }).length,
      close: nothing,
    }
  },
  'plain lunr': () => {
    const builder = new lunr.Builder()
    builder.pipeline.add(lunr.trimmer, lunr.stopWordFilter, lunr.stemmer)
    builder.searchPipeline.add(lunr.stemmer)
    for (const field of FIELDS) builder.field(field)
    let index: lunr.Index | undefined
    return {
      add: (work) => {
        builder.add(plain(work))
      },
      finish: () => {
        index = builder.build()
      },
      ask: ({ kind, words }) => (kind === 'phrase' ? undefined : index?.search(asLunr(kind, words)).length),
      close: nothing,
    }
  },
}

function matchOf({ kind, words }: Question): string | undefined {
  switch (kind) {
    case 'typo':
      return undefined
    case 'phrase':
      return `"${words.join(' ')}"`
    case 'prefix':
      return `${words.join('')} *`
    case 'field':
      return `title : ${words.join('')}`
    default:
      return words.join(' AND ')
  }
}

/** A question in Lunr's language. */
export function asLunr(kind: Kind, words: readonly string[]): string {
  switch (kind) {
    case 'phrase':
      return `"${words.join(' ')}"`
    case 'prefix':
      return `${words.join('')}*`
    case 'typo':
      return `${words.join('')}~1`
    case 'field':
      return `title:${words.join('')}`
    default:
      return words.map((word) => `+${word}`).join(' ')
  }
}
