import type { WorkId } from '../../shared/model'
import type { NamePreview } from '../../shared/export'
import type { ExportItem } from '../exporting/export-works'
import { pathOf, readPattern } from '../exporting/name-pattern'
import { readChapters, readRecord } from '../library/works'
import { metadataOf } from './editing'
import { recordOf } from './records'
import type { Shelves } from './shelves'

/** Works as an export takes them, one after the other. */
export function itemsOf(shelves: Shelves, ids: readonly WorkId[]): readonly ExportItem[] {
  return ids.map((id) => ({
    id,
    load: () => ({ ...recordOf(shelves, id), chapters: readChapters(shelves.db, id) }),
    stamp: () => {
      const version = shelves.db.get<{ version_id: number }>('SELECT version_id FROM works WHERE id = ?', id)
      const record = recordOf(shelves, id)
      return JSON.stringify([version?.version_id, metadataOf(record), record.words])
    },
  }))
}

/** What a pattern makes of the names of works; those that are gone are left out. */
export function previewNames(shelves: Shelves, ids: readonly WorkId[], names: string): NamePreview {
  const pattern = readPattern(names)
  if ('problem' in pattern) return { paths: [], problem: pattern.problem }
  const paths = ids.flatMap((id) => {
    const record = readRecord(shelves.db, id)
    return record === undefined ? [] : [pathOf(pattern, record)]
  })
  return { paths, problem: null }
}
