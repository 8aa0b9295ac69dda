import { ChevronDown } from 'lucide-react'
import { Button, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components'
import { classes } from './classes'
import styles from './Picker.module.css'

interface PickerProps<T extends string> {
  readonly label: string
  readonly options: readonly { readonly value: T; readonly name: string }[]
  readonly value: T
  readonly onChange: (value: T) => void
  /** Without a frame, for a bar. */
  readonly plain?: boolean
  /** The tab key passes it by: of a list whose rows are reached one at a time. */
  readonly passedBy?: boolean
}

/** One of several, behind a button that shows which. */
export function Picker<T extends string>({
  label,
  options,
  value,
  onChange,
  plain,
  passedBy = false,
}: PickerProps<T>) {
  return (
    <Select
      aria-label={label}
      value={value}
      onChange={(key) => {
        const option = options.find((one) => one.value === key)
        if (option !== undefined) onChange(option.value)
      }}
    >
      <Button className={classes(styles.button, plain && styles.plain)} excludeFromTabOrder={passedBy}>
        <SelectValue />
        <ChevronDown size={12} aria-hidden />
      </Button>
      <Popover className={styles.popover ?? ''} offset={4}>
        <ListBox items={options} className={styles.list ?? ''}>
          {(option) => (
            <ListBoxItem id={option.value} textValue={option.name} className={styles.item ?? ''}>
              {option.name}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  )
}
