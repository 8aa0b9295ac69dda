import { useState } from 'react'
import { Field } from '../ui/Field'

interface TitleFieldProps {
  readonly title: string
  readonly onTitle: (title: string) => void
  /** Enter: gives the focus to what comes next. */
  readonly onDone: () => void
}

/** The title, to be mended: it is taken over on leaving the field, Escape puts it back as it was. */
export function TitleField({ title, onTitle, onDone }: TitleFieldProps) {
  const [typed, setTyped] = useState({ of: title, text: title })
  const text = typed.of === title ? typed.text : title
  const put = (next: string): void => setTyped({ of: title, text: next })
  const take = (): void => {
    const next = text.trim()
    if (next === '') put(title)
    else if (next !== title) onTitle(next)
  }
  return (
    <Field
      label="Title"
      small
      value={text}
      onText={put}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return
        if (event.key === 'Enter') onDone()
        else if (event.key === 'Escape') put(title)
        else return
        event.preventDefault()
        event.stopPropagation()
      }}
    />
  )
}
