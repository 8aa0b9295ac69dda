import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import FlexSearch from 'flexsearch'
import lunr from 'lunr'
import MiniSearch from 'minisearch'
import { openDatabase } from '../../src/main/library/open-database'
import { FullTextIndex } from '../../src/main/search/full-text'

/** Indexes every word of the files of a folder. @param scratch a folder for what is kept on disk */
type Peer = (files: Iterable<PlainWork>, scratch: string) => unknown

interface PlainWork {
  readonly id: number
  readonly text: string
}

/** What else could index the works: each does the least that gives phrase or word search over the whole text. */
export const PEERS: Readonly<Record<string, Peer>> = {
  'Ficarium’s index alone': (works, scratch) => {
    const db = openDatabase(scratch)
    const index = new FullTextIndex(db)
    for (const group of inGroups(works, 32))
      db.transaction(() => {
        for (const { id, text } of group) index.putText(id, [text], 'English')
      })
    db.close()
  },
  'bare FTS5': (works, scratch) => {
    const db = new DatabaseSync(join(scratch, 'fts5.db'))
    db.exec("PRAGMA journal_mode = WAL; CREATE VIRTUAL TABLE texts USING fts5 (text, content = '')")
    const insert = db.prepare('INSERT INTO texts (rowid, text) VALUES (?, ?)')
    db.exec('BEGIN')
    for (const { id, text } of works) insert.run(id, text)
    db.exec('COMMIT')
    db.close()
  },
  FlexSearch: (works) => {
    const index = new FlexSearch.Index({ tokenize: 'strict' })
    for (const { id, text } of works) index.add(id, text)
    return index
  },
  MiniSearch: (works) => {
    const index = new MiniSearch<PlainWork>({ fields: ['text'] })
    for (const work of works) index.add(work)
    return index
  },
  'plain lunr': (works) => {
    const builder = new lunr.Builder()
    builder.pipeline.add(lunr.trimmer, lunr.stopWordFilter, lunr.stemmer)
    builder.field('text')
    for (const work of works) builder.add(work)
    return builder.build()
  },
}

function* inGroups<T>(items: Iterable<T>, size: number): Iterable<readonly T[]> {
  let group: T[] = []
  for (const item of items) {
    group.push(item)
    if (group.length < size) continue
    yield group
    group = []
  }
  yield group
}

/** @returns seconds that the peer needs for a folder, reading included */
function timePeer(name: string, folder: string, scratch: string): number {
  const peer = PEERS[name]
  if (peer === undefined) throw new Error(`there is no peer ${name}`)
  const before = performance.now()
  peer(readWorks(folder), scratch)
  return (performance.now() - before) / 1000
}

function* readWorks(folder: string): Iterable<PlainWork> {
  for (const [at, name] of readdirSync(folder).sort().entries())
    yield { id: at + 1, text: readFileSync(join(folder, name), 'utf8') }
}

const [name, folder, scratch] = process.argv.slice(2)
if (name !== undefined && folder !== undefined && scratch !== undefined)
  process.stdout.write(JSON.stringify({ seconds: timePeer(name, folder, scratch) }))
