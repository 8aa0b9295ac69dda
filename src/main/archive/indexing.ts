import type { WorkId, WorkRecord } from '../../shared/model'
import { textContent } from '../../shared/text-content'
import { readChapters } from '../library/works'
import { toNameTexts } from './catalogue-entry'
import { recordOf } from './records'
import type { Shelves } from './shelves'

/** Indexes what is said of a work as the library has it now; its story as well where that is in another language now. */
export function indexNames(shelves: Shelves, id: WorkId): void {
  const record = recordOf(shelves, id)
  const { fullText } = shelves
  if (!fullText.isOfLanguage(id, record.language))
    fullText.putText(id, storedTexts(shelves, id), record.language)
  putNames(shelves, record)
}

/**
 * Indexes the story of a work, and what is said of it where that is in another language now.
 * @param texts of its chapters; read from the library where they are not at hand
 */
export function indexText(shelves: Shelves, id: WorkId, texts = storedTexts(shelves, id)): void {
  const record = recordOf(shelves, id)
  const before = shelves.fullText.languageOf(id)
  shelves.fullText.putText(id, texts, record.language)
  if (before !== shelves.fullText.languageOf(id)) putNames(shelves, record)
}

/** Indexes all of a work. */
export function indexWork(shelves: Shelves, id: WorkId): void {
  const record = recordOf(shelves, id)
  shelves.fullText.putText(id, storedTexts(shelves, id), record.language)
  putNames(shelves, record)
}

function putNames({ fullText }: Shelves, record: WorkRecord): void {
  fullText.putNames(record.id, toNameTexts(record, record.privateNotes))
}

/** The text of each chapter of a work, as it is searched. */
export function storedTexts({ db }: Shelves, id: WorkId): readonly string[] {
  return readChapters(db, id).map(({ html }) => textContent(html))
}
