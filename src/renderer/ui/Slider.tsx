import type { Range } from './range'
import styles from './Slider.module.css'

interface SliderProps {
  readonly label: string
  readonly range: Range
  readonly value: number
  readonly onChange: (value: number) => void
}

/** A measure to be slid, with its number beside it. */
export function Slider({ label, range, value, onChange }: SliderProps) {
  return (
    <label className={styles.slider}>
      <span>{label}</span>
      <input
        type="range"
        {...range}
        value={value}
        onChange={(event) => onChange(event.currentTarget.valueAsNumber)}
      />
      <output>{value}</output>
    </label>
  )
}
