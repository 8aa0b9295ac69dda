import { textContent } from '../../shared/text-content'
import { readAnalysisVersion, saveAnalysisVersion } from '../library/settings'
import { readChapters, readRecord } from '../library/works'
import { ANALYSIS_VERSION } from '../search/analysis'
import { toNameTexts } from './catalogue-entry'
import type { Shelves } from './shelves'

/** Builds the full-text index anew, all of it or not at all, where another version of the analysis made it. */
export function renewIndex(shelves: Shelves): void {
  const { db, fullText } = shelves
  if (readAnalysisVersion(db) === ANALYSIS_VERSION) return
  shelves.change(() => {
    fullText.clear()
    for (const { id } of db.all<{ id: number }>('SELECT id FROM works ORDER BY id')) {
      const record = readRecord(db, id)
      if (record === undefined) continue
      fullText.putNames(id, toNameTexts(record, record.privateNotes))
      fullText.putText(
        id,
        readChapters(db, id).map(({ html }) => textContent(html)),
      )
    }
    saveAnalysisVersion(db, ANALYSIS_VERSION)
  })
}
