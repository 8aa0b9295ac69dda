import { X } from 'lucide-react'
import { useState } from 'react'
import { Button, Tag, TagGroup, TagList } from 'react-aria-components'
import { SuggestField } from '../ui/SuggestField'
import type { TagKind } from './tag-kinds'
import styles from './TagField.module.css'
import { useNames } from './useNames'

interface TagFieldProps {
  readonly kind: TagKind
  readonly names: readonly string[]
  readonly onAdd: (name: string) => void
  readonly onRemove: (name: string) => void
}

/** The tags of one kind: typed with suggestions or freely, Enter adds, Backspace or Delete on one takes it out. */
export function TagField({ kind, names, onAdd, onRemove }: TagFieldProps) {
  const [typed, setTyped] = useState('')
  const suggestions = useNames(kind, typed)
  const add = (name: string): void => {
    setTyped('')
    onAdd(name)
  }
  return (
    <div className={styles.field}>
      {names.length > 0 && (
        <TagGroup
          aria-label={kind.label}
          selectionMode="none"
          onRemove={(keys) => {
            for (const key of keys) onRemove(String(key))
          }}
        >
          <TagList className={styles.tags ?? ''}>
            {names.map((name) => (
              <Tag key={name} id={name} textValue={name} className={styles.tag ?? ''}>
                <span className={styles.name}>{name}</span>
                <Button slot="remove" className={styles.remove ?? ''}>
                  <X size={12} strokeWidth={2} aria-hidden />
                </Button>
              </Tag>
            ))}
          </TagList>
        </TagGroup>
      )}
      <SuggestField
        label={`Add to ${kind.label}`}
        placeholder={kind.hint}
        small
        value={typed}
        onText={setTyped}
        suggestions={suggestions}
        onPick={add}
        onEnter={add}
      />
    </div>
  )
}
