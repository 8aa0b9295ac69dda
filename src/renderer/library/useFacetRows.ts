import { useCallback, useMemo } from 'react'
import { ask } from '../ask'
import type { FacetGroupProps } from './facet-group'
import { facetRow, firstRows, pinnedRows, type FacetFacts, type FacetValue } from './facet-rows'
import type { FacetRest } from './FacetList'
import { choiceOf } from './library-query'
import { useFacetParts } from './useFacetParts'
import { useKeptCount } from './useKeptCount'

/** As many values stand in a group until it is made larger. */
export const ROWS_AT_FIRST = 6

interface FacetRowsOptions extends Pick<FacetGroupProps, 'type' | 'page' | 'query' | 'revision' | 'open'> {
  /** All values are there, with this in their names; else only the first ones are. */
  readonly find: string
  readonly scrolls: boolean
  /** The value that was let go of just now. */
  readonly kept: string | null
}

interface FacetRows {
  readonly pinned: readonly FacetValue[]
  readonly rest: FacetRest
  /** Where in the rest the first value stands that begins so. */
  readonly findPlace: (beginning: string) => Promise<number | null>
}

/** The rows of a group: those that are always in sight, and the others as far as they are known. A closed group has only the first. */
export function useFacetRows(options: FacetRowsOptions): FacetRows {
  const { type, page, query, revision, open, find, scrolls, kept } = options
  const counts = page?.facets[type] ?? null
  const { part, want } = useFacetParts(open && scrolls, { query, revision, type, find }, counts)
  const known = useMemo(() => [...(counts?.values ?? []), ...part.values], [counts, part])
  const keptIsKnown =
    kept === null || known.some(({ name }) => name === kept) || choiceOf(query, type, kept) !== undefined
  const keptCount = useKeptCount({ query, revision, type }, keptIsKnown ? null : kept)
  const facts = useMemo<FacetFacts>(
    () => ({ counts: [...known, ...keptCount], chosen: page?.chosen ?? [] }),
    [known, keptCount, page],
  )
  const pinned = useMemo(() => pinnedRows(query, type, facts, kept), [query, type, facts, kept])
  const first = useMemo(() => {
    const shown = { counts: counts?.values ?? [], chosen: facts.chosen }
    return open ? firstRows(query, type, shown, pinned, ROWS_AT_FIRST) : []
  }, [open, query, type, counts, facts, pinned])
  const rows = useMemo(() => {
    const names = new Set(pinned.map(({ name }) => name))
    return part.values.map(({ name, count }) =>
      names.has(name) ? null : facetRow(query, type, name, count, facts.chosen),
    )
  }, [part, pinned, query, type, facts])
  const rest = useMemo<FacetRest>(() => {
    if (!open || !scrolls) return { total: first.length, get: (place) => first[place] }
    return { total: part.total, get: (place) => rows[place - part.from], want }
  }, [open, scrolls, first, part, rows, want])
  const findPlace = useCallback(
    async (beginning: string) => {
      if (!scrolls) return null
      const reply = await ask(window.ficarium.findFacetPlace(query, type, find, beginning))
      return reply.ok ? reply.value : null
    },
    [scrolls, query, type, find],
  )
  return { pinned, rest, findPlace }
}
