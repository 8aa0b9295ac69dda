import { Pencil, Trash2, Undo2 } from 'lucide-react'
import { useState } from 'react'
import type { TriggerOfLibrary } from '../../../shared/ipc'
import type { TriggerEffect } from '../../../shared/triggers'
import { Button, IconButton } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { Picker } from '../../ui/Picker'
import { count } from '../../ui/wording'
import { draftOf } from './trigger-draft'
import { EFFECTS, subjectWords } from './trigger-words'
import { TriggerForm } from './TriggerForm'
import styles from './TriggersDialog.module.css'
import { useTriggers, type Done, type Triggers } from './useTriggers'

interface TriggersDialogProps {
  readonly onClose: () => void
  /** A trigger was added, changed or removed. */
  readonly onChanged: () => void
}

/** What is hidden, folded and warned of: made, changed and taken away again. */
export function TriggersDialog({ onClose, onChanged }: TriggersDialogProps) {
  const triggers = useTriggers(onChanged)
  const [changed, setChanged] = useState<TriggerOfLibrary | null>(null)
  const { answer, done } = triggers
  const known = answer.last ?? []
  return (
    <Dialog title="Hidden and warned" onClose={onClose} width={44}>
      <TriggerForm
        key={changed?.id ?? 'new'}
        changed={changed === null ? null : draftOf(changed)}
        onSave={(trigger) => {
          if (changed === null) triggers.add(trigger)
          else triggers.change(changed, trigger)
          setChanged(null)
        }}
        onCancel={() => setChanged(null)}
      />
      <DoneLine done={done} onUndo={triggers.undo} />
      {answer.status === 'failed' && <p role="alert">{answer.error.message}</p>}
      {answer.status === 'ready' && known.length === 0 && (
        <p className={styles.none}>
          Nothing is hidden. Make a rule here, or from the menu of a work or a tag in the list.
        </p>
      )}
      {known.length > 0 && (
        <ul className={styles.list} aria-label="Rules">
          {known.map((trigger) => (
            <Row
              key={trigger.id}
              trigger={trigger}
              triggers={triggers}
              onChange={() => setChanged(trigger)}
            />
          ))}
        </ul>
      )}
    </Dialog>
  )
}

interface RowProps {
  readonly trigger: TriggerOfLibrary
  readonly triggers: Triggers
  readonly onChange: () => void
}

function Row({ trigger, triggers, onChange }: RowProps) {
  const { kind, what } = subjectWords(trigger)
  return (
    <li className={styles.row}>
      <span className={styles.what}>
        <span className={styles.kind}>{kind}</span> {what}
        <span className={styles.works}>{count(trigger.works, 'work')}</span>
      </span>
      <Picker<TriggerEffect>
        label={`What becomes of works: ${what}`}
        options={EFFECTS}
        value={trigger.effect}
        onChange={(effect) => triggers.change(trigger, { subject: trigger.subject, effect })}
      />
      {draftOf(trigger) === null ? (
        <span className={styles.room} />
      ) : (
        <IconButton small icon={Pencil} label={`Change the rule: ${what}`} onPress={onChange} />
      )}
      <IconButton
        small
        icon={Trash2}
        label={`Remove the rule: ${what}`}
        onPress={() => triggers.remove(trigger)}
      />
    </li>
  )
}

function DoneLine({ done, onUndo }: { readonly done: Done; readonly onUndo: Triggers['undo'] }) {
  const receipt = done.status === 'done' ? done.receipt : null
  return (
    <div className={styles.done} role="status">
      {done.status === 'failed' && <span className={styles.failed}>{done.error.message}</span>}
      {done.status === 'done' && <span>{done.words}</span>}
      {receipt !== null && (
        <Button small icon={Undo2} onPress={() => onUndo(receipt)}>
          Undo
        </Button>
      )}
    </div>
  )
}
