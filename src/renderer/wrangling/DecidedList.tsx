import { Pencil, X } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { TagType } from '../../shared/model'
import type { NameDecisions, NameRule } from '../../shared/name-rules'
import { FACET_WORDS } from '../library/facet-words'
import { Button, IconButton } from '../ui/Button'
import { VisuallyHidden } from '../ui/VisuallyHidden'
import { count } from '../ui/wording'
import { decidedEntries, type DecidedEntry } from './decided-entries'
import styles from './DecidedList.module.css'
import type { Section } from './wrangling-words'

const AT_ONCE = 100

interface DecidedListProps {
  readonly section: Section
  readonly decisions: NameDecisions
  /** A part of a name. */
  readonly find: string
  readonly onRemove: (rule: NameRule) => void
  readonly onDifferent: (rule: NameRule) => void
  readonly onEdit: (type: TagType, name: string) => void
}

/** What is decided of names, by the reader or by the names themselves; each of it can be changed. */
export function DecidedList({ section, decisions, find, ...does }: DecidedListProps) {
  const [all, setAll] = useState(AT_ONCE)
  const entries = useMemo(() => decidedEntries(section, decisions, find), [section, decisions, find])
  return (
    <div className={styles.scroller}>
      <ul>
        {entries.slice(0, all).map((entry) => (
          <li key={`${entry.type} ${entry.name}`} className={styles.entry}>
            <Entry entry={entry} section={section} {...does} />
          </li>
        ))}
      </ul>
      {entries.length > all && (
        <Button kind="link" onPress={() => setAll(all + AT_ONCE)}>
          {`Show ${count(Math.min(AT_ONCE, entries.length - all), 'more name')}`}
        </Button>
      )}
    </div>
  )
}

interface EntryProps extends Pick<DecidedListProps, 'section' | 'onRemove' | 'onDifferent' | 'onEdit'> {
  readonly entry: DecidedEntry
}

function Entry({ entry, section, onRemove, onDifferent, onEdit }: EntryProps) {
  const { type, name, words, others } = entry
  const canEdit = section === 'joined' || section === 'parents'
  return (
    <article className={styles.decided} aria-label={`${FACET_WORDS[type].one}: ${name}`}>
      <div className={styles.what}>
        <h3 className={styles.name}>
          {name} <span className={styles.kind}>{FACET_WORDS[type].one}</span>
        </h3>
        <p className={styles.words}>{words}</p>
        <ul className={styles.others}>
          {others.map(({ rule, text, why }) => (
            <li key={text} className={styles.other}>
              <span className={styles.text}>{text}</span>
              <VisuallyHidden>{why === '' ? '' : `, ${why}`}</VisuallyHidden>
              <button
                type="button"
                aria-label={section === 'known' ? `${text} is not the same as ${name}` : `Take ${text} out`}
                title={section === 'known' ? `Not the same as ${name}` : 'Take out'}
                onClick={() => (section === 'known' ? onDifferent(rule) : onRemove(rule))}
              >
                <X size={12} strokeWidth={2} aria-hidden />
              </button>
            </li>
          ))}
        </ul>
      </div>
      {canEdit && (
        <IconButton
          icon={Pencil}
          label={`Change what is said of ${name}`}
          onPress={() => onEdit(type, name)}
        />
      )}
    </article>
  )
}
