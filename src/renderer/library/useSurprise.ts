import { useRef } from 'react'
import type { WorkId } from '../../shared/model'

/** Any work of a list, by chance, but not the one that was taken before; undefined of an empty list. */
export function anyOther(
  ids: readonly WorkId[],
  before: WorkId | null,
  random: () => number = Math.random,
): WorkId | undefined {
  const others = ids.length > 1 ? ids.filter((id) => id !== before) : ids
  return others[Math.floor(random() * others.length)]
}

/** Picks a work of a list by chance, never the same one twice in a row. */
export function useSurprise(ids: readonly WorkId[]): () => WorkId | undefined {
  const before = useRef<WorkId | null>(null)
  return () => {
    const picked = anyOther(ids, before.current)
    before.current = picked ?? before.current
    return picked
  }
}
