import { ChevronDown, ChevronUp, Pencil } from 'lucide-react'
import { memo, useId, type MouseEvent } from 'react'
import type { Place, WorkId } from '../../shared/model'
import type { Blurb, SortOrder } from '../../shared/query'
import { ProgressBar } from '../ui/ProgressBar'
import { count } from '../ui/wording'
import { byWords, chapterWords, dateWords, progressWords } from './blurb-words'
import { Hits } from './Hits'
import { Squares } from './Squares'
import { TagLines } from './TagLines'
import styles from './WorkRow.module.css'

/** What a row may ask of the list. */
export interface RowActions {
  readonly open: (id: WorkId, place: Place | null) => void
  readonly edit: (id: WorkId) => void
  readonly unfold: (id: WorkId) => void
  readonly select: (id: WorkId, range: boolean) => void
  readonly makeCurrent: (id: WorkId) => void
}

interface WorkRowProps {
  readonly blurb: Blurb
  readonly sort: SortOrder
  readonly current: boolean
  readonly selected: boolean
  readonly unfolded: boolean
  readonly actions: RowActions
}

/** A work as AO3's blurbs show it, with what the reader has of it. */
export const WorkRow = memo(function WorkRow(props: WorkRowProps) {
  const { blurb, sort, current, selected, unfolded, actions } = props
  const heading = useId()
  const tabIndex = current ? 0 : -1

  const onRowClick = (event: MouseEvent): void => {
    if (event.target instanceof Element && event.target.closest('a, button, input, label') !== null) return
    if (event.shiftKey) actions.select(blurb.id, true)
    else if (event.ctrlKey || event.metaKey) actions.select(blurb.id, false)
    actions.makeCurrent(blurb.id)
  }

  return (
    <article
      className={styles.row}
      aria-labelledby={heading}
      data-current={current}
      data-selected={selected}
      onClick={onRowClick}
      onFocus={() => actions.makeCurrent(blurb.id)}
    >
      <div className={styles.start}>
        <Squares work={blurb} />
        <label className={styles.check}>
          <input
            type="checkbox"
            aria-label={`Select ${blurb.title}`}
            tabIndex={tabIndex}
            checked={selected}
            onChange={(event) => {
              const { nativeEvent } = event
              actions.select(blurb.id, nativeEvent instanceof globalThis.MouseEvent && nativeEvent.shiftKey)
            }}
          />
        </label>
      </div>
      <div className={styles.text}>
        <h2 className={styles.heading} id={heading}>
          <a
            href={`#work-${blurb.id}`}
            tabIndex={tabIndex}
            onClick={(event) => {
              event.preventDefault()
              if (event.shiftKey) actions.select(blurb.id, true)
              else if (event.ctrlKey || event.metaKey) actions.select(blurb.id, false)
              else actions.open(blurb.id, null)
            }}
          >
            {blurb.title}
          </a>{' '}
          <span className={styles.by}>{byWords(blurb.authors)}</span>
        </h2>
        <TagLines work={blurb} unfolded={unfolded} />
        <Hits
          blurb={blurb}
          unfolded={unfolded}
          tabIndex={tabIndex}
          onUnfold={() => actions.unfold(blurb.id)}
          onOpen={(place) => actions.open(blurb.id, place)}
        />
        {blurb.summaryText !== null && (
          <p className={styles.summary} data-lines={unfolded ? 'all' : blurb.hits.length > 0 ? 2 : 3}>
            {blurb.summaryText}
          </p>
        )}
      </div>
      <div className={styles.stats}>
        <span>{count(blurb.words, 'word')}</span>
        <span>{chapterWords(blurb)}</span>
        <span>{dateWords(blurb, sort)}</span>
        <span className={styles.own}>
          {blurb.progress !== null && blurb.progress < 1 && (
            <span className={styles.bar}>
              <ProgressBar label={`Read of ${blurb.title}`} share={blurb.progress} />
            </span>
          )}
          {progressWords(blurb.progress)}
        </span>
      </div>
      <div className={styles.actions}>
        <button
          type="button"
          title={unfolded ? 'Fold (←)' : 'Unfold (→)'}
          aria-label={`${unfolded ? 'Fold' : 'Unfold'} ${blurb.title}`}
          aria-expanded={unfolded}
          tabIndex={tabIndex}
          onClick={() => actions.unfold(blurb.id)}
        >
          {unfolded ? <ChevronUp size={14} aria-hidden /> : <ChevronDown size={14} aria-hidden />}
        </button>
        <button
          type="button"
          title="Edit (E)"
          aria-label={`Edit ${blurb.title}`}
          tabIndex={tabIndex}
          onClick={() => actions.edit(blurb.id)}
        >
          <Pencil size={14} aria-hidden />
        </button>
      </div>
    </article>
  )
})
