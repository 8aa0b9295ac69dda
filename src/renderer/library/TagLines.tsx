import { Fragment, type ReactNode } from 'react'
import type { WorkRecord } from '../../shared/model'
import { number } from '../ui/wording'
import { warningsThatApply } from './blurb-words'
import styles from './TagLines.module.css'

interface TagLinesProps {
  readonly work: WorkRecord
  /** Whole, in place of one line that ends in "…". */
  readonly unfolded: boolean
}

/** Canons and series in one line; warnings, pairings, characters and additional tags in the next. */
export function TagLines({ work, unfolded }: TagLinesProps) {
  const canons: ReactNode[] = [
    ...work.canons,
    ...work.series.map(({ name, index }) => (
      <>
        {index === null ? 'Part of ' : `Part ${number(index)} of `}
        <i>{name}</i>
      </>
    )),
    ...(work.canons.length > 1 ? ['crossover'] : []),
  ]
  const tags: ReactNode[] = [
    ...warningsThatApply(work).map((name) => <b className={styles.warning}>{name}</b>),
    ...work.pairings.map(({ name }) => <b>{name}</b>),
    ...work.characters.map((name) => <i>{name}</i>),
    ...work.tags,
  ]
  return (
    <div className={styles.lines} data-unfolded={unfolded}>
      <Line className={styles.canons} parts={canons} />
      <Line className={styles.tags} parts={tags} />
    </div>
  )
}

function Line({
  className,
  parts,
}: {
  readonly className: string | undefined
  readonly parts: readonly ReactNode[]
}) {
  if (parts.length === 0) return null
  return (
    <p className={className}>
      {parts.map((part, index) => (
        <Fragment key={index}>
          {index > 0 && ' · '}
          <span>{part}</span>
        </Fragment>
      ))}
    </p>
  )
}
