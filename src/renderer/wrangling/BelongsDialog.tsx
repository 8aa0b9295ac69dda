import { X } from 'lucide-react'
import { FACET_WORDS } from '../library/facet-words'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { NameField, TypePicker } from './NameField'
import styles from './NameDialogs.module.css'
import { useNameGroup } from './useNameGroup'
import type { Say } from './useSay'
import type { NameQuestion } from './wrangling'
import { namesWords } from './wrangling-words'

interface BelongsDialogProps {
  readonly question: NameQuestion
  readonly say: Say
  readonly onClose: () => void
}

/** What a name belongs to: its works are found under those as well. */
export function BelongsDialog({ question, say, onClose }: BelongsDialogProps) {
  const group = useNameGroup(question)
  const { type, name, others, added, dropped } = group

  const save = async (): Promise<void> => {
    if (name === null) return
    const add = added.map((other) => ({ kind: 'belongs', type, name, other }) as const)
    const told =
      others.length === 0
        ? `“${name}” belongs to nothing any more.`
        : `“${name}” belongs to ${namesWords(others)} now.`
    if (await say({ add, remove: dropped }, told)) onClose()
  }

  return (
    <Dialog
      title={name === null ? 'Add a parent' : `What ${name} belongs to`}
      onClose={onClose}
      width={40}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            kind="primary"
            isDisabled={name === null || added.length + dropped.length === 0}
            onPress={() => void save()}
          >
            Save
          </Button>
        </>
      }
    >
      <p className={styles.text}>
        Works with the name are found under all that it belongs to as well: a book under its series of books,
        a fandom under all of its media.
      </p>
      {question.name === null && <TypePicker type={type} onType={group.chooseType} />}
      {name !== null && question.name === null && <p className={styles.chosen}>{name}</p>}
      {others.length > 0 && (
        <ul className={styles.names} aria-label={`What ${name ?? 'it'} belongs to`}>
          {others.map((one) => (
            <li key={one} className={styles.name}>
              {one}
              <button type="button" aria-label={`Take ${one} out`} onClick={() => group.remove(one)}>
                <X size={14} aria-hidden />
              </button>
            </li>
          ))}
        </ul>
      )}
      <NameField
        label={name === null ? `Name of a ${FACET_WORDS[type].one}` : 'Belongs to'}
        type={type}
        onName={name === null ? group.chooseName : group.add}
      />
    </Dialog>
  )
}
