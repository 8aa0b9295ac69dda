import { useState } from 'react'
import { LONGEST_SET_NAME, type CountedSet } from '../../../shared/saved-sets'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { Field } from '../../ui/Field'
import styles from './NameSetDialog.module.css'
import { setNamed } from './useSavedSets'

interface NameSetDialogProps {
  /** The set that gets another name; null for a new one. */
  readonly renamed: CountedSet | null
  readonly sets: readonly CountedSet[]
  /** The name to begin with. */
  readonly suggested: string
  readonly onClose: () => void
  readonly onName: (name: string) => void
}

/** Asks for the name of a set. */
export function NameSetDialog({ renamed, sets, suggested, onClose, onName }: NameSetDialogProps) {
  const [name, setName] = useState(suggested)
  const taken = setNamed(sets, name)
  const refused = name.trim() === '' || (renamed !== null && taken !== undefined && taken.id !== renamed.id)
  const replaces = renamed === null && taken !== undefined
  const submit = (): void => {
    if (!refused) onName(name)
  }
  return (
    <Dialog
      title={renamed === null ? 'Save this set' : 'Rename the set'}
      onClose={onClose}
      width={28}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button kind="primary" isDisabled={refused} onPress={submit}>
            {replaces ? `Update “${taken.name}”` : renamed === null ? 'Save' : 'Rename'}
          </Button>
        </>
      }
    >
      <Field
        label="Name of the set"
        autoFocus
        maxLength={LONGEST_SET_NAME}
        value={name}
        onText={setName}
        onFocus={(event) => event.currentTarget.select()}
        onKeyDown={(event) => {
          if (event.key === 'Enter') submit()
        }}
      />
      <p className={styles.fine} role="status">
        {replaces && 'There is a set of this name: it will stand for what is shown now.'}
        {renamed !== null && refused && name.trim() !== '' && 'Another set has this name.'}
      </p>
      {renamed === null && (
        <p className={styles.fine}>
          The words, the chosen filters and the order are kept. The works in it are those that fit at the
          time.
        </p>
      )}
    </Dialog>
  )
}
