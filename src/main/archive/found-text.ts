import type { WorkId } from '../../shared/model'
import { textContent } from '../../shared/text-content'
import { readChapters } from '../library/works'
import type { ChapterText, Sought } from '../search/hits'
import type { QueryPlan } from '../search/query'
import type { Shelves } from './shelves'

/** The text of a work as it is searched, chapter by chapter. */
export function chapterTexts(shelves: Shelves, id: WorkId): readonly ChapterText[] {
  return readChapters(shelves.db, id).map(({ title, html }) => ({ title, text: textContent(html) }))
}

/** What a plan looks for in stories: the words and phrases of every clause that may be in the text. */
export function soughtIn(shelves: Shelves, { clauses }: QueryPlan): Sought {
  const inText = clauses.filter(
    ({ presence, fields }) => presence !== 'prohibited' && fields.includes('text'),
  )
  const phrases = inText.flatMap(({ wanted }) => (wanted.kind === 'phrase' ? [wanted.terms] : []))
  const words = inText.filter(({ wanted }) => wanted.kind !== 'phrase')
  return { forms: new Set(words.flatMap((clause) => shelves.evaluator.formsOf(clause))), phrases }
}
