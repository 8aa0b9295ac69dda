import type { EditDraft } from './edit-draft'
import styles from './EditDialog.module.css'

interface SeriesNumbersProps {
  readonly draft: EditDraft
  readonly onIndex: (name: string, index: number | null) => void
}

/** The number that the work has in each of its series. */
export function SeriesNumbers({ draft, onIndex }: SeriesNumbersProps) {
  if (draft.tags.series.length === 0) return null
  return (
    <div className={styles.numbers}>
      {draft.tags.series.map((name) => (
        <label key={name}>
          Number in {name}
          <input
            type="number"
            min={0}
            step="any"
            value={draft.indexes[name] ?? ''}
            onChange={(event) => {
              const index = event.currentTarget.valueAsNumber
              onIndex(name, Number.isNaN(index) ? null : index)
            }}
          />
        </label>
      ))}
    </div>
  )
}
