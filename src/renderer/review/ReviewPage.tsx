import type { EvidenceSentence } from '../../shared/suggestions'
import { ReviewEnd } from './ReviewEnd'
import styles from './ReviewPage.module.css'
import { rowKey } from './useReviewItem'
import type { Reviewing } from './useReviewing'
import type { Rows } from './useRows'
import { WorkHead } from './WorkHead'
import { WorkReview } from './WorkReview'

interface ReviewPageProps {
  readonly reviewing: Reviewing
  readonly rows: Rows
  /** Stories that are still being read for suggestions. */
  readonly unread: number
  /** The first lines of the story are shown. */
  readonly preview: boolean
  readonly onPreview: () => void
  readonly onEdit: () => void
  readonly onRead: () => void
  readonly onOpen: (sentence: EvidenceSentence) => void
  readonly onLeave: () => void
}

/** The work that is reviewed, or what is said where none is left. */
export function ReviewPage(props: ReviewPageProps) {
  const { reviewing, rows } = props
  const { walk, item, error, suggestions, decisions } = reviewing
  const { current: id } = walk
  if (id === undefined) {
    return (
      <ReviewEnd
        skipped={walk.left}
        reviewed={walk.done}
        unread={props.unread}
        onAgain={walk.startOver}
        onLeave={props.onLeave}
      />
    )
  }
  if (item === null || suggestions === null) {
    return error === null ? (
      <p className={styles.late}>Reading the story…</p>
    ) : (
      <p className={styles.failed} role="alert">
        {error.message}
      </p>
    )
  }
  return (
    <div className={styles.page} key={id}>
      <WorkHead
        item={item}
        preview={props.preview}
        onPreview={props.onPreview}
        onEdit={props.onEdit}
        onRead={props.onRead}
      />
      <WorkReview
        item={item}
        suggestions={suggestions}
        current={rows.current === undefined ? null : rowKey(rows.current)}
        unfolded={rows.unfolded}
        onUnfold={rows.unfold}
        onState={decisions.decide}
        onSign={decisions.sign}
        onEdit={decisions.edit}
        onOpen={props.onOpen}
        onFocusRow={rows.setCurrent}
        onLeaveField={rows.focus}
        rowRef={rows.keep}
      />
    </div>
  )
}
