import type { ClipboardEvent } from 'react'
import type { Pasted, PasteForm } from '../../shared/paste'
import { Choice } from '../ui/Choice'
import { pastedFrom } from './usePasted'
import styles from './PasteBox.module.css'

interface PasteBoxProps {
  readonly pasted: Pasted
  readonly form: PasteForm
  readonly forms: readonly PasteForm[]
  /** Both shapes of what was pasted anew. */
  readonly onPasted: (pasted: Pasted) => void
  readonly onText: (text: string) => void
  readonly onForm: (form: PasteForm) => void
}

/** Longer texts are kept whole, but not shown: a field of that size would be slow. */
const LONGEST_SHOWN = 400_000

const FORMS = [
  { value: 'page', name: 'As page' },
  { value: 'text', name: 'As text' },
] as const

/** What was pasted, to be pasted anew or mended. */
export function PasteBox({ pasted, form, forms, onPasted, onText, onForm }: PasteBoxProps) {
  const isLong = pasted.text.length > LONGEST_SHOWN

  /** In the place of everything, a paste brings its page as well; within the text it is text. */
  const onPaste = (event: ClipboardEvent<HTMLTextAreaElement>): void => {
    const { selectionStart, selectionEnd, value } = event.currentTarget
    const next = pastedFrom(event.clipboardData)
    if (next === null || (!isLong && selectionEnd - selectionStart < value.length)) return
    event.preventDefault()
    onPasted(next)
  }

  return (
    <div className={styles.box}>
      <textarea
        autoFocus={pasted.text === ''}
        aria-label="What was pasted"
        placeholder="Copy a work’s page in your browser (Ctrl+A, Ctrl+C) and paste it here."
        spellCheck={false}
        readOnly={isLong}
        value={isLong ? `${pasted.text.slice(0, LONGEST_SHOWN)}…` : pasted.text}
        onPaste={onPaste}
        onChange={(event) => onText(event.currentTarget.value)}
      />
      {isLong && <p className={styles.fine}>Only its beginning is shown here; all of it is kept.</p>}
      {forms.length > 1 && (
        <div className={styles.form}>
          <Choice label="Read it" options={FORMS} value={form} onChange={onForm} />
          <span className={styles.fine}>
            {form === 'page'
              ? 'With the page’s own marks: tags, emphasis and scene breaks are certain.'
              : 'From the letters alone. Changes of the text above count.'}
          </span>
        </div>
      )}
    </div>
  )
}
