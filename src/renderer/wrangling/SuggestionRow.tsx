import { Check, ChevronDown, ChevronRight } from 'lucide-react'
import { useId, useImperativeHandle, useRef, useState, type Ref } from 'react'
import type { JoinSuggestion } from '../../shared/name-rules'
import { Button } from '../ui/Button'
import { Picker } from '../ui/Picker'
import { VisuallyHidden } from '../ui/VisuallyHidden'
import { JoinedWorks } from './JoinedWorks'
import { LikeNames } from './LikeNames'
import styles from './SuggestionRow.module.css'
import { useJoinDraft } from './useJoinDraft'
import { worksSaid, worksWords } from './wrangling-words'

/** What the reader makes of a suggestion. */
export interface Joining {
  readonly suggestion: JoinSuggestion
  readonly canonical: string
  /** The ticked names beside the canonical one. */
  readonly others: readonly string[]
  /** Works that are found under the canonical name when they are joined. */
  readonly works: number
}

/** What keys do to a row from outside. */
export interface RowHandle {
  readonly focus: () => void
  readonly join: () => void
  readonly refuse: () => void
  readonly showWorks: () => void
}

interface SuggestionRowProps {
  readonly suggestion: JoinSuggestion
  /** The tab key stops here: one row of the list at a time can be reached by it. */
  readonly current: boolean
  readonly onCurrent: () => void
  readonly onJoin: (joining: Joining) => void
  readonly onRefuse: (joining: Joining) => void
  readonly ref?: Ref<RowHandle>
}

/** Names that may be the same: which of them are, and which one stands for all. */
export function SuggestionRow({ suggestion, current, onCurrent, onJoin, onRefuse, ref }: SuggestionRowProps) {
  const why = useId()
  const [shown, setShown] = useState(false)
  const draft = useJoinDraft(suggestion, shown)
  const { canonical, others, before, after } = draft
  const row = useRef<HTMLElement>(null)
  const joining: Joining = { suggestion, canonical, others, works: after }
  const join = (): void => {
    if (others.length > 0) onJoin(joining)
  }
  const refuse = (): void => onRefuse(joining)
  const showWorks = (): void => setShown(!shown)
  useImperativeHandle(ref, () => ({ focus: () => row.current?.focus(), join, refuse, showWorks }))

  return (
    <article
      ref={row}
      className={styles.row}
      data-current={current}
      aria-label={`${canonical}, ${worksSaid(before, after)}`}
      aria-describedby={why}
      tabIndex={current ? 0 : -1}
      onFocus={onCurrent}
    >
      <div className={styles.names}>
        <h3 className={styles.canonical}>
          <Picker
            plain
            label="Canonical name"
            options={[canonical, ...draft.names.map(({ name }) => name)].map((name) => ({
              value: name,
              name,
            }))}
            value={canonical}
            onChange={draft.choose}
            passedBy={!current}
          />
          <span className={styles.works}>{worksWords(before, after)}</span>
        </h3>
        <LikeNames draft={draft} passedBy={!current} />
        <Button
          kind="link"
          small
          icon={shown ? ChevronDown : ChevronRight}
          excludeFromTabOrder={!current}
          aria-expanded={shown}
          onPress={showWorks}
        >
          Which works come in
        </Button>
        {shown && <JoinedWorks preview={draft.preview} />}
      </div>
      <p id={why} className={styles.why}>
        <b>{suggestion.certain ? 'Certain' : 'Likely'}</b>
        <VisuallyHidden>: </VisuallyHidden>
        {suggestion.why}
      </p>
      <div className={styles.actions}>
        <Button
          small
          icon={Check}
          excludeFromTabOrder={!current}
          isDisabled={others.length === 0}
          onPress={join}
        >
          Join
        </Button>
        <Button small kind="plain" excludeFromTabOrder={!current} onPress={refuse}>
          Not the same
        </Button>
      </div>
    </article>
  )
}
