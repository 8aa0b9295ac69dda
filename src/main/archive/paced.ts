import type { Progress } from '../../shared/ipc'
import type { OnDone } from './editing'

/** A wait that is shorter is not told of; from then on it is told this often. Milliseconds. */
const NOTICED = 300
const TOLD_EVERY = 100

/** Follows a change and tells of it only when it takes so long that one would notice, and then of its end as well. */
export function paced(tell: (progress: Progress) => void, now: () => number = Date.now): OnDone {
  const started = now()
  let told = 0
  return (done, all) => {
    const at = now()
    const isEnd = done >= all
    if (isEnd ? told === 0 : at - started < NOTICED || at - told < TOLD_EVERY) return
    told = at
    tell({ done, all })
  }
}
