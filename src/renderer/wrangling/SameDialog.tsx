import { X } from 'lucide-react'
import { useId, useMemo, useState } from 'react'
import type { TagType } from '../../shared/model'
import { FACET_WORDS } from '../library/facet-words'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { useAnswer } from '../useAnswer'
import { JoinedWorks } from './JoinedWorks'
import { NameField, TypePicker } from './NameField'
import styles from './NameDialogs.module.css'
import { joinChange, useNameGroup } from './useNameGroup'
import type { Say } from './useSay'
import type { NameQuestion } from './wrangling'
import { namesWords, worksWords } from './wrangling-words'

interface SameDialogProps {
  readonly question: NameQuestion
  readonly say: Say
  readonly onWorks: (type: TagType, name: string) => void
  readonly onClose: () => void
}

interface Question {
  readonly type: TagType
  readonly canonical: string
  readonly others: readonly string[]
}
const put = ({ type, canonical, others }: Question) => window.ficarium.previewJoin(type, canonical, others)

/** Which names are the same, and which of them stands for all. */
export function SameDialog({ question, say, onWorks, onClose }: SameDialogProps) {
  const radio = useId()
  const group = useNameGroup(question)
  const { type, name, others } = group
  const [chosen, setChosen] = useState<string | null>(null)
  const names = useMemo(() => [...(name === null ? [] : [name]), ...others], [name, others])
  const canonical = names.find((one) => one === chosen) ?? names[0] ?? null
  const rest = names.filter((one) => one !== canonical)
  const asked = canonical === null ? null : JSON.stringify([type, canonical, rest])
  const preview = useAnswer(
    put,
    useMemo(() => {
      if (asked === null) return null
      const [ofType, first, more] = JSON.parse(asked) as [TagType, string, string[]]
      return { type: ofType, canonical: first, others: more }
    }, [asked]),
  )
  const change = canonical === null ? null : joinChange(group, canonical)
  const isChange = change !== null && (change.add.length > 0 || change.remove.length > 0)

  const save = async (): Promise<void> => {
    if (change === null || canonical === null) return
    const told =
      rest.length === 0
        ? `“${canonical}” has no other name any more.`
        : `${namesWords(rest)} and “${canonical}” are found under one name now.`
    const more = { label: `See the works of ${canonical}`, run: () => onWorks(type, canonical) }
    if (await say(change, told, more)) onClose()
  }

  return (
    <Dialog
      title={question.name === null ? 'Join names' : `Same as ${question.name}`}
      onClose={onClose}
      width={40}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button kind="primary" isDisabled={!isChange} onPress={() => void save()}>
            Join
          </Button>
        </>
      }
    >
      <p className={styles.text}>
        Works with any of these names are found under the one that stands for all. What their files say stays.
      </p>
      {question.name === null && <TypePicker type={type} onType={group.chooseType} />}
      {names.length > 0 && (
        <fieldset className={styles.names}>
          <legend>Which name stands for all?</legend>
          {names.map((one) => (
            <div key={one} className={styles.name}>
              <label>
                <input
                  type="radio"
                  name={radio}
                  checked={one === canonical}
                  onChange={() => setChosen(one)}
                />
                {one}
              </label>
              {one !== name && (
                <button type="button" aria-label={`Take ${one} out`} onClick={() => group.remove(one)}>
                  <X size={14} aria-hidden />
                </button>
              )}
            </div>
          ))}
        </fieldset>
      )}
      <NameField
        label={names.length === 0 ? `Name of a ${FACET_WORDS[type].one}` : 'Another name for it'}
        type={type}
        onName={name === null ? group.chooseName : group.add}
      />
      {rest.length > 0 && preview.last !== null && (
        <section className={styles.preview} aria-label="What that does">
          <p role="status">{worksWords(preview.last.before, preview.last.after)}</p>
          <JoinedWorks preview={preview} />
        </section>
      )}
    </Dialog>
  )
}
