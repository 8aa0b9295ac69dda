import { useEffect, useState } from 'react'
import type { IndexState } from '../shared/indexing'
import { ask } from './ask'

/** How far it is with getting the search ready; null where it is. */
export function useIndexState(): IndexState | null {
  const [state, setState] = useState<IndexState | null>(null)
  useEffect(() => {
    let isTold = false
    void ask(window.ficarium.indexState()).then((reply) => {
      // What is told meanwhile is newer.
      if (reply.ok && !isTold) setState(reply.value)
    })
    return window.ficarium.on('indexProgress', (next) => {
      isTold = true
      setState(next.done >= next.all ? null : next)
    })
  }, [])
  return state
}
