import { useCallback, useEffect, useState } from 'react'

/** While works pour in, the list is read again this often. Milliseconds. */
const AT_MOST_EVERY = 1_000

/**
 * A number that grows when the library has changed, with the way to make it grow after an own change. Changes that
 * follow each other closely are taken together.
 */
export function useRevision(): readonly [revision: number, bump: () => void] {
  const [revision, setRevision] = useState(0)
  const bump = useCallback(() => setRevision((before) => before + 1), [])

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let last = 0
    const changed = (): void => {
      if (timer !== undefined) return
      timer = setTimeout(
        () => {
          timer = undefined
          last = performance.now()
          bump()
        },
        Math.max(0, AT_MOST_EVERY - (performance.now() - last)),
      )
    }
    const stop = window.ficarium.on('libraryChanged', changed)
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [bump])

  return [revision, bump]
}
