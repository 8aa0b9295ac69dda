import { Button } from '../ui/Button'
import { ProgressBar } from '../ui/ProgressBar'
import { count, number } from '../ui/wording'
import styles from './NoNames.module.css'
import type { Suggestions } from './useSuggestions'
import type { NameQuestion } from './wrangling'
import { isSuggested, sectionTitle, type Section } from './wrangling-words'

interface NoNamesProps {
  readonly section: Section
  readonly find: string
  readonly suggestions: Suggestions
  readonly onAsk: (question: NameQuestion) => void
}

/** Why there is nothing, and what can be done. */
export function NoNames({ section, find, suggestions, onAsk }: NoNamesProps) {
  const { busy, progress, error, list } = suggestions
  if (error !== null && isSuggested(section))
    return (
      <div className={styles.none}>
        <p role="alert">{error.message}</p>
      </div>
    )
  if (busy && list.length === 0 && isSuggested(section))
    return (
      <div className={styles.none}>
        <h2>Comparing the names of your library</h2>
        {progress !== null && (
          <>
            <ProgressBar
              size="thick"
              label="Comparing names"
              share={progress.done / Math.max(1, progress.all)}
            />
            <p>
              {number(progress.done)} of {count(progress.all, 'name')}
            </p>
          </>
        )}
      </div>
    )
  if (find.trim() !== '')
    return (
      <div className={styles.none}>
        <h2>No name here has “{find.trim()}” in it</h2>
      </div>
    )
  const { title, text, ask } = wordsFor(section)
  return (
    <div className={styles.none}>
      <h2>{title}</h2>
      <p>{text}</p>
      {ask !== null && (
        <Button
          onPress={() => onAsk({ kind: ask, type: isSuggested(section) ? section : 'character', name: null })}
        >
          {ask === 'same' ? 'Join names…' : 'Add a parent…'}
        </Button>
      )}
    </div>
  )
}

interface Words {
  readonly title: string
  readonly text: string
  readonly ask: NameQuestion['kind'] | null
}

function wordsFor(section: Section): Words {
  switch (section) {
    case 'joined':
      return {
        title: 'No names are joined yet',
        text: 'Names that mean the same are found under one of them, whichever a work has.',
        ask: 'same',
      }
    case 'known':
      return {
        title: 'No name explains itself',
        text: 'A tag such as “Name | Other name” or “Name (Canon)” says what else it is called. Your library has none.',
        ask: null,
      }
    case 'parents':
      return {
        title: 'No name belongs to another one yet',
        text: 'Works of a canon are found under what it belongs to as well, and two canons with one parent are no crossover.',
        ask: 'belongs',
      }
    case 'different':
      return {
        title: 'Nothing was refused yet',
        text: 'Names of which you say “Not the same” are listed here; they are never suggested again.',
        ask: null,
      }
    default:
      return {
        title: `No ${sectionTitle(section).toLowerCase()} are alike`,
        text: 'Names that differ in order, signs or a letter are suggested here. Others can be joined by hand.',
        ask: 'same',
      }
  }
}
