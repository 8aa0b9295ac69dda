import { useCallback, useState } from 'react'
import type { NameSuggestion } from '../../shared/ipc'
import type { TagType } from '../../shared/model'
import type { LibraryQuery } from '../../shared/query'
import { cleared, finished, FIRST_QUERY, withFacet, withText } from './library-query'

/** A name of which the works are wanted. */
export interface WantedName {
  readonly type: TagType
  readonly name: string
}

/** What is asked of the library, and what changes it. */
export interface QueryState {
  readonly query: LibraryQuery
  readonly changeQuery: (change: (query: LibraryQuery) => LibraryQuery) => void
  /** @param atEnd whether the reader types on at its end */
  readonly changeText: (text: string, atEnd: boolean) => void
  /** The last word is written to its end. */
  readonly finishText: () => void
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
    (text: string, atEnd: boolean) => changeQuery((before) => withText(before, text, atEnd)),
    [changeQuery],
  )
  const finishText = useCallback(() => setQuery(finishedOnce), [])
  const goHome = useCallback(() => changeQuery(cleared), [changeQuery])
  const chooseName = useCallback(
    ({ type, name }: NameSuggestion) =>
      changeQuery((before) =>
        type === 'title'
          ? withText(before, `"${name.replaceAll('"', ' ')}"`, false)
          : withFacet(withText(before, '', false), type, name, 'include'),
      ),
    [changeQuery],
  )
  return { query, changeQuery, changeText, finishText, goHome, chooseName }
}

/** The same query where nothing is being typed: nothing has to be asked again. */
function finishedOnce(query: LibraryQuery): LibraryQuery {
  return query.typing === true ? finished(query) : query
}
