import { useCallback, useMemo, useRef, useState, type RefObject } from 'react'
import type { NameSuggestion } from '../../../shared/ipc'
import type { SearchBoxProps } from './SearchBox'
import { useRecentSearches } from './useRecentSearches'

interface SearchBoxOptions {
  readonly text: string
  readonly onText: SearchBoxProps['onText']
  /** The last word is written to its end. */
  readonly onFinished: () => void
  readonly onName: (name: NameSuggestion) => void
  /** The reader goes on to the works. */
  readonly onGo: () => void
  /** Whether works were found. */
  readonly found: boolean
}

/** The search box as the library's screen holds it. */
export interface SearchBoxState {
  readonly box: SearchBoxProps
  readonly field: RefObject<HTMLInputElement | null>
  /** What is searched for has been of use: it is remembered. */
  readonly used: () => void
  readonly openHelp: () => void
}

/** Holds the search box: what was searched for lately is remembered once it was of use, not letter by letter. */
export function useSearchBox({
  text,
  onText,
  onFinished,
  onName,
  onGo,
  found,
}: SearchBoxOptions): SearchBoxState {
  const field = useRef<HTMLInputElement>(null)
  const recent = useRecentSearches()
  const [helpOpen, setHelpOpen] = useState(false)
  const { keep } = recent
  const used = useCallback(() => keep(text), [keep, text])
  const openHelp = useCallback(() => setHelpOpen(true), [])

  const box = useMemo<SearchBoxProps>(
    () => ({
      text,
      onText,
      onName,
      onGo: () => {
        onFinished()
        used()
        onGo()
      },
      onLeave: () => {
        if (found) used()
      },
      recent,
      helpOpen,
      onHelp: setHelpOpen,
      field,
    }),
    [text, onText, onFinished, onName, onGo, used, found, recent, helpOpen],
  )
  return { box, field, used, openHelp }
}
