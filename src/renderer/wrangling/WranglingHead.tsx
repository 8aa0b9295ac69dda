import { ArrowLeft, Plus, Search } from 'lucide-react'
import { COMPARED_TYPES } from '../../shared/name-rules'
import { Button, IconButton } from '../ui/Button'
import { Field } from '../ui/Field'
import { Picker } from '../ui/Picker'
import { ProgressBar } from '../ui/ProgressBar'
import { count, number } from '../ui/wording'
import type { Suggestions } from './useSuggestions'
import type { NameQuestion } from './wrangling'
import { DECIDED, isSuggested, sectionTitle, type Section } from './wrangling-words'
import styles from './WranglingHead.module.css'

interface WranglingHeadProps {
  readonly section: Section
  readonly counts: Readonly<Record<Section, number | null>>
  readonly suggestions: Suggestions
  readonly find: string
  /** How many of the suggestions on the screen are certain. */
  readonly certain: number
  /** There is no room for the list of sections beside it. */
  readonly narrow: boolean
  readonly onSection: (section: Section) => void
  readonly onFind: (find: string) => void
  readonly onJoinAll: () => void
  readonly onAsk: (question: NameQuestion) => void
  readonly onBack: () => void
  readonly onExport: () => void
  readonly onImport: () => void
}

/** What is on the screen, and what can be done with all of it. */
export function WranglingHead({
  section,
  counts,
  suggestions,
  find,
  certain,
  narrow,
  ...does
}: WranglingHeadProps) {
  const here = counts[section]
  const what = isSuggested(section) ? count(here ?? 0, 'suggestion') : number(here ?? 0)
  const { busy, progress } = suggestions
  return (
    <header className={styles.head}>
      <div className={styles.line}>
        <IconButton icon={ArrowLeft} label="Back to the works" shortcut="Esc" onPress={does.onBack} />
        <h1 className={styles.title}>
          {sectionTitle(section)}
          {here !== null && `, ${what}`}
        </h1>
        <div className={styles.tools}>
          <div className={styles.find}>
            <Field
              label="Find a name"
              placeholder="Find a name"
              icon={Search}
              type="search"
              value={find}
              onText={does.onFind}
            />
          </div>
          {certain > 1 && (
            <Button onPress={does.onJoinAll}>Join all {number(certain)} that are certain…</Button>
          )}
          {!isSuggested(section) && section !== 'known' && section !== 'different' && (
            <Button
              icon={Plus}
              onPress={() =>
                does.onAsk({
                  kind: section === 'parents' ? 'belongs' : 'same',
                  type: 'character',
                  name: null,
                })
              }
            >
              {section === 'parents' ? 'Add a parent…' : 'Join names…'}
            </Button>
          )}
        </div>
      </div>
      {narrow && (
        <div className={styles.line}>
          <Picker
            label="Show"
            options={[...COMPARED_TYPES, ...DECIDED].map((one) => ({
              value: one,
              name: `${sectionTitle(one)}${counts[one] === null ? '' : ` (${number(counts[one])})`}`,
            }))}
            value={section}
            onChange={does.onSection}
          />
          <Button small onPress={does.onExport}>
            Export the rules…
          </Button>
          <Button small onPress={does.onImport}>
            Import rules…
          </Button>
        </div>
      )}
      {busy && progress !== null && progress.done < progress.all && (
        <ProgressBar label="Comparing names" share={progress.done / Math.max(1, progress.all)} />
      )}
    </header>
  )
}
