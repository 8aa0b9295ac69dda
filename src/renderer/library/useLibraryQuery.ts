import { useCallback, useState } from 'react'
import type { NameSuggestion } from '../../shared/ipc'
import type { TagType } from '../../shared/model'
import type { LibraryQuery } from '../../shared/query'
import { cleared, FIRST_QUERY, withFacet } from './library-query'

/** A name of which the works are wanted. */
export interface WantedName {
  readonly type: TagType
  readonly name: string
}

/** What is asked of the library, and what changes it. */
export interface QueryState {
  readonly query: LibraryQuery
  readonly changeQuery: (change: (query: LibraryQuery) => LibraryQuery) => void
  readonly changeText: (text: string) => void
  readonly goHome: () => void
  /** Asks for the works that have a suggested name. */
  readonly chooseName: (name: NameSuggestion) => void
}

/**
 * The query of the library. Each change of it brings the works back to the screen.
 *
 * @param wanted what is asked for from elsewhere; another object each time
 */
export function useLibraryQuery(wanted: WantedName | null, onWorks: () => void): QueryState {
  const [query, setQuery] = useState<LibraryQuery>(FIRST_QUERY)
  const [met, setMet] = useState(wanted)
  if (wanted !== met) {
    setMet(wanted)
    if (wanted !== null) setQuery(withFacet(FIRST_QUERY, wanted.type, wanted.name, 'include'))
  }
  const changeQuery = useCallback(
    (change: (query: LibraryQuery) => LibraryQuery) => {
      setQuery(change)
      onWorks()
    },
    [onWorks],
  )
  const changeText = useCallback(
    (next: string) => changeQuery((before) => ({ ...before, text: next })),
    [changeQuery],
  )
  const goHome = useCallback(() => changeQuery(cleared), [changeQuery])
  const chooseName = useCallback(
    ({ type, name }: NameSuggestion) =>
      changeQuery((before) =>
        type === 'title'
          ? { ...before, text: `"${name.replaceAll('"', ' ')}"` }
          : withFacet({ ...before, text: '' }, type, name, 'include'),
      ),
    [changeQuery],
  )
  return { query, changeQuery, changeText, goHome, chooseName }
}
