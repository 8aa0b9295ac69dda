import { Search, X } from 'lucide-react'
import { useMemo, type Ref } from 'react'
import type { NameSuggestion } from '../../shared/ipc'
import { count } from '../ui/wording'
import type { Suggestion } from '../ui/suggestion'
import { SuggestField } from '../ui/SuggestField'
import { useAnswer } from '../useAnswer'
import { suggestionWords } from './facet-words'
import styles from './SearchBox.module.css'

interface SearchBoxProps {
  readonly text: string
  readonly onText: (text: string) => void
  readonly onName: (name: NameSuggestion) => void
  readonly onLeave: () => void
  readonly ref?: Ref<HTMLInputElement>
}

const put = ({ typed }: { readonly typed: string }) => window.ficarium.suggestNames('any', typed)
const keyOf = (name: NameSuggestion): string => `${name.type} ${name.name}`

/** The one search box: every key searches, and names of the library are offered while one types. */
export function SearchBox({ text, onText, onName, onLeave, ref }: SearchBoxProps) {
  const typed = text.trim()
  const answer = useAnswer(
    put,
    useMemo(() => (typed === '' ? null : { typed }), [typed]),
  )
  const names = useMemo(() => (typed === '' ? [] : (answer.last ?? [])), [typed, answer.last])
  const suggestions = useMemo<readonly Suggestion[]>(
    () =>
      names.map((name) => ({
        key: keyOf(name),
        name: name.name,
        detail: `${suggestionWords(name.type)} · ${count(name.works, 'work')}`,
      })),
    [names],
  )

  return (
    <div role="search" className={styles.search}>
      <SuggestField
        {...(ref === undefined ? {} : { ref })}
        label="Search titles, tags and every word"
        placeholder="Search titles, tags and every word"
        icon={Search}
        value={text}
        onText={onText}
        suggestions={suggestions}
        onPick={(key) => {
          const name = names.find((one) => keyOf(one) === key)
          if (name !== undefined) onName(name)
        }}
        onEnter={onLeave}
        onEscape={() => (text === '' ? onLeave() : onText(''))}
        end={
          text === '' ? (
            <kbd aria-hidden>/</kbd>
          ) : (
            <button
              type="button"
              className={styles.clear}
              aria-label="Clear the search"
              onClick={() => onText('')}
            >
              <X size={16} strokeWidth={1.75} aria-hidden />
            </button>
          )
        }
      />
    </div>
  )
}
