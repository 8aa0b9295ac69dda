import { IMPORT_GROUPS, type ImportGroup } from '../../shared/import-groups'
import type { PastImport } from '../../shared/ipc'
import { moment, number } from '../ui/wording'
import { GroupSign } from './GroupSign'
import { countWords, GROUP_TITLES, type GroupedFiles } from './import-groups'
import styles from './ImportSide.module.css'

interface ImportSideProps {
  readonly groups: GroupedFiles
  readonly files: number
  readonly only: ImportGroup | null
  readonly onOnly: (group: ImportGroup | null) => void
  readonly past: readonly PastImport[]
  /** The number of the import that runs. */
  readonly running: number | null
  /** The number of the import that is shown. */
  readonly shown: number | null
  readonly onShow: (id: number) => void
}

/** The groups of the report that is shown, and the reports of earlier imports. */
export function ImportSide({ groups, files, only, onOnly, past, running, shown, onShow }: ImportSideProps) {
  return (
    <div className={styles.side}>
      <nav aria-label="This import">
        <h2>This import</h2>
        <ul>
          <li>
            <button type="button" aria-current={only === null} onClick={() => onOnly(null)}>
              Everything<span className={styles.number}>{number(files)}</span>
            </button>
          </li>
          {IMPORT_GROUPS.filter((group) => group !== 'elsewhere' || groups[group].length > 0).map((group) => (
            <li key={group}>
              <button type="button" aria-current={only === group} onClick={() => onOnly(group)}>
                <GroupSign group={group} />
                {GROUP_TITLES[group]}
                <span className={styles.number}>{number(groups[group].length)}</span>
              </button>
            </li>
          ))}
        </ul>
      </nav>
      {past.length > 0 && (
        <nav aria-label="Imports">
          <h2>Imports</h2>
          <ul>
            {past.map((one) => (
              <li key={one.id}>
                <button
                  type="button"
                  className={styles.past}
                  aria-current={one.id === shown}
                  onClick={() => onShow(one.id)}
                >
                  <b>{one.name}</b>
                  <span>{pastWords(one, running)}</span>
                </button>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </div>
  )
}

/** `3 Nov 2023, 14:05 · 86 files · 84 new` */
export function pastWords(
  { id, at, name, counts, stopped, undone }: PastImport,
  running: number | null,
): string {
  if (id === running) return 'now'
  const how = undone ? ['undone'] : stopped ? ['stopped'] : []
  return [moment(at), countWords({ name, counts }), ...how].join(' · ')
}
