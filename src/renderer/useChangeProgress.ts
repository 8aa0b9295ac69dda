import { useEffect, useState } from 'react'
import type { Progress } from '../shared/ipc'

/** How far a long change of many works is, or a look at a library of another program; null while there is none. */
export function useChangeProgress(
  event: 'changeProgress' | 'libraryProgress' = 'changeProgress',
): Progress | null {
  const [progress, setProgress] = useState<Progress | null>(null)
  useEffect(() => window.ficarium.on(event, (now) => setProgress(now.done >= now.all ? null : now)), [event])
  return progress
}
