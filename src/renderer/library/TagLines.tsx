import { Bookmark } from 'lucide-react'
import type { ReactNode } from 'react'
import type { FacetType, WorkRecord } from '../../shared/model'
import { VisuallyHidden } from '../ui/VisuallyHidden'
import { number } from '../ui/wording'
import { warningsThatApply } from './blurb-words'
import styles from './TagLines.module.css'

interface TagLinesProps {
  readonly work: WorkRecord
  /** Whole, in place of one line that ends in "…". */
  readonly unfolded: boolean
  /** Opens the page of a character. */
  readonly onCharacter: (name: string) => void
  /** The tab index of characters that are not cut off. */
  readonly tabIndex: number
}

/** A name in a line, and how it is drawn. */
interface Part {
  /** Undefined for what is no tag. */
  readonly type?: FacetType
  readonly name: string
  readonly node: ReactNode
}

/** More letters than any line has room for: what is behind them would be laid out for nothing. */
const LINE = 400

/** Canons and series in one line; warnings, pairings, characters and additional tags in the next. */
export function TagLines({ work, unfolded, onCharacter, tabIndex }: TagLinesProps) {
  const canons: readonly Part[] = [
    ...work.canons.map((name) => tag('canon', name)),
    ...work.series.map(({ name, index }) =>
      tag(
        'series',
        name,
        <>
          {index === null ? 'Part of ' : `Part ${number(index)} of `}
          <i>{name}</i>
        </>,
      ),
    ),
    ...(work.canons.length > 1 ? [{ name: 'crossover', node: 'crossover' }] : []),
  ]
  const tags: readonly Part[] = [
    ...warningsThatApply(work).map((name) => tag('warning', name, <b className={styles.warning}>{name}</b>)),
    ...work.pairings.map(({ name }) => tag('pairing', name, <b>{name}</b>)),
    ...work.characters.map((name) =>
      tag(
        'character',
        name,
        <button
          type="button"
          className={styles.character}
          title={`Pairings of ${name}`}
          // In one line it may be cut off: then it is reached by mouse, or after unfolding.
          tabIndex={unfolded ? tabIndex : -1}
          onClick={() => onCharacter(name)}
        >
          {name}
        </button>,
      ),
    ),
    ...work.tags.map((name) => tag('tag', name)),
    ...work.mine.map((name) => tag('mine', name, <MyTag name={name} />)),
  ]
  return (
    <div className={styles.lines} data-unfolded={unfolded}>
      <Line className={styles.canons} parts={unfolded ? canons : fittingIn(canons)} />
      <Line className={styles.tags} parts={unfolded ? tags : fittingIn(tags)} />
    </div>
  )
}

function tag(type: FacetType, name: string, node: ReactNode = name): Part {
  return { type, name, node }
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

function fittingIn(parts: readonly Part[]): readonly Part[] {
  let letters = 0
  const beyond = parts.findIndex(({ name }) => (letters += name.length + 3) > LINE)
  return beyond === -1 ? parts : parts.slice(0, beyond + 1)
}

interface LineProps {
  readonly className: string | undefined
  readonly parts: readonly Part[]
}

function Line({ className, parts }: LineProps) {
  if (parts.length === 0) return null
  return (
    <p className={className}>
      {parts.map(({ type, name, node }, at) => (
        // A tag has a menu: the list looks for these attributes.
        <span key={at} {...(type === undefined ? {} : { 'data-facet': type, 'data-name': name })}>
          {at > 0 && ' · '}
          {node}
        </span>
      ))}
    </p>
  )
}
