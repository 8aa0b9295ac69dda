import type { Glance } from '../../shared/glance'
import { UNKNOWN, type FacetType, type ReadingStatus } from '../../shared/model'
import type { FacetGroup, LibraryQuery } from '../../shared/query'
import type { Rows } from '../search/work-rows'
import type { Searches } from './searches'
import type { Shelves } from './shelves'

const READ: readonly ReadingStatus[] = ['read', 're-read']

/** Sums over the works that a query finds, and what its page leaves out for being too long. */
export function glance(searches: Searches, query: LibraryQuery): Glance {
  const { narrowed } = searches.answer(query)
  const allOf = (type: FacetType): FacetGroup => narrowed.counts.all(type, () => true)
  return {
    ...sums(searches.shelves, narrowed.found),
    years: allOf('year'),
    yearLengths: allOf('year-length'),
  }
}

function sums({ catalogue }: Shelves, found: Rows): Pick<Glance, 'works' | 'words' | 'canons' | 'read'> {
  const { facetValues, rows } = catalogue
  const counts = new Uint32Array(facetValues.size)
  rows.tally(found, counts)
  const canons = facetValues
    .ofType('canon')
    .filter(({ number, name }) => name !== UNKNOWN && counts[number] !== 0)
  const worksMarked = (status: ReadingStatus): number =>
    counts[facetValues.named('reading', status)?.number ?? -1] ?? 0
  return {
    works: found.length,
    words: found.reduce((sum, row) => sum + (catalogue.get(rows.idOf(row))?.words ?? 0), 0),
    canons: canons.length,
    read: READ.reduce((sum, status) => sum + worksMarked(status), 0),
  }
}
