import { setImmediate } from 'node:timers/promises'
import type { Progress } from '../../shared/ipc'
import type { WorkId, WorkRecord } from '../../shared/model'
import type { Database } from '../library/database'
import { GAP } from '../search/analysis'
import { FormsCheck } from '../search/forms-check'
import { IndexCheck, type Difference } from '../search/index-check'
import { columnsOfNames, columnsOfText } from '../search/index-places'
import { languageOfText } from '../search/languages/detect-language'
import { toNameTexts } from './catalogue-entry'
import { storedTexts } from './indexing'
import type { Problem } from './problem'
import { recordOf } from './records'
import { indexedWorks } from './renew-index'
import type { Shelves } from './shelves'

/** Works whose differing words are named. */
const MOST_NAMED = 20
/** Words that are named of each. */
const WORDS_NAMED = 3
const TURN = 50
const MENDED = '“ficarium reindex” mends it.'

export interface IndexVerification {
  readonly signal?: AbortSignal
  /** @param what is compared now */
  readonly onProgress?: (progress: Progress & { readonly what: 'words' | 'works' | 'files' }) => void
}

/**
 * Compares the index with the texts and the names that it was made from, word by word and place by place.
 * @returns what it found until it was stopped
 */
export async function verifyIndex(
  shelves: Shelves,
  { signal, onProgress = () => {} }: IndexVerification,
): Promise<readonly Problem[]> {
  const { db } = shelves
  const broken = ['text_index', 'work_index'].flatMap((table) => checkTable(db, table))
  if (broken.length > 0) return broken
  const texts = new IndexCheck(db, 'text_index')
  const names = new IndexCheck(db, 'work_index')
  const forms = new FormsCheck(db)
  const goOn = turns(signal)
  for (const check of [texts, names])
    for (const progress of check.read())
      if (await goOn(() => onProgress({ ...progress, what: 'words' }))) return []
  const ids = db.all<{ id: WorkId }>(
    'SELECT id FROM works WHERE id IN (SELECT id FROM indexed_works) ORDER BY id',
  )
  for (const [at, { id }] of ids.entries()) {
    compareWork(shelves, id, { texts, names, forms })
    if (await goOn(() => onProgress({ done: at + 1, all: ids.length, what: 'works' }))) return []
  }
  return [
    ...waiting(shelves),
    ...problemsOf(texts, 'text'),
    ...problemsOf(names, 'names'),
    ...missingForms(forms.missing()),
  ]
}

interface Checks {
  readonly texts: IndexCheck
  readonly names: IndexCheck
  readonly forms: FormsCheck
}

function compareWork(shelves: Shelves, id: WorkId, { texts, names, forms }: Checks): void {
  const record: WorkRecord = recordOf(shelves, id)
  const chapters = storedTexts(shelves, id)
  const { language } = languageOfText(record.language, chapters)
  const said = toNameTexts(record, record.privateNotes)
  texts.compare(id, columnsOfText(chapters, language))
  names.compare(id, columnsOfNames(said, language))
  for (const text of chapters) forms.look(text, language)
  for (const text of Object.values(said).flat())
    for (const each of new Set([language, 'en'] as const)) forms.look(text, each)
}

/** Lets others work now and then. @returns whether it is to be stopped */
function turns(signal: AbortSignal | undefined): (tell: () => void) => Promise<boolean> {
  let last = performance.now()
  return async (tell) => {
    if (performance.now() - last < TURN) return false
    tell()
    await setImmediate()
    last = performance.now()
    return signal?.aborted === true
  }
}

/** What SQLite finds in a table of its own. */
function checkTable(db: Database, table: string): readonly Problem[] {
  try {
    db.run(`INSERT INTO ${table} (${table}) VALUES ('integrity-check')`)
    return []
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return [{ code: 'index-damaged', message: `The ${nameOf(table)} is damaged: ${reason}. ${MENDED}` }]
  }
}

function nameOf(table: string): string {
  return table === 'text_index' ? 'index of texts' : 'index of names'
}

function waiting(shelves: Shelves): readonly Problem[] {
  const { done, all } = indexedWorks(shelves)
  if (done >= all) return []
  const message = `${all - done} of ${all} works are not indexed yet. “ficarium reindex” goes on with them.`
  return [{ code: 'index-not-ready', message }]
}

function problemsOf(check: IndexCheck, what: 'text' | 'names'): readonly Problem[] {
  const index = what === 'text' ? 'index of texts' : 'index of names'
  const whose = what === 'text' ? 'its text' : 'what is said of it'
  return [
    ...check.missing().map((id): Problem => ({
      code: 'not-indexed',
      id,
      message: `Work ${id} is not in the ${index}. ${MENDED}`,
    })),
    ...check.leftOver().map((id): Problem => ({
      code: 'index-left-over',
      id,
      message: `The ${index} knows a work ${id} that is gone. ${MENDED}`,
    })),
    ...check.differences(MOST_NAMED).map((difference): Problem => ({
      code: 'index-differs',
      id: difference.work,
      message: `Work ${difference.work} is in the ${index} otherwise than ${whose} says: ${wordsOf(difference)}. ${MENDED}`,
    })),
    ...check.miscounted().map((term): Problem => ({
      code: 'index-differs',
      message: `The ${index} does not have “${term}” as often as the works. ${MENDED}`,
    })),
  ]
}

function wordsOf({ missing, foreign }: Difference): string {
  const named = (terms: readonly string[]): readonly string[] => terms.filter((term) => !term.startsWith(GAP))
  const parts = [
    ...(named(missing).length === 0 ? [] : [`it lacks ${listed(named(missing))}`]),
    ...(named(foreign).length === 0 ? [] : [`it has ${listed(named(foreign))} too often`]),
  ]
  return parts.length === 0
    ? 'its words stand in another order, or in another language'
    : parts.join(', and ')
}

function missingForms(terms: readonly string[]): readonly Problem[] {
  if (terms.length === 0) return []
  const message = `The list of words lacks ${listed(terms)}: other forms of them are not found. ${MENDED}`
  return [{ code: 'words-missing', message }]
}

function listed(terms: readonly string[]): string {
  const some = terms.slice(0, WORDS_NAMED).map((term) => `“${term}”`)
  const more = terms.length - some.length
  return more === 0 ? some.join(', ') : `${some.join(', ')} and ${more} more`
}
