import type { WorkId } from '../../shared/model'
import type { ExportItem } from '../exporting/export-works'
import { readChapters } from '../library/works'
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
