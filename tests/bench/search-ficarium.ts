import { Archive } from '../../src/main/archive/archive'
import { toNameTexts } from '../../src/main/archive/catalogue-entry'
import { openDatabase } from '../../src/main/library/open-database'
import { saveAnalysisVersion } from '../../src/main/library/settings'
import { insertWork } from '../../src/main/library/works'
import { ANALYSIS_VERSION } from '../../src/main/search/analysis'
import { FullTextIndex } from '../../src/main/search/full-text'
import { EVERYTHING } from '../../src/shared/query'
import type { Chapter, StoryHtml, WorkId } from '../../src/shared/model'
import type { SearchPeer } from './search-peers'
import { asLunr } from './search-peers'
import type { SearchedWork } from './search-works'

/** Works in a transaction, as an import has them. */
const GROUP = 32
/** Rows of the list that are read at once. */
const ROWS = 20

interface Ficarium extends SearchPeer {
  /** Seconds that went into indexing; the library itself is written besides. */
  readonly indexed: () => number
  /** What the list shows of the first works that were found last, with their hits. @returns hits */
  readRows(): number
}

/** A library of the program: what is asked is answered with the counts of all facets. */
export function ficarium(folder: string): Ficarium {
  const db = openDatabase(folder)
  const index = new FullTextIndex(db)
  saveAnalysisVersion(db, ANALYSIS_VERSION)
  let waiting: (SearchedWork & { readonly key: WorkId })[] = []
  let seconds = 0
  let archive: Archive | undefined
  let last: { readonly text: string; readonly ids: readonly WorkId[] } = { text: '', ids: [] }
  const indexWaiting = (): void => {
    const before = performance.now()
    db.transaction(() => {
      for (const { key, work, text } of waiting) {
        index.putText(key, [text], work.language)
        index.putNames(key, toNameTexts(work, null))
      }
    })
    seconds += (performance.now() - before) / 1000
    waiting = []
  }
  return {
    indexed: () => seconds,
    add: (work) => {
      waiting.push({ ...work, key: db.transaction(() => insert(db, work)) })
      if (waiting.length === GROUP) indexWaiting()
    },
    finish: () => {
      indexWaiting()
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

function insert(db: ReturnType<typeof openDatabase>, { id, work, text }: SearchedWork): WorkId {
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
