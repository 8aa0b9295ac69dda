import { Bookmark } from 'lucide-react'
import { Fragment, type ReactNode } from 'react'
import type { FacetType, WorkRecord } from '../../shared/model'
import { VisuallyHidden } from '../ui/VisuallyHidden'
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
    ...work.canons.map((name) => named('canon', name)),
    ...work.series.map(({ name, index }) =>
      named(
        'series',
        name,
        <>
          {index === null ? 'Part of ' : `Part ${number(index)} of `}
          <i>{name}</i>
        </>,
      ),
    ),
    ...(work.canons.length > 1 ? ['crossover'] : []),
  ]
  const tags: ReactNode[] = [
    ...warningsThatApply(work).map((name) =>
      named('warning', name, <b className={styles.warning}>{name}</b>),
    ),
    ...work.pairings.map(({ name }) => named('pairing', name, <b>{name}</b>)),
    ...work.characters.map((name) => named('character', name, <i>{name}</i>)),
    ...work.tags.map((name) => named('tag', name)),
    ...work.mine.map((name) => named('mine', name, <MyTag name={name} />)),
  ]
  return (
    <div className={styles.lines} data-unfolded={unfolded}>
      <Line className={styles.canons} parts={canons} />
      <Line className={styles.tags} parts={tags} />
    </div>
  )
}

/** A tag that has a menu: the list looks for these attributes. */
function named(type: FacetType, name: string, shown: ReactNode = name): ReactNode {
  return (
    <span data-facet={type} data-name={name}>
      {shown}
    </span>
  )
}

function MyTag({ name }: { readonly name: string }) {
  return (
    <span className={styles.mine}>
      <Bookmark size={11} aria-hidden />
      <VisuallyHidden>my tag: </VisuallyHidden>
      {name}
    </span>
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
