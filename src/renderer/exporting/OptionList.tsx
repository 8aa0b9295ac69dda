import { useId, type ReactNode } from 'react'
import styles from './OptionList.module.css'

export interface Option<T extends string> {
  readonly value: T
  readonly name: string
  /** What is said beside it, and why it can't be chosen where it can't. */
  readonly detail?: string
  readonly disabled?: boolean
}

interface OptionListProps<T extends string> {
  readonly legend: string
  readonly options: readonly Option<T>[]
  readonly value: T
  readonly onChange: (value: T) => void
  /** What belongs to the choice, below it. */
  readonly children?: ReactNode
}

/** One of a few, each with a word on what it means. */
export function OptionList<T extends string>({
  legend,
  options,
  value,
  onChange,
  children,
}: OptionListProps<T>) {
  const group = useId()
  return (
    <fieldset className={styles.section}>
      <legend className={styles.legend}>{legend}</legend>
      <div className={styles.options}>
        {options.map((option) => (
          <label key={option.value} className={styles.option}>
            <input
              type="radio"
              name={group}
              checked={option.value === value}
              disabled={option.disabled === true}
              onChange={() => onChange(option.value)}
            />
            <span className={styles.name}>{option.name}</span>
            {option.detail !== undefined && <span className={styles.detail}>{option.detail}</span>}
          </label>
        ))}
      </div>
      {children}
    </fieldset>
  )
}
