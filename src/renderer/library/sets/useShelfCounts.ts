import { useMemo, useState } from 'react'
import type { HiddenWorks } from '../../../shared/query'
import type { ShelfCounts } from '../../../shared/saved-sets'
import { useAnswer } from '../../useAnswer'

interface Question {
  readonly hidden: HiddenWorks
}

const put = ({ hidden }: Question) => window.ficarium.countShelves(hidden)

/**
 * The shelves and saved sets with their counts; null until they are first known.
 *
 * @param hidden whether hidden works count
 * @param revision of the library: what it was counted for
 * @param ready whether the list has its answer: counts wait for it
 */
export function useShelfCounts(hidden: HiddenWorks, revision: number, ready: boolean): ShelfCounts | null {
  const wanted = useMemo<Question & { readonly revision: number }>(
    () => ({ hidden, revision }),
    [hidden, revision],
  )
  const [asked, setAsked] = useState<Question | null>(null)
  if (ready && asked !== wanted) setAsked(wanted)
  return useAnswer(put, asked).last
}
