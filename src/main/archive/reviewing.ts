import type { WorkId } from '../../shared/model'
import type { ReviewItem, ReviewQueue } from '../../shared/suggestions'
import { textContent } from '../../shared/text-content'
import { listOpenSuggestions, listReviewed, listUnread, readReviewed } from '../library/suggestions'
import { readChapters, readFilePath, readReview } from '../library/works'
import type { KnownCanons } from './known-canons'
import { recordOf } from './records'
import type { Shelves } from './shelves'
import { readForSuggestions } from './suggesting'

/** Letters of a story's beginning that are shown beside its suggestions. */
const OPENING = 1_200

/** The works with something unknown or suggested: the surest suggestions first, then those of which nothing is known. */
export function reviewQueue(shelves: Shelves, known: KnownCanons): ReviewQueue {
  const open = listOpenSuggestions(shelves.db)
  const suggested = new Set(open.map(({ id }) => id))
  const reviewed = listReviewed(shelves.db)
  const isReviewed = new Set(reviewed)
  const unknown = [...shelves.catalogue.ids()].filter((id) => {
    const names = shelves.catalogue.get(id)?.names
    const isUnknown = names?.canon.length === 0 || names?.character.length === 0 || names?.author.length === 0
    return isUnknown && !suggested.has(id) && !isReviewed.has(id)
  })
  const certain = open.filter((work) => work.certain > 0)
  return {
    ids: [...suggested, ...unknown],
    suggested: suggested.size,
    reviewed,
    unread: listUnread(shelves.db, known.version).length,
    certain: {
      suggestions: certain.reduce((sum, work) => sum + work.certain, 0),
      works: certain.length,
    },
  }
}

/** @throws ArchiveError `unknown-work` */
export function readReviewItem(shelves: Shelves, known: KnownCanons, id: WorkId): ReviewItem {
  const { db } = shelves
  const suggestions = readForSuggestions(shelves, known, id)
  const [first] = readChapters(db, id)
  return {
    work: recordOf(shelves, id),
    review: readReview(db, id),
    isReviewed: readReviewed(db, id) !== null,
    suggestions,
    opening: first === undefined ? '' : textContent(first.html).trimStart().slice(0, OPENING),
    file: readFilePath(db, id) ?? '',
  }
}
