import { useCallback, useMemo, useState } from 'react'
import { ask } from '../../ask'
import { problem, useTell } from '../../ui/notices'
import { useAnswer } from '../../useAnswer'

/** What was searched for lately, and what is done with it. */
export interface RecentSearches {
  /** The newest first. */
  readonly texts: readonly string[]
  /** A search was of use. */
  readonly keep: (text: string) => void
  /** Forgets one, or all of them; it can be taken back. */
  readonly forget: (text: string | null) => void
}

const put = () => window.ficarium.recentSearches()
const NONE: readonly string[] = []

export function useRecentSearches(): RecentSearches {
  const tell = useTell()
  const [asked, setAsked] = useState({})
  const texts = useAnswer(put, asked).last ?? NONE
  const reread = useCallback(() => setAsked({}), [])

  const keep = useCallback(
    (text: string) => {
      if (text.trim() !== '') void ask(window.ficarium.keepSearch(text)).then(reread)
    },
    [reread],
  )
  const restore = useCallback(
    async (before: readonly string[]) => {
      const reply = await ask(window.ficarium.restoreSearches(before))
      tell(reply.ok ? { text: 'Undone' } : problem(reply.error))
      reread()
    },
    [tell, reread],
  )
  const forget = useCallback(
    async (text: string | null) => {
      const before = texts
      const reply = await ask(window.ficarium.forgetSearches(text === null ? before : [text]))
      reread()
      if (!reply.ok) return tell(problem(reply.error))
      tell({
        text: text === null ? 'All recent searches forgotten' : `Search for “${text}” forgotten`,
        actions: [{ label: 'Undo', undo: true, run: () => void restore(before) }],
      })
    },
    [texts, tell, reread, restore],
  )
  return useMemo(() => ({ texts, keep, forget: (text) => void forget(text) }), [texts, keep, forget])
}
