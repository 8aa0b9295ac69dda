import { useMemo } from 'react'
import type { AppError } from '../../shared/app-error'
import type { Reply } from '../../shared/ipc'
import type { AskedWords, LibraryQuery, SearchPage } from '../../shared/query'
import { useAnswer } from '../useAnswer'
import { endsInWord, withWordsOf, wordsOf } from './library-query'

interface Question {
  readonly query: LibraryQuery
  readonly revision: number
}

interface Answered {
  readonly page: SearchPage
  readonly asked: LibraryQuery
  /** The last word was finished, but nobody has it: it was asked as the beginning of one. */
  readonly isBeginning: boolean
}

/** What was found for a query; while the answer to it is on its way, for the one before. */
export interface Found {
  readonly page: SearchPage | null
  /** What is shown is older than the query. */
  readonly busy: boolean
  readonly error: AppError | null
  /** Nothing has the last word as it is written: what is shown has words that begin so. */
  readonly isBeginning: boolean
  /** What the works on the page have: what was asked, or where nothing had that, what was searched in its place. */
  readonly had: LibraryQuery
  /** Its words; the same object for as long as they are the same. */
  readonly words: AskedWords
  /** The query with the words that the counts on the page are of: choices show at once, words when they are answered. */
  readonly counted: LibraryQuery
}

/** A last word that nobody has is taken for the beginning of one: readers press Enter before they have written it out. */
async function put({ query }: Question): Promise<Reply<Answered>> {
  const reply = await window.ficarium.search(query)
  if (!reply.ok) return reply
  if (!isFound(reply.value) && query.typing !== true && endsInWord(query.text)) {
    const beginning = { ...query, typing: true }
    const again = await window.ficarium.search(beginning)
    if (again.ok && isFound(again.value))
      return { ok: true, value: { page: again.value, asked: beginning, isBeginning: true } }
  }
  return { ok: true, value: { page: reply.value, asked: query, isBeginning: false } }
}

function isFound({ ids, instead }: SearchPage): boolean {
  return ids.length > 0 && instead === null
}

/** The works and counts that a query finds in the library as it is at a revision. */
export function useFound(query: LibraryQuery, revision: number): Found {
  const answer = useAnswer(
    put,
    useMemo(() => ({ query, revision }), [query, revision]),
  )
  const page = answer.last?.page ?? null
  const asked = answer.last?.asked ?? query
  const instead = page?.instead ?? null
  const had = useMemo(() => (instead === null ? asked : withWordsOf(asked, instead)), [asked, instead])
  const wordsKey = JSON.stringify(wordsOf(had))
  const words = useMemo(() => JSON.parse(wordsKey) as AskedWords, [wordsKey])
  const counted = useMemo(() => (asked === query ? query : withWordsOf(query, asked)), [asked, query])
  return {
    page,
    busy: answer.status === 'loading',
    error: answer.status === 'failed' ? answer.error : null,
    isBeginning: answer.last?.isBeginning === true,
    had,
    words,
    counted,
  }
}
