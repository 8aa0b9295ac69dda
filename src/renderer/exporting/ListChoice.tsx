import { LIST_KINDS, type ListSettings } from '../../shared/export'
import { Picker } from '../ui/Picker'
import { LIST_WORDS, STALE_WORDS } from './export-choices'
import styles from './ListChoice.module.css'

interface ListChoiceProps {
  readonly settings: ListSettings
  readonly onSettings: (settings: ListSettings) => void
}

/** Which list, and of which of the works. */
export function ListChoice({ settings, onSettings }: ListChoiceProps) {
  const { kind, staleYears } = settings
  return (
    <div className={styles.list}>
      <Picker
        label="Which list"
        options={LIST_KINDS.map((value) => ({ value, name: LIST_WORDS[value] }))}
        value={kind}
        onChange={(chosen) => onSettings({ ...settings, kind: chosen })}
      />
      <Picker
        label="Of which works"
        options={STALE_WORDS}
        value={String(staleYears ?? 0)}
        onChange={(years) => onSettings({ kind, ...(years === '0' ? {} : { staleYears: Number(years) }) })}
      />
      {kind.startsWith('recs') && (
        <p className={styles.fine}>
          Your stars and private notes go into it: look through it before you give it away.
        </p>
      )}
    </div>
  )
}
