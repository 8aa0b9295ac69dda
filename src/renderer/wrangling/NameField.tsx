import { useState } from 'react'
import { TAG_TYPES, type TagType } from '../../shared/model'
import { tagKind } from '../editing/tag-kinds'
import { useNames } from '../editing/useNames'
import { FACET_WORDS } from '../library/facet-words'
import { Picker } from '../ui/Picker'
import { SuggestField } from '../ui/SuggestField'

interface NameFieldProps {
  readonly label: string
  readonly type: TagType
  readonly onName: (name: string) => void
}

/** A name of the library, or any other one: Enter takes it. */
export function NameField({ label, type, onName }: NameFieldProps) {
  const [typed, setTyped] = useState('')
  const suggestions = useNames(tagKind(type), typed)
  const take = (text: string): void => {
    const name = text.trim()
    if (name === '') return
    setTyped('')
    onName(name)
  }
  return (
    <SuggestField
      label={label}
      placeholder={label}
      value={typed}
      onText={setTyped}
      suggestions={suggestions}
      onPick={take}
      onEnter={take}
    />
  )
}

const OPTIONS = TAG_TYPES.map((type) => ({ value: type, name: FACET_WORDS[type].title }))

interface TypePickerProps {
  readonly type: TagType
  readonly onType: (type: TagType) => void
}

/** Of what type the names are. */
export function TypePicker({ type, onType }: TypePickerProps) {
  return <Picker<TagType> label="Kind of names" options={OPTIONS} value={type} onChange={onType} />
}
