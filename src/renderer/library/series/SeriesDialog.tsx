import type { WorkId } from '../../../shared/model'
import type { Series, SeriesPart } from '../../../shared/series'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { ProgressBar } from '../../ui/ProgressBar'
import { count, number } from '../../ui/wording'
import { byWords } from '../blurb-words'
import { allReasons } from '../triggers/trigger-words'
import { gapWords, linesOf, partWords, seriesWords } from './series-words'
import styles from './SeriesDialog.module.css'
import { useSeries } from './useSeries'

interface SeriesDialogProps {
  readonly name: string
  readonly revision: number
  readonly onClose: () => void
  readonly onRead: (id: WorkId) => void
  /** Shows the works of the series in the list. */
  readonly onList: () => void
}

/** A series: its parts in order, what is missing, how far it is read, and the part to go on with. */
export function SeriesDialog({ name, revision, onClose, onRead, onList }: SeriesDialogProps) {
  const answer = useSeries(name, revision)
  const series = answer.last
  const next = series?.parts.find(({ id }) => id === series.next)
  return (
    <Dialog
      title={series?.name ?? name}
      onClose={onClose}
      width={42}
      footer={
        <>
          <Button onPress={onList}>Show in the list</Button>
          {next !== undefined && (
            <Button kind="primary" onPress={() => onRead(next.id)}>
              {(next.progress ?? 0) > 0 ? 'Read on' : 'Read next'}
              {next.index !== null && `: part ${number(next.index)}`}
            </Button>
          )}
        </>
      }
    >
      {answer.status === 'failed' && <p role="alert">{answer.error.message}</p>}
      {series !== null && <Parts series={series} onRead={onRead} />}
    </Dialog>
  )
}

interface PartsProps {
  readonly series: Series
  readonly onRead: (id: WorkId) => void
}

function Parts({ series, onRead }: PartsProps) {
  return (
    <>
      <div className={styles.sum}>
        <p>{seriesWords(series)}</p>
        <ProgressBar label={`Read of ${series.name}`} share={series.progress} />
      </div>
      <ol className={styles.parts} aria-label="Parts">
        {linesOf(series).map((line) =>
          line.kind === 'gap' ? (
            <li key={`gap ${line.gap.from}`} className={styles.gap}>
              <span className={styles.index} aria-hidden>
                {line.gap.from === line.gap.to ? number(line.gap.from) : '…'}
              </span>
              <p>{gapWords(line.gap)}</p>
            </li>
          ) : (
            <Part
              key={line.part.id}
              part={line.part}
              next={line.part.id === series.next}
              onRead={() => onRead(line.part.id)}
            />
          ),
        )}
      </ol>
    </>
  )
}

interface PartProps {
  readonly part: SeriesPart
  /** Whether it is the one to go on with. */
  readonly next: boolean
  readonly onRead: () => void
}

function Part({ part, next, onRead }: PartProps) {
  const { title, authors, index, words, triggers } = part
  const covered = triggers.length > 0
  return (
    <li className={styles.part} data-next={next}>
      <span className={styles.index}>{index === null ? '–' : number(index)}</span>
      <p className={styles.what}>
        {covered ? (
          <span>
            {triggers.some(({ effect }) => effect === 'hide') ? 'Hidden' : 'Folded'}: {allReasons(triggers)}
          </span>
        ) : (
          <>
            <b>{title}</b> {byWords(authors)}
          </>
        )}
        <span className={styles.fine}>
          {count(words, 'word')} · {partWords(part)}
          {next && ' · next'}
        </span>
      </p>
      <Button
        small
        aria-label={
          covered ? `Read part ${index === null ? 'without a number' : number(index)}` : `Read ${title}`
        }
        onPress={onRead}
      >
        Read
      </Button>
    </li>
  )
}
