import { Search, X } from 'lucide-react'
import { useEffect, useMemo, useRef, type RefObject } from 'react'
import type { NameSuggestion } from '../../../shared/ipc'
import { SuggestField } from '../../ui/SuggestField'
import { useAnswer } from '../../useAnswer'
import { withExample } from './search-help'
import { searchOffers } from './search-suggestions'
import styles from './SearchBox.module.css'
import { SearchHelp } from './SearchHelp'
import type { RecentSearches } from './useRecentSearches'

/** What the search box needs of the library's screen. */
export interface SearchBoxProps {
  readonly text: string
  /** @param atEnd whether the reader types on at its end */
  readonly onText: (text: string, atEnd: boolean) => void
  readonly onName: (name: NameSuggestion) => void
  /** The reader is done with the field and goes on to the works. */
  readonly onGo: () => void
  /** The field was left, for whatever. */
  readonly onLeave: () => void
  readonly recent: RecentSearches
  readonly helpOpen: boolean
  readonly onHelp: (open: boolean) => void
  readonly field: RefObject<HTMLInputElement | null>
}

const put = ({ typed }: { readonly typed: string }) => window.ficarium.suggestNames('any', typed)

/** The one search box: every key searches; names of the library and what was searched for lately are offered. */
export function SearchBox({ text, onText, field, recent, ...props }: SearchBoxProps) {
  const typed = text.trim()
  const answer = useAnswer(
    put,
    useMemo(() => (typed === '' ? null : { typed }), [typed]),
  )
  const names = answer.last
  const offers = useMemo(() => searchOffers(text, names ?? [], recent.texts), [text, names, recent.texts])

  const pick = (key: string): void => {
    const meant = offers.find((one) => one.key === key)?.meant
    if (meant?.kind === 'name') props.onName(meant.name)
    else if (meant?.kind === 'forget-all') recent.forget(null)
    else if (meant?.kind === 'recent') {
      recent.keep(meant.text)
      onText(meant.text, false)
    }
  }
  const remove = (key: string): void => {
    const meant = offers.find((one) => one.key === key)?.meant
    if (meant?.kind === 'recent') recent.forget(meant.text)
  }
  const box = useRef<HTMLDivElement>(null)
  const wasTaken = useRef(false)
  const { helpOpen } = props
  // The help holds the focus for as long as it is open.
  useEffect(() => {
    if (helpOpen || !wasTaken.current) return
    wasTaken.current = false
    field.current?.focus()
  }, [helpOpen, field])
  const goBack = (): void => field.current?.focus()

  return (
    <div role="search" ref={box} className={styles.search}>
      <SuggestField
        ref={field}
        label="Search titles, tags and every word"
        placeholder="Search titles, tags and every word"
        icon={Search}
        value={text}
        onText={onText}
        suggestions={offers}
        listLabel={typed === '' ? 'Recent searches' : 'Suggestions'}
        opensEmpty
        onPick={pick}
        onRemove={remove}
        onEnter={props.onGo}
        onEscape={() => (text === '' ? props.onGo() : onText('', false))}
        onLeave={(to) => {
          if (box.current?.contains(to) !== true) props.onLeave()
        }}
        end={
          <>
            {text === '' ? (
              <kbd aria-hidden>/</kbd>
            ) : (
              <button
                type="button"
                className={styles.clear}
                aria-label="Clear the search"
                onClick={() => {
                  onText('', false)
                  goBack()
                }}
              >
                <X size={16} strokeWidth={1.75} aria-hidden />
              </button>
            )}
            <SearchHelp
              open={helpOpen}
              onOpen={props.onHelp}
              onTake={(example) => {
                wasTaken.current = true
                onText(withExample(text, example), false)
                props.onHelp(false)
              }}
            />
          </>
        }
      />
    </div>
  )
}
