import type { LucideIcon } from 'lucide-react'
import type { InputHTMLAttributes, ReactNode, Ref } from 'react'
import { classes } from './classes'
import styles from './Field.module.css'

interface FieldProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'value' | 'className'> {
  /** The accessible name. */
  readonly label: string
  readonly value: string
  /** @param atEnd whether the caret stands behind all of it */
  readonly onText: (text: string, atEnd: boolean) => void
  readonly icon?: LucideIcon
  readonly small?: boolean
  /** What stands at the end of the field: a button, a key. */
  readonly end?: ReactNode
  readonly ref?: Ref<HTMLInputElement>
}

/** A line to type into. */
export function Field({ label, value, onText, icon: Icon, small, end, ...rest }: FieldProps) {
  return (
    <div className={classes(styles.field, small && styles.small)}>
      {Icon !== undefined && <Icon size={small === true ? 13 : 16} strokeWidth={1.75} aria-hidden />}
      <input
        autoComplete="off"
        spellCheck={false}
        {...rest}
        aria-label={label}
        value={value}
        onChange={({ currentTarget }) =>
          onText(currentTarget.value, currentTarget.selectionStart === currentTarget.value.length)
        }
      />
      {end}
    </div>
  )
}
