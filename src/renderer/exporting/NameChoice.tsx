import { useMemo, useRef, useState } from 'react'
import type { WorkId } from '../../shared/model'
import { NAMES_PREVIEWED } from '../../shared/ipc'
import { Field } from '../ui/Field'
import { useAnswer } from '../useAnswer'
import { NAME_PIECES, NAME_PRESETS } from './export-choices'
import styles from './NameChoice.module.css'
import { OptionList } from './OptionList'

interface NameChoiceProps {
  readonly ids: readonly WorkId[]
  readonly names: string
  readonly onNames: (names: string) => void
}

const OWN = 'own'

interface Question {
  readonly ids: readonly WorkId[]
  readonly names: string
}

const put = ({ ids, names }: Question) => window.ficarium.previewNames(ids, names)

/** How files and folders are called: a preset, or a pattern of one's own, with what becomes of the first works. */
export function NameChoice({ ids, names, onNames }: NameChoiceProps) {
  const field = useRef<HTMLInputElement>(null)
  const isPreset = NAME_PRESETS.some(({ pattern }) => pattern === names)
  const [own, setOwn] = useState(!isPreset)
  const answer = useAnswer(
    put,
    useMemo(() => ({ ids: ids.slice(0, NAMES_PREVIEWED), names }), [ids, names]),
  )
  const { paths, problem } = answer.last ?? { paths: [], problem: null }
  const insert = (piece: string): void => {
    const input = field.current
    const at = input?.selectionStart ?? names.length
    onNames(`${names.slice(0, at)}{${piece}}${names.slice(input?.selectionEnd ?? at)}`)
    input?.focus()
  }
  return (
    <OptionList
      legend="File names"
      options={[
        ...NAME_PRESETS.map(({ name, pattern }) => ({ value: pattern, name })),
        { value: OWN, name: 'Own pattern' },
      ]}
      value={own ? OWN : names}
      onChange={(value) => {
        setOwn(value === OWN)
        if (value !== OWN) onNames(value)
      }}
    >
      {own && (
        <div className={styles.own}>
          <Field
            ref={field}
            label="Pattern of folders and file"
            value={names}
            onText={onNames}
            aria-invalid={problem !== null}
            aria-describedby="name-preview"
          />
          <div className={styles.pieces} role="group" aria-label="Add to the pattern">
            {NAME_PIECES.map((piece) => (
              <button key={piece} type="button" onClick={() => insert(piece)}>
                {`{${piece}}`}
              </button>
            ))}
          </div>
          <p className={styles.fine}>
            A slash / makes a folder. What a work does not have leaves nothing behind.
          </p>
        </div>
      )}
      <div id="name-preview" className={styles.preview} role="status" aria-label="So they are called">
        {problem === null ? (
          paths.map((path) => (
            <p key={path.join('/')}>
              {path.slice(0, -1).map((folder, at) => (
                <span key={at}>{folder} / </span>
              ))}
              <b>{path.at(-1)}</b>
            </p>
          ))
        ) : (
          <p className={styles.problem}>{problem}</p>
        )}
      </div>
    </OptionList>
  )
}
