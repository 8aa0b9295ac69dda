import { useState } from 'react'
import type { CountedStep, EditStep } from '../../shared/edit-preview'
import type { Receipt } from '../../shared/ipc'
import type { WorkId } from '../../shared/model'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { ProgressBar } from '../ui/ProgressBar'
import { count, number } from '../ui/wording'
import { useChangeProgress } from '../useChangeProgress'
import { ChangedWorks } from './ChangedWorks'
import { editOfSteps, isSameStep, withStep } from './edit-steps'
import styles from './EditManyDialog.module.css'
import { StepBuilder } from './StepBuilder'
import { StepList, type StepListProps } from './StepList'
import { useEditPreview } from './useEditPreview'
import { useSaveEdit } from './useSaveEdit'

interface EditManyDialogProps {
  readonly ids: readonly WorkId[]
  readonly onClose: () => void
  /** @param changed works that are other than before */
  readonly onSaved: (receipt: Receipt, changed: number) => void
}

/** Changes several works at once, step by step, with what would change shown before it does. */
export function EditManyDialog({ ids, onClose, onSaved }: EditManyDialogProps) {
  const [steps, setSteps] = useState<readonly EditStep[]>([])
  const answer = useEditPreview(ids, steps)
  const isReady = answer.status === 'ready'
  const preview = steps.length === 0 ? null : answer.last
  const changes = preview?.changes ?? 0
  const [saving, save] = useSaveEdit((receipt) => onSaved(receipt, changes))
  const progress = useChangeProgress()
  const isBusy = saving.status === 'saving' || (steps.length > 0 && !isReady)
  return (
    <Dialog
      title={`Edit ${count(ids.length, 'work')}`}
      onClose={onClose}
      width={46}
      footer={
        <>
          {saving.status === 'failed' && (
            <p role="alert" className={styles.failed}>
              {saving.error.message}
            </p>
          )}
          {isBusy && progress !== null && (
            <span className={styles.progress}>
              <ProgressBar label="Works" share={progress.done / Math.max(1, progress.all)} />
              {number(progress.done)} of {count(progress.all, 'work')}
            </span>
          )}
          <Button onPress={onClose}>Cancel</Button>
          <Button
            kind="primary"
            isDisabled={isBusy || changes === 0}
            onPress={() => save(ids, editOfSteps(steps))}
          >
            {changes === 0 ? 'Change' : `Change ${count(changes, 'work')}`}
          </Button>
        </>
      }
    >
      <StepBuilder onStep={(step) => setSteps((before) => withStep(before, step))} />
      {steps.length === 0 ? (
        <p className={styles.fine}>Nothing is changed before you have seen what it would be.</p>
      ) : (
        <>
          <StepList
            steps={stepsToShow(steps, preview?.steps ?? [])}
            onRemove={(step) => setSteps((before) => before.filter((one) => !isSameStep(one, step)))}
          />
          {answer.status === 'failed' && <p role="alert">{answer.error.message}</p>}
          {preview !== null && <ChangedWorks preview={preview} chosen={ids.length} />}
        </>
      )}
    </Dialog>
  )
}

/** In the order in which they are done, as far as that is known; new ones are counted in a moment. */
function stepsToShow(steps: readonly EditStep[], counted: readonly CountedStep[]): StepListProps['steps'] {
  const isKnown = (step: EditStep): boolean => counted.some((one) => isSameStep(one.step, step))
  return [
    ...counted.filter((one) => steps.some((step) => isSameStep(one.step, step))),
    ...steps.filter((step) => !isKnown(step)).map((step) => ({ step })),
  ]
}
