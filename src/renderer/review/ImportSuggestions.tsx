import { ListChecks } from 'lucide-react'
import { useMemo } from 'react'
import type { ImportedFile } from '../../shared/ipc'
import type { WorkId } from '../../shared/model'
import type { ReviewQueue } from '../../shared/suggestions'
import type { ImportState } from '../importing/useImport'
import { Button } from '../ui/Button'
import { LiveText } from '../ui/LiveText'
import { count, number } from '../ui/wording'
import styles from './ImportSuggestions.module.css'
import type { QueueOfLibrary } from './useReviewQueue'
import type { ReviewOf } from './useReviewWalk'

interface ImportSuggestionsProps {
  readonly state: ImportState
  readonly following: QueueOfLibrary
  readonly onReview: (of: ReviewOf) => void
}

/** How many works of an import have suggestions, and the way to their review. */
export function ImportSuggestions({ state, following, onReview }: ImportSuggestionsProps) {
  const { queue, reading } = following
  const files = state.status === 'done' && !state.report.undone ? state.report.files : null
  const works = useMemo(() => worksOf(files ?? [], queue), [files, queue])
  if (files === null || queue === null) return null
  const isReading = queue.unread > 0 && !following.stopped
  if (works.waiting === 0 && !isReading) return null
  const found = foundWords(works)

  return (
    <div className={styles.line}>
      <span>
        {found}{' '}
        {isReading &&
          (reading === null
            ? 'The stories are going to be read for suggestions.'
            : `Reading the stories for suggestions: ${number(reading.done)} of ${number(reading.all)}.`)}
      </span>
      <LiveText text={isReading ? '' : found} />
      {works.waiting > 0 && (
        <Button small icon={ListChecks} onPress={() => onReview({ first: null, among: works.ids })}>
          Review {works.waiting === 1 ? 'it' : 'them'}
        </Button>
      )}
    </div>
  )
}

interface WorksOfImport {
  readonly ids: readonly WorkId[]
  /** In the queue. */
  readonly waiting: number
  readonly suggested: number
}

function worksOf(files: readonly ImportedFile[], queue: ReviewQueue | null): WorksOfImport {
  const ids = new Set(files.flatMap(({ id }) => id ?? []))
  const among = (some: readonly WorkId[]): number => some.filter((id) => ids.has(id)).length
  return {
    ids: [...ids],
    waiting: among(queue?.ids ?? []),
    suggested: among(queue?.ids.slice(0, queue.suggested) ?? []),
  }
}

function foundWords({ waiting, suggested }: WorksOfImport): string {
  if (suggested > 0)
    return `${count(suggested, 'work has', 'works have')} suggestions for canon, characters or pairing.`
  if (waiting > 0) return `${count(waiting, 'work lacks', 'works lack')} canon, characters or author.`
  return ''
}
