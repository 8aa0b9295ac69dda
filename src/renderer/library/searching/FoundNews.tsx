import { useMemo } from 'react'
import type { LibraryQuery } from '../../../shared/query'
import { useRested } from '../../ui/useRested'
import { VisuallyHidden } from '../../ui/VisuallyHidden'

/** So long has nothing to change before it is said: the letters of a word come faster. Milliseconds. */
const REST = 600

interface FoundNewsProps {
  /** How much was found, in words; empty while that is on its way. */
  readonly found: string
  readonly query: LibraryQuery
}

/** Says politely how much was found: once the reader stops typing, and again for another query that finds as much. */
export function FoundNews({ found, query }: FoundNewsProps) {
  const news = useRested(
    useMemo(() => ({ found, key: JSON.stringify(query) }), [found, query]),
    REST,
  )
  return (
    <VisuallyHidden>
      <span role="status">
        <span key={news.key}>{news.found}</span>
      </span>
    </VisuallyHidden>
  )
}
