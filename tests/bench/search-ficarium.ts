import { Archive } from '../../src/main/archive/archive'
import { toNameTexts } from '../../src/main/archive/catalogue-entry'
import type { Database } from '../../src/main/library/database'
import { openDatabase } from '../../src/main/library/open-database'
import { saveAnalysisVersion } from '../../src/main/library/settings'
import { insertWork } from '../../src/main/library/works'
import { ANALYSIS_VERSION } from '../../src/main/search/analysis'
import { FullTextIndex } from '../../src/main/search/full-text'
import { EVERYTHING } from '../../src/shared/query'
import type { Chapter, StoryHtml, WorkId } from '../../src/shared/model'
import { asLunr, type SearchPeer } from './search-peers'
import type { SearchedWork } from './search-works'

/** Works in a transaction, as an import has them. */
const GROUP = 32
/** Rows of the list that are read at once. */
const ROWS = 20

interface Ficarium extends SearchPeer {
  /** What the list shows of the first works that were found last, with their hits. @returns hits */
  readRows(): number
}

/** Nothing but the index: the tags and the text of each work. */
export function ficariumIndex(folder: string): SearchPeer {
  const db = openDatabase(folder)
  const indexing = new Indexing(db)
  return {
    add: (work) => {
      indexing.add(work, work.id)
    },
    finish: () => {
      indexing.finish()
    },
    ask: () => undefined,
    close: () => {
      db.close()
    },
  }
}

/** A library of the program: what is asked is answered with the counts of all facets. */
export function ficarium(folder: string): Ficarium {
  const db = openDatabase(folder)
  const indexing = new Indexing(db)
  saveAnalysisVersion(db, ANALYSIS_VERSION)
  let archive: Archive | undefined
  let last: { readonly text: string; readonly ids: readonly WorkId[] } = { text: '', ids: [] }
  return {
    add: (work) => {
      indexing.add(
        work,
        db.transaction(() => insert(db, work)),
      )
    },
    finish: () => {
      indexing.finish()
      db.close()
      archive = Archive.open(folder)
    },
    ask: ({ kind, words }) => {
      const text = asLunr(kind, words)
      const { ids } = archive?.search({ ...EVERYTHING, text }) ?? { ids: [] }
      last = { text, ids }
      return ids.length
    },
    readRows: () => {
      const rows = archive?.readBlurbs(last.ids.slice(0, ROWS), { ...EVERYTHING, text: last.text }) ?? []
      return rows.reduce((sum, { hitCount }) => sum + hitCount, 0)
    },
    close: () => archive?.close(),
  }
}

class Indexing {
  readonly #db: Database
  readonly #index: FullTextIndex
  #waiting: { readonly work: SearchedWork; readonly id: WorkId }[] = []

  constructor(db: Database) {
    this.#db = db
    this.#index = new FullTextIndex(db)
  }

  add(work: SearchedWork, id: WorkId): void {
    this.#waiting.push({ work, id })
    if (this.#waiting.length === GROUP) this.finish()
  }

  finish(): void {
    this.#db.transaction(() => {
      for (const { work, id } of this.#waiting) {
        this.#index.putText(id, [work.text], work.work.language)
        this.#index.putNames(id, toNameTexts(work.work, null))
      }
    })
    this.#waiting = []
  }
}

function insert(db: Database, { id, work, text }: SearchedWork): WorkId {
  const html = text.replace(/[^\n]+/g, '<p>$&</p>').replaceAll('\n\n', '') as StoryHtml
  const chapter: Chapter = { title: null, summary: null, notes: null, endNotes: null, html }
  const file = {
    path: `${id}.txt`,
    hash: String(id),
    bytes: text.length,
    source: 'bench',
    encoding: 'utf-8',
    modified: null,
  }
  return insertWork(
    db,
    {
      work: { ...work, chapters: [chapter] },
      review: [],
      chapterWords: [text.split(' ').length],
      file,
      identity: null,
      bodyHash: String(id),
      posted: null,
    },
    '2026-01-01T00:00:00.000Z',
  )
}
