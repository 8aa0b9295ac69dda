import { useEffect, useState } from 'react'
import type { AppError } from '../shared/app-error'
import type { Reply } from '../shared/ipc'
import { ask } from './ask'
import { latestOnly } from './latest-only'

/** What is known of the answer to a question; `last` is the newest answer that came, to be shown until then. */
export type Answer<T> =
  | { readonly status: 'loading'; readonly last: T | null }
  | { readonly status: 'ready'; readonly value: T; readonly last: T }
  | { readonly status: 'failed'; readonly error: AppError; readonly last: T | null }

interface Heard<Q, T> {
  readonly question: Q | null
  readonly error: AppError | null
  readonly last: T | null
}

/**
 * The archive's answer to the question of now; answers to older ones are dropped.
 *
 * @param put must be the same function on every render
 * @param question compared by identity; null asks nothing
 */
export function useAnswer<Q extends object, T>(
  put: (question: Q) => Promise<Reply<T>>,
  question: Q | null,
): Answer<T> {
  const [heard, setHeard] = useState<Heard<Q, T>>({ question: null, error: null, last: null })
  const [next] = useState(() =>
    latestOnly(
      (asked: Q) => ask(put(asked)),
      (asked, reply) =>
        setHeard((before) =>
          reply.ok
            ? { question: asked, error: null, last: reply.value }
            : { question: asked, error: reply.error, last: before.last },
        ),
    ),
  )
  useEffect(() => {
    if (question !== null) next(question)
  }, [next, question])

  if (question === null || heard.question !== question) return { status: 'loading', last: heard.last }
  if (heard.error !== null) return { status: 'failed', error: heard.error, last: heard.last }
  return heard.last === null
    ? { status: 'loading', last: null }
    : { status: 'ready', value: heard.last, last: heard.last }
}
