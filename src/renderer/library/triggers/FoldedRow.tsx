import { EyeOff } from 'lucide-react'
import { useId } from 'react'
import type { Blurb } from '../../../shared/query'
import { Button } from '../../ui/Button'
import { count } from '../../ui/wording'
import styles from './FoldedRow.module.css'
import { allReasons } from './trigger-words'

interface FoldedRowProps {
  readonly blurb: Blurb
  readonly current: boolean
  readonly onShow: () => void
  readonly onCurrent: () => void
}

/** A work in one line, its title behind the reason. */
export function FoldedRow({ blurb, current, onShow, onCurrent }: FoldedRowProps) {
  const heading = useId()
  const folding = blurb.triggers.filter(({ effect }) => effect === 'fold')
  return (
    <article className={styles.row} aria-labelledby={heading} data-current={current} onFocus={onCurrent}>
      <EyeOff size={16} strokeWidth={1.75} aria-hidden />
      <h2 id={heading}>
        Folded: <b>{allReasons(folding)}</b>
      </h2>
      <span data-row-focus>
        <Button kind="link" small excludeFromTabOrder={!current} onPress={onShow}>
          Show the work
        </Button>
      </span>
      <span className={styles.end}>{count(blurb.words, 'word')}</span>
    </article>
  )
}
