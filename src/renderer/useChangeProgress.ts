import { useEffect, useState } from 'react'
import type { Progress } from '../shared/ipc'

/** How far a long change of many works is; null while there is none. */
export function useChangeProgress(): Progress | null {
  const [progress, setProgress] = useState<Progress | null>(null)
  useEffect(
    () => window.ficarium.on('changeProgress', (now) => setProgress(now.done >= now.all ? null : now)),
    [],
  )
  return progress
}
