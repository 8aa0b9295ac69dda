import { COVERS, SUBJECT_KINDS, type EpubOptions } from '../../shared/export'
import { Picker } from '../ui/Picker'
import styles from './BookChoice.module.css'
import { COVER_WORDS, SUBJECT_WORDS } from './export-choices'

interface BookChoiceProps {
  readonly options: EpubOptions
  readonly onOptions: (options: EpubOptions) => void
}

/** What is in each EPUB: its cover, and which tags other programs see. */
export function BookChoice({ options, onOptions }: BookChoiceProps) {
  const { subjects } = options
  return (
    <details className={styles.book}>
      <summary>Cover and tags</summary>
      <div className={styles.parts}>
        <div className={styles.cover}>
          <span aria-hidden>Cover</span>
          <Picker
            label="Cover"
            options={COVERS.map((value) => ({ value, name: COVER_WORDS[value] }))}
            value={options.cover}
            onChange={(cover) => onOptions({ ...options, cover })}
          />
        </div>
        <fieldset className={styles.subjects}>
          <legend>Tags that e-readers and calibre see</legend>
          {SUBJECT_KINDS.map((kind) => (
            <label key={kind}>
              <input
                type="checkbox"
                checked={subjects.includes(kind)}
                onChange={({ currentTarget }) =>
                  onOptions({
                    ...options,
                    subjects: SUBJECT_KINDS.filter((one) =>
                      one === kind ? currentTarget.checked : subjects.includes(one),
                    ),
                  })
                }
              />
              {SUBJECT_WORDS[kind]}
            </label>
          ))}
        </fieldset>
        <p className={styles.fine}>The page of tags at the beginning has them all in any case.</p>
      </div>
    </details>
  )
}
