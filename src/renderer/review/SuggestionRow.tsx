import { Check, Undo2, X } from 'lucide-react'
import { useId, type Ref } from 'react'
import { pairingKind, type PairingKind } from '../../shared/model'
import type { EvidenceSentence, ReviewedSuggestion, SuggestionState } from '../../shared/suggestions'
import { FACET_WORDS } from '../library/facet-words'
import { Button, IconButton } from '../ui/Button'
import { Choice } from '../ui/Choice'
import { StateBox } from '../ui/StateBox'
import type { ThreeState } from '../ui/three-state'
import { VisuallyHidden } from '../ui/VisuallyHidden'
import { Evidence } from './Evidence'
import { ROW_MARK } from './review-keys'
import { STATE_WORDS, sureness } from './review-words'
import styles from './SuggestionRow.module.css'

interface SuggestionRowProps {
  readonly suggestion: ReviewedSuggestion
  readonly current: boolean
  readonly unfolded: boolean
  readonly severalChapters: boolean
  readonly onState: (state: SuggestionState) => void
  readonly onSign: (kind: PairingKind) => void
  readonly onUnfold: () => void
  readonly onOpen: (sentence: EvidenceSentence) => void
  readonly onFocus: () => void
  readonly ref?: Ref<HTMLButtonElement>
}

const BOXES: Readonly<Record<SuggestionState, ThreeState>> = {
  open: 'any',
  accepted: 'include',
  refused: 'exclude',
}
const SIGNS = [
  { value: 'romantic', name: '/ romantic' },
  { value: 'platonic', name: '& platonic' },
] as const

/** A suggestion with its evidence, and what is to become of it. */
export function SuggestionRow({ ref, ...props }: SuggestionRowProps) {
  const { suggestion, current, onState } = props
  const { type, as: name, state } = suggestion
  const because = useId()
  const tabIndex = current ? 0 : -1
  return (
    <li className={styles.row} data-state={state} data-current={current} onFocus={props.onFocus}>
      <button
        {...{ [ROW_MARK]: type }}
        type="button"
        ref={ref}
        className={styles.name}
        tabIndex={tabIndex}
        aria-describedby={because}
        onClick={() => onState(state === 'accepted' ? 'open' : 'accepted')}
      >
        <StateBox state={BOXES[state]} />
        <span>
          {name}
          <VisuallyHidden>
            , {FACET_WORDS[type].one}, {sureness(suggestion).words}, {STATE_WORDS[state]}
          </VisuallyHidden>
        </span>
      </button>
      <div className={styles.why}>
        <Evidence
          suggestion={suggestion}
          severalChapters={props.severalChapters}
          unfolded={props.unfolded}
          tabIndex={tabIndex}
          becauseId={because}
          onUnfold={props.onUnfold}
          onOpen={props.onOpen}
        />
        {type === 'pairing' && state !== 'refused' && (
          <Choice
            label={`Kind of ${name}`}
            options={SIGNS}
            value={pairingKind(name)}
            onChange={props.onSign}
          />
        )}
      </div>
      <div className={styles.actions}>
        {state === 'open' ? (
          <>
            <Button
              small
              icon={Check}
              excludeFromTabOrder={!current}
              aria-label={`Accept ${name}`}
              onPress={() => onState('accepted')}
            >
              Accept
            </Button>
            <IconButton
              small
              kind="outlined"
              icon={X}
              label={`Refuse ${name}`}
              excludeFromTabOrder={!current}
              onPress={() => onState('refused')}
            />
          </>
        ) : (
          <>
            <span className={styles.state} aria-hidden>
              {STATE_WORDS[state]}
            </span>
            <Button
              small
              kind="plain"
              icon={Undo2}
              excludeFromTabOrder={!current}
              aria-label={`Take back ${name}`}
              onPress={() => onState('open')}
            >
              Take back
            </Button>
          </>
        )}
      </div>
    </li>
  )
}
