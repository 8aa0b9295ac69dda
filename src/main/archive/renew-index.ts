import { readAnalysisVersion, saveAnalysisVersion } from '../library/settings'
import { ANALYSIS_VERSION } from '../search/analysis'
import { indexNames, indexText } from './indexing'
import type { Shelves } from './shelves'

/** Builds the full-text index anew, all of it or not at all, where another version of the analysis made it. */
export function renewIndex(shelves: Shelves): void {
  const { db, fullText } = shelves
  if (readAnalysisVersion(db) === ANALYSIS_VERSION) return
  shelves.change(() => {
    fullText.clear()
    for (const { id } of db.all<{ id: number }>('SELECT id FROM works ORDER BY id')) {
      indexText(shelves, id)
      indexNames(shelves, id)
    }
    saveAnalysisVersion(db, ANALYSIS_VERSION)
  })
}
