import { useState } from 'react'
import type { TagType } from '../../shared/model'
import { SuggestField } from '../ui/SuggestField'
import styles from './NameField.module.css'
import { tagKind } from './tag-kinds'
import { useNames } from './useNames'

interface NameFieldProps {
  readonly type: TagType
  readonly label: string
  readonly hint?: string
  /** Kept by who asks; without it the field keeps it and is empty again after each name. */
  readonly value?: string
  readonly onText?: (text: string) => void
  /** Enter, or a name picked; without it a picked one is put into the field. */
  readonly onName?: (name: string) => void
}

/** One name of a type, typed with suggestions or freely. */
export function NameField({ type, label, hint, value, onText, onName }: NameFieldProps) {
  const kind = tagKind(type)
  const [own, setOwn] = useState('')
  const text = value ?? own
  const setText = onText ?? setOwn
  const suggestions = useNames(kind, text)
  const take = (name: string): void => {
    if (name.trim() === '') return
    if (onName === undefined) setText(name)
    else {
      setOwn('')
      onName(name.trim())
    }
  }
  return (
    <div className={styles.field}>
      <SuggestField
        label={label}
        placeholder={hint ?? kind.hint}
        small
        value={text}
        onText={setText}
        suggestions={suggestions}
        onPick={take}
        onEnter={take}
      />
    </div>
  )
}
