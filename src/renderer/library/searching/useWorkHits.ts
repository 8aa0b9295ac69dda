import { useCallback, useContext, useMemo, useState } from 'react'
import type { AppError } from '../../../shared/app-error'
import type { Reply } from '../../../shared/ipc'
import type { WorkId } from '../../../shared/model'
import type { AskedWords, Hit, HitPart } from '../../../shared/query'
import { useAnswer } from '../../useAnswer'
import { AskedWordsContext } from './asked-words'

/** As many places are read at a time. */
export const HITS_A_TIME = 20

interface Question {
  readonly id: WorkId
  readonly words: AskedWords
  /** How many places there are as far as the list knows: other ones have to be read when it changes. */
  readonly hitCount: number
  readonly from: number
}

interface Answered {
  readonly question: Question
  readonly part: HitPart
}

interface Known {
  readonly newest: Answered | null
  readonly hits: readonly Hit[]
}

/** The places of a work, as far as they were asked for. */
export interface WorkHits {
  /** In the order of the story; none until the first of them are there. */
  readonly hits: readonly Hit[]
  readonly total: number
  readonly busy: boolean
  readonly error: AppError | null
  readonly more: () => void
}

async function put(question: Question): Promise<Reply<Answered>> {
  const { id, words, from } = question
  const reply = await window.ficarium.workHits(id, words, from, HITS_A_TIME)
  return reply.ok ? { ok: true, value: { question, part: reply.value } } : reply
}

/** All places of a work that the list was found by, read some at a time. */
export function useWorkHits(id: WorkId, hitCount: number): WorkHits {
  const words = useContext(AskedWordsContext)
  const [wanted, setWanted] = useState({ words, hitCount, from: 0 })
  const [known, setKnown] = useState<Known>({ newest: null, hits: [] })
  const from = wanted.words === words && wanted.hitCount === hitCount ? wanted.from : 0
  const answer = useAnswer(
    put,
    useMemo(() => ({ id, words, hitCount, from }), [id, words, hitCount, from]),
  )
  if (answer.status === 'ready' && answer.value !== known.newest) setKnown(withPart(known, answer.value))

  const { length } = known.hits
  const more = useCallback(() => setWanted({ words, hitCount, from: length }), [words, hitCount, length])
  return {
    hits: known.hits,
    total: known.newest?.part.total ?? hitCount,
    busy: answer.status === 'loading',
    error: answer.status === 'failed' ? answer.error : null,
    more,
  }
}

function withPart({ hits }: Known, answered: Answered): Known {
  const { question, part } = answered
  return {
    newest: answered,
    hits: question.from === 0 ? part.hits : [...hits.slice(0, question.from), ...part.hits],
  }
}
