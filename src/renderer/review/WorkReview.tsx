import { useState } from 'react'
import type { PairingKind } from '../../shared/model'
import {
  SUGGESTED_TYPES,
  type EvidenceSentence,
  type ReviewedSuggestion,
  type ReviewItem,
  type SuggestedType,
  type SuggestionState,
} from '../../shared/suggestions'
import type { WorkEdit } from '../../shared/ipc'
import { tagKind } from '../editing/tag-kinds'
import { Picker } from '../ui/Picker'
import { GivenNames } from './GivenNames'
import { GROUP_TITLES } from './review-words'
import { Section } from './Section'
import { SuggestionRow } from './SuggestionRow'
import { TitleField } from './TitleField'
import { rowKey } from './useReviewItem'
import styles from './WorkReview.module.css'

/** What is done with the suggestions and the names of the work that is reviewed. */
export interface WorkActions {
  readonly onState: (suggestion: ReviewedSuggestion, state: SuggestionState) => void
  readonly onSign: (suggestion: ReviewedSuggestion, kind: PairingKind) => void
  readonly onEdit: (words: string, edit: WorkEdit) => void
  readonly onOpen: (sentence: EvidenceSentence) => void
  readonly onFocusRow: (key: string) => void
  /** Gives the focus back to the suggestions. */
  readonly onLeaveField: () => void
  readonly rowRef: (key: string, button: HTMLButtonElement | null) => void
}

interface WorkReviewProps extends WorkActions {
  readonly item: ReviewItem
  /** As they would be accepted. */
  readonly suggestions: readonly ReviewedSuggestion[]
  readonly current: string | null
  readonly unfolded: ReadonlySet<string>
  readonly onUnfold: (key: string) => void
}

/** Everything that can be said of a work in its review: what is suggested with its evidence, and what is there. */
export function WorkReview(props: WorkReviewProps) {
  const { item, onEdit } = props
  const { work } = item
  return (
    <div
      className={styles.work}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !(event.target instanceof HTMLInputElement)) return
        event.preventDefault()
        props.onLeaveField()
      }}
    >
      <Section title="Title, author">
        <div className={styles.pair}>
          <div>
            <TitleField
              title={work.title}
              onTitle={(title) => onEdit(`Title “${title}” set`, { title })}
              onDone={props.onLeaveField}
            />
            {item.review.includes('title-guessed') && <p className={styles.hint}>The title is a guess.</p>}
          </div>
          <GivenNames type="author" names={work.authors} onEdit={onEdit} />
        </div>
      </Section>
      {SUGGESTED_TYPES.map((type) => (
        <SuggestionSection key={type} type={type} {...props} />
      ))}
      <Section title="Rating">
        <div className={styles.rating}>
          <RatingPicker rating={work.rating} onEdit={onEdit} />
          <span>Never suggested: it is the author’s to say, or yours.</span>
        </div>
      </Section>
    </div>
  )
}

function SuggestionSection(props: WorkReviewProps & { readonly type: SuggestedType }) {
  const { type, item, onEdit, current } = props
  const rows = props.suggestions.filter((one) => one.type === type)
  const accepted = new Set(rows.filter(({ state }) => state === 'accepted').map(({ as }) => as))
  const given = namesOf(item, type).filter((name) => !accepted.has(name))
  return (
    <Section title={GROUP_TITLES[type]} type={type}>
      {rows.length > 0 && (
        <ul className={styles.rows} aria-label={`Suggested: ${GROUP_TITLES[type]}`}>
          {rows.map((suggestion) => {
            const key = rowKey(suggestion)
            return (
              <SuggestionRow
                key={key}
                suggestion={suggestion}
                current={key === current}
                unfolded={props.unfolded.has(key)}
                severalChapters={item.work.chapters > 1}
                onState={(state) => props.onState(suggestion, state)}
                onSign={(kind) => props.onSign(suggestion, kind)}
                onUnfold={() => props.onUnfold(key)}
                onOpen={props.onOpen}
                onFocus={() => props.onFocusRow(key)}
                ref={(button) => props.rowRef(key, button)}
              />
            )
          })}
        </ul>
      )}
      <div className={styles.given}>
        <GivenNames type={type} names={given} onEdit={onEdit} />
      </div>
    </Section>
  )
}

function namesOf({ work }: ReviewItem, type: SuggestedType): readonly string[] {
  switch (type) {
    case 'canon':
      return work.canons
    case 'character':
      return work.characters
    case 'pairing':
      return work.pairings.map(({ name }) => name)
  }
}

const UNKNOWN_RATING = ''

function RatingPicker({ rating, onEdit }: { readonly rating: string | null } & Pick<WorkActions, 'onEdit'>) {
  const [standard] = useState(() => tagKind('rating').standard)
  const names = rating === null || standard.includes(rating) ? standard : [...standard, rating]
  return (
    <Picker
      label="Rating"
      options={[{ value: UNKNOWN_RATING, name: 'unknown' }, ...names.map((name) => ({ value: name, name }))]}
      value={rating ?? UNKNOWN_RATING}
      onChange={(name) =>
        onEdit(name === UNKNOWN_RATING ? 'Rating taken out' : `Rating ${name} set`, {
          replace: { rating: name === UNKNOWN_RATING ? [] : [name] },
        })
      }
    />
  )
}
