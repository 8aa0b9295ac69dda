import { useEffect, useRef } from 'react'
import type { Place, WorkId } from '../../shared/model'
import { ask } from '../ask'

/** While one reads on, the place is saved this often. Milliseconds. */
const EVERY = 2_000

/**
 * Saves where the reader is: now and then, and when the work, the window or the program is left.
 *
 * @param place undefined while it must not be saved
 */
export function useSavedPlace(id: WorkId, place: Place | undefined, progress: number): void {
  const newest = useRef<{ readonly place: Place; readonly progress: number } | null>(null)
  const saved = useRef('')
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)

  const chapter = place?.chapter
  const offset = place?.offset
  useEffect(() => {
    newest.current =
      chapter === undefined || offset === undefined ? null : { place: { chapter, offset }, progress }
    timer.current ??= setTimeout(() => {
      timer.current = undefined
      save(id, newest.current, saved)
    }, EVERY)
  }, [id, chapter, offset, progress])

  useEffect(() => {
    const leave = (): void => save(id, newest.current, saved)
    const hidden = (): void => {
      if (document.visibilityState === 'hidden') leave()
    }
    window.addEventListener('pagehide', leave)
    document.addEventListener('visibilitychange', hidden)
    return () => {
      window.removeEventListener('pagehide', leave)
      document.removeEventListener('visibilitychange', hidden)
      clearTimeout(timer.current)
      timer.current = undefined
      leave()
    }
  }, [id])
}

function save(
  id: WorkId,
  now: { readonly place: Place; readonly progress: number } | null,
  saved: { current: string },
): void {
  if (now === null) return
  const key = `${now.place.chapter} ${now.place.offset} ${now.progress}`
  if (saved.current === key) return
  saved.current = key
  // A place that could not be saved is saved with the next one.
  void ask(window.ficarium.savePlace(id, now.place, now.progress))
}
