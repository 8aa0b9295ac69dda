import { ChevronDown, ChevronUp, EyeOff, Pencil } from 'lucide-react'
import { memo, useId, type KeyboardEvent, type MouseEvent } from 'react'
import type { Place, WorkId } from '../../shared/model'
import type { Blurb, SortOrder } from '../../shared/query'
import { MenuDots } from '../ui/MenuDots'
import { count } from '../ui/wording'
import { byWords, chapterWords, dateWords } from './blurb-words'
import { Hits } from './searching/Hits'
import { OwnMarks } from './marks/OwnMarks'
import { Squares } from './Squares'
import { tagAt } from './tag-menu'
import { TagLines } from './TagLines'
import { FoldedRow } from './triggers/FoldedRow'
import { allReasons } from './triggers/trigger-words'
import styles from './WorkRow.module.css'

/** What a row may ask of the list. */
export interface RowActions {
  readonly open: (id: WorkId, place: Place | null) => void
  readonly edit: (id: WorkId) => void
  readonly review: (id: WorkId) => void
  readonly note: (work: Blurb) => void
  readonly unfold: (id: WorkId, open?: boolean) => void
  readonly select: (id: WorkId, range: boolean) => void
  readonly makeCurrent: (id: WorkId) => void
  /** Opens the menu of a work beside an element of its row. */
  readonly menu: (work: Blurb, anchor: Element) => void
  /** Opens the page of a character. */
  readonly character: (name: string) => void
}

interface WorkRowProps {
  readonly blurb: Blurb
  readonly sort: SortOrder
  readonly current: boolean
  readonly selected: boolean
  readonly unfolded: boolean
  readonly actions: RowActions
}

/** A work as AO3's blurbs show it, with what the reader has of it; or one line, where it is folded by a trigger. */
export const WorkRow = memo(function WorkRow(props: WorkRowProps) {
  const { blurb, current, unfolded, actions } = props
  const folded = blurb.triggers.some(({ effect }) => effect === 'fold')
  if (!folded || unfolded) return <OpenRow {...props} />
  return (
    <FoldedRow
      blurb={blurb}
      current={current}
      onShow={() => actions.unfold(blurb.id, true)}
      onCurrent={() => actions.makeCurrent(blurb.id)}
    />
  )
})

function OpenRow(props: WorkRowProps) {
  const { blurb, sort, current, selected, unfolded, actions } = props
  const heading = useId()
  const tabIndex = current ? 0 : -1
  const hiding = blurb.triggers.filter(({ effect }) => effect === 'hide')
  return (
    <article
      className={styles.row}
      aria-labelledby={heading}
      data-current={current}
      data-selected={selected}
      onClick={(event) => pickByClick(event, blurb, actions)}
      onContextMenu={(event) => openMenu(event, blurb, actions)}
      onKeyDown={(event) => {
        if (event.key === '.' && !(event.ctrlKey || event.metaKey)) openMenu(event, blurb, actions)
      }}
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
        {hiding.length > 0 && (
          <p className={styles.hidden}>
            <EyeOff size={12} aria-hidden /> Hidden otherwise: {allReasons(hiding)}
          </p>
        )}
        <TagLines work={blurb} unfolded={unfolded} onCharacter={actions.character} tabIndex={tabIndex} />
        {blurb.suggested.length > 0 && (
          <p className={styles.suggested}>
            <span>suggested: {blurb.suggested.join(', ')}</span> ·{' '}
            <button
              type="button"
              tabIndex={tabIndex}
              aria-label={`Review ${blurb.title}`}
              onClick={() => actions.review(blurb.id)}
            >
              review
            </button>
          </p>
        )}
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
        {unfolded && blurb.privateNotes !== null && (
          <p className={styles.note}>
            <b>My note:</b> {blurb.privateNotes}
          </p>
        )}
      </div>
      <div className={styles.stats}>
        <span>{count(blurb.words, 'word')}</span>
        <span>{chapterWords(blurb)}</span>
        <span>{dateWords(blurb, sort)}</span>
        <OwnMarks blurb={blurb} tabIndex={tabIndex} onNote={() => actions.note(blurb)} />
      </div>
      <RowButtons blurb={blurb} unfolded={unfolded} tabIndex={tabIndex} actions={actions} />
    </article>
  )
}

interface RowButtonsProps extends Pick<WorkRowProps, 'blurb' | 'unfolded' | 'actions'> {
  readonly tabIndex: number
}

function RowButtons({ blurb, unfolded, tabIndex, actions }: RowButtonsProps) {
  return (
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
      <MenuDots
        label={`More about ${blurb.title}`}
        title="Mark, hide and more (.)"
        tabIndex={tabIndex}
        onOpen={(anchor) => actions.menu(blurb, anchor)}
      />
    </div>
  )
}

function pickByClick(event: MouseEvent, { id }: Blurb, actions: RowActions): void {
  if (event.target instanceof Element && event.target.closest('a, button, input, label') !== null) return
  if (event.shiftKey) actions.select(id, true)
  else if (event.ctrlKey || event.metaKey) actions.select(id, false)
  actions.makeCurrent(id)
}

/** A tag in the row has a menu of its own. */
function openMenu(event: MouseEvent | KeyboardEvent, blurb: Blurb, actions: RowActions): void {
  if (tagAt(event.target) !== undefined) return
  event.preventDefault()
  actions.menu(blurb, event.target instanceof Element ? event.target : event.currentTarget)
}
