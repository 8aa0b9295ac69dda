import { useState } from 'react'
import { TAG_TYPES, type TagType } from '../../shared/model'
import type { TagChange } from '../../shared/ipc'
import { FACET_WORDS } from '../library/facet-words'
import { Picker } from '../ui/Picker'
import { SuggestField } from '../ui/SuggestField'
import { X } from 'lucide-react'
import { tagKind } from './tag-kinds'
import styles from './TagChanges.module.css'
import { useNames } from './useNames'

interface TagChangesProps {
  readonly title: string
  readonly changes: readonly TagChange[]
  readonly onChanges: (changes: readonly TagChange[]) => void
}

const OPTIONS = TAG_TYPES.map((type) => ({ value: type, name: FACET_WORDS[type].title }))

/** A list of tags of any kind, to be added or taken out. */
export function TagChanges({ title, changes, onChanges }: TagChangesProps) {
  const [type, setType] = useState<TagType>('tag')
  const [typed, setTyped] = useState('')
  const kind = tagKind(type)
  const suggestions = useNames(kind, typed)

  const put = (text: string): void => {
    const name = text.trim()
    setTyped('')
    if (name === '' || changes.some((one) => one.type === type && one.name === name)) return
    const others = kind.single ? changes.filter((one) => one.type !== type) : changes
    onChanges([...others, { type, name }])
  }

  return (
    <section className={styles.changes} aria-label={title}>
      <h3 className={styles.title}>{title}</h3>
      <div className={styles.line}>
        <Picker<TagType>
          label={`Kind of tag to ${title.toLowerCase()}`}
          options={OPTIONS}
          value={type}
          onChange={setType}
        />
        <SuggestField
          label={`${title}: ${FACET_WORDS[type].one}`}
          placeholder={kind.hint}
          value={typed}
          onText={setTyped}
          suggestions={suggestions}
          onPick={put}
          onEnter={put}
        />
      </div>
      {changes.length > 0 && (
        <ul className={styles.list}>
          {changes.map((change) => (
            <li key={`${change.type} ${change.name}`}>
              <span className={styles.kind}>{FACET_WORDS[change.type].one}</span>
              {change.name}
              <button
                type="button"
                aria-label={`Remove ${change.name}`}
                onClick={() => onChanges(changes.filter((one) => one !== change))}
              >
                <X size={12} aria-hidden />
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
