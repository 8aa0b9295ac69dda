import { Eye, EyeOff } from 'lucide-react'
import type { HiddenWorks } from '../../../shared/query'
import type { HiddenSummary } from '../../../shared/triggers'
import { Button } from '../../ui/Button'
import { number } from '../../ui/wording'
import styles from './HiddenLine.module.css'
import { reasonWords } from './trigger-words'

interface HiddenLineProps {
  readonly hidden: HiddenSummary
  readonly shown: boolean
  readonly onHidden: (hidden: HiddenWorks) => void
  readonly onAll: () => void
}

/** What was left out of the list and why: nothing goes without a word. */
export function HiddenLine({ hidden, shown, onHidden, onAll }: HiddenLineProps) {
  if (hidden.works === 0) return null
  const Sign = shown ? Eye : EyeOff
  return (
    <section className={styles.line} aria-label="Hidden works">
      <Sign size={16} strokeWidth={1.75} aria-hidden />
      <p>
        <b>
          {number(hidden.works)} {shown ? 'shown that are hidden otherwise' : 'hidden'}, because:
        </b>{' '}
        {reasons(hidden)}
      </p>
      <Button kind="link" small onPress={() => onHidden(shown ? 'left-out' : 'shown')}>
        {shown ? 'Hide them again' : 'Show them'}
      </Button>
      <span className={styles.end}>
        <Button kind="link" small onPress={onAll}>
          What is hidden, and why
        </Button>
      </span>
    </section>
  )
}

/** `Graphic violence (9), author muted (5)`: the same reason is said once, however many rules give it. */
function reasons({ because }: HiddenSummary): string {
  const counts = new Map<string, number>()
  for (const { trigger, works } of because) {
    const words = reasonWords(trigger)
    counts.set(words, (counts.get(words) ?? 0) + works)
  }
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([words, works]) => `${words} (${number(works)})`)
    .join(', ')
}
