import { ListTodo } from 'lucide-react'
import { useCallback, useEffect, useRef, useState, type RefObject } from 'react'
import type { EvidenceSentence, ReviewedSuggestion, ReviewQueue } from '../../shared/suggestions'
import type { Reading } from '../reader/reading'
import { Button } from '../ui/Button'
import { LiveText } from '../ui/LiveText'
import { useKeptFocus } from '../ui/useKeptFocus'
import { useKeys } from '../ui/useKeys'
import { NARROW, useMediaQuery } from '../ui/useMediaQuery'
import { number } from '../ui/wording'
import { QueueList } from './QueueList'
import { pressReviewKey } from './review-keys'
import { progressWords } from './review-words'
import { ReviewDialogs, type ReviewDialog } from './ReviewDialogs'
import { ReviewFoot } from './ReviewFoot'
import { ReviewPage } from './ReviewPage'
import styles from './ReviewScreen.module.css'
import { ReviewSide } from './ReviewSide'
import { rowKey } from './useReviewItem'
import { useReviewing, type Reviewing } from './useReviewing'
import type { QueueOfLibrary } from './useReviewQueue'
import type { ReviewOf } from './useReviewWalk'
import { useRows, type Rows } from './useRows'

interface ReviewScreenProps {
  /** Whether it is on the screen; while something else is, it hears no keys. */
  readonly active: boolean
  readonly queue: ReviewQueue
  readonly following: QueueOfLibrary
  readonly of: ReviewOf
  readonly apply: boolean
  readonly onApply: (apply: boolean) => void
  readonly onRead: (reading: Reading) => void
  readonly onLeave: () => void
}

/** The review: one work at a time, what its text suggests with the evidence beside, by keyboard first. */
export function ReviewScreen(props: ReviewScreenProps) {
  const { active, queue, following, of, onRead, onLeave } = props
  const narrow = useMediaQuery(NARROW)
  const main = useRef<HTMLElement>(null)
  const side = useRef<HTMLElement>(null)
  const [dialog, setDialog] = useState<ReviewDialog | null>(null)
  const [preview, setPreview] = useState(false)
  const reviewing = useReviewing(queue, of, following.refresh)
  const { walk, item } = reviewing
  const { current: id } = walk
  const focusMain = useCallback(() => main.current?.focus({ preventScroll: true }), [])
  const rows = useRows(id, id === undefined ? [] : reviewing.suggestions, focusMain)
  const { focus } = rows

  // A work that one goes on to takes the focus, unless one goes through the list of works.
  useEffect(() => {
    if (active && !(side.current?.contains(document.activeElement) ?? false)) focus()
  }, [active, id, focus])
  useKeptFocus(() => {
    if (active) focus()
  })

  const open = ({ place, parts }: EvidenceSentence): void => {
    const marked = parts
      .find((part) => part.marked)
      ?.text.replaceAll('"', ' ')
      .trim()
    if (id === undefined) return
    const hit =
      marked === undefined ? null : { place, words: { text: `"${marked}"` }, from: 'review' as const }
    onRead({ id, hit, forewarned: true })
  }
  const edit = (): void => {
    if (item !== null) setDialog({ kind: 'edit', work: item.work })
  }
  const read = (): void => {
    if (id !== undefined) onRead({ id, hit: null })
  }
  const togglePreview = (): void => setPreview(!preview)

  useReviewKeys(active && dialog === null, reviewing, rows, main, {
    preview: togglePreview,
    edit,
    read,
    help: () => setDialog({ kind: 'keys' }),
    leave: onLeave,
  })

  const sidePanel = (
    <ReviewSide
      done={walk.done}
      left={walk.left}
      certainWorks={queue.certain.works}
      following={following}
      apply={props.apply}
      onApply={props.onApply}
      onAcceptAll={() => setDialog({ kind: 'certain', ids: of.among })}
      onTwins={() => setDialog({ kind: 'twins' })}
    >
      <QueueList
        order={walk.order}
        current={id}
        isLeft={walk.isLeft}
        revision={reviewing.round}
        onGo={(to) => {
          walk.go(to)
          setDialog(null)
        }}
      />
    </ReviewSide>
  )

  return (
    <div className={styles.screen} data-narrow={narrow}>
      {!narrow && (
        <nav ref={side} className={styles.side} aria-label="Queue">
          {sidePanel}
        </nav>
      )}
      <main ref={main} tabIndex={-1} className={styles.main} aria-label="Review">
        {narrow && (
          <div className={styles.strip}>
            <Button small icon={ListTodo} onPress={() => setDialog({ kind: 'queue' })}>
              Queue <span className={styles.badge}>{number(walk.left)}</span>
            </Button>
            <span>{progressWords(walk.done, walk.done + walk.left)}</span>
          </div>
        )}
        <LiveText text={reviewing.said} />
        <ReviewPage
          reviewing={reviewing}
          rows={rows}
          unread={following.stopped ? 0 : queue.unread}
          preview={preview}
          onPreview={togglePreview}
          onEdit={edit}
          onRead={read}
          onOpen={open}
          onLeave={onLeave}
        />
        {id !== undefined && <ReviewFoot reviewing={reviewing} />}
      </main>
      <ReviewDialogs
        dialog={dialog}
        queue={sidePanel}
        onClose={() => setDialog(null)}
        onJoined={following.refresh}
        onDone={reviewing.keep}
      />
    </div>
  )
}

interface ScreenCommands {
  readonly preview: () => void
  readonly edit: () => void
  readonly read: () => void
  readonly help: () => void
  readonly leave: () => void
}

const NEXT_STATE = { open: 'accepted', accepted: 'refused', refused: 'open' } as const

function useReviewKeys(
  active: boolean,
  { walk, decisions, finish, undo }: Reviewing,
  rows: Rows,
  main: RefObject<HTMLElement | null>,
  screen: ScreenCommands,
): void {
  const onCurrent = (does: (suggestion: ReviewedSuggestion) => void): void => {
    if (rows.current !== undefined) does(rows.current)
  }
  useKeys(active, (event) =>
    pressReviewKey(event, {
      ...screen,
      move: rows.move,
      accept: () => onCurrent((one) => decisions.decide(one, 'accepted')),
      refuse: () => onCurrent((one) => decisions.decide(one, 'refused')),
      cycle: () => onCurrent((one) => decisions.decide(one, NEXT_STATE[one.state])),
      sign: (kind) => {
        if (rows.current?.type !== 'pairing') return false
        decisions.sign(rows.current, kind)
        return true
      },
      unfold: (unfolded) =>
        onCurrent((one) => {
          rows.unfold(rowKey(one), unfolded)
          rows.focus()
        }),
      add: () => fieldBelow(main.current, rows.current)?.focus(),
      acceptCertain: walk.current === undefined ? screen.leave : finish,
      skip: walk.goOn,
      goBack: walk.goBack,
      undo,
    }),
  )
}

/** The field for names by hand that stands below a suggestion, or below the first ones. */
function fieldBelow(
  main: HTMLElement | null,
  suggestion: ReviewedSuggestion | undefined,
): HTMLElement | null | undefined {
  const type = suggestion?.type ?? 'canon'
  return main?.querySelector<HTMLElement>(`[data-type="${type}"] [role="combobox"]`)
}
