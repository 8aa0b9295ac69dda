import { X } from 'lucide-react'
import type { CountedStep, EditStep } from '../../shared/edit-preview'
import { count, number } from '../ui/wording'
import { leftWords, stepWords } from './edit-steps'
import styles from './StepList.module.css'

export interface StepListProps {
  /** In the order in which they are done; counted where that is known. */
  readonly steps: readonly (Partial<CountedStep> & Pick<CountedStep, 'step'>)[]
  readonly onRemove: (step: EditStep) => void
}

/** The steps of an edit with what each of them changes. */
export function StepList({ steps, onRemove }: StepListProps) {
  return (
    <ol className={styles.steps} aria-label="Steps">
      {steps.map(({ step, changes, leaves }) => {
        const { does, what } = stepWords(step)
        return (
          <li key={`${does} ${what}`} className={styles.step}>
            <span className={styles.what}>
              {does} <b>{what}</b>
            </span>
            <span className={styles.counts}>
              {changes === undefined || leaves === undefined ? '…' : countWords(step, changes, leaves)}
            </span>
            <button type="button" aria-label={`Remove ${what}`} onClick={() => onRemove(step)}>
              <X size={12} aria-hidden />
            </button>
          </li>
        )
      })}
    </ol>
  )
}

function countWords(step: EditStep, changes: number, leaves: number): string {
  const changed = changes === 0 ? 'changes nothing' : `changes ${count(changes, 'work')}`
  return leaves === 0 ? changed : `${changed} · ${number(leaves)} ${leftWords(step)}`
}
