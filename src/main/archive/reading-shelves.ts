import type { WorkId } from '../../shared/model'
import type { Shelf } from '../../shared/query'
import { beingRead, withNewChapters } from '../library/begun'
import type { Shelves } from './shelves'

/** How long a work is a new one. */
const RECENT_DAYS = 30
const DAY = 24 * 60 * 60 * 1000

/** The works that stand on a shelf; some of them may be in the trash. */
export function worksOnShelf(shelves: Shelves, shelf: Shelf): ReadonlySet<WorkId> {
  const { catalogue, db } = shelves
  switch (shelf) {
    case 'continue':
      return new Set(beingRead(db))
    case 'new-chapters':
      return new Set(withNewChapters(db))
    case 'to-read': {
      const choices = [{ type: 'reading', name: 'to-read', state: 'include' }] as const
      return new Set(catalogue.withChoices(choices))
    }
    case 'recent': {
      const since = new Date(Date.parse(shelves.now()) - RECENT_DAYS * DAY).toISOString()
      return new Set([...catalogue.ids()].filter((id) => (catalogue.get(id)?.added ?? '') >= since))
    }
  }
}
