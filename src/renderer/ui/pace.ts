import type { Progress } from '../../shared/ipc'

/** How fast something goes on; null until that can be said. */
export interface Pace {
  readonly perSecond: number | null
  readonly secondsLeft: number | null
}

/** The pace is that of the last so many milliseconds. */
const WINDOW = 5_000
const AT_LEAST = 500

/** Begins to follow a progress: the returned function takes each new state of it with the time in milliseconds. */
export function followPace(): (progress: Progress, now: number) => Pace {
  let samples: { readonly done: number; readonly at: number }[] = []
  return ({ done, all }, now) => {
    samples = [...samples.filter((sample) => now - sample.at <= WINDOW), { done, at: now }]
    const first = samples[0]
    if (first === undefined || now - first.at < AT_LEAST || done === first.done)
      return { perSecond: null, secondsLeft: null }
    const perSecond = ((done - first.done) / (now - first.at)) * 1_000
    return { perSecond, secondsLeft: (all - done) / perSecond }
  }
}
