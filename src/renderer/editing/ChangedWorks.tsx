import { useVirtualizer } from '@tanstack/react-virtual'
import { ChevronDown, ChevronRight } from 'lucide-react'
import { useId, useRef, useState, type CSSProperties } from 'react'
import type { ChangedPart, ChangedWork, EditPreview } from '../../shared/edit-preview'
import { FACET_WORDS } from '../library/facet-words'
import { VisuallyHidden } from '../ui/VisuallyHidden'
import { count, number } from '../ui/wording'
import styles from './ChangedWorks.module.css'
import { changedValues, type ChangedValue } from './edit-steps'

interface ChangedWorksProps {
  readonly preview: EditPreview
  /** Works that were chosen. */
  readonly chosen: number
}

/** How many works an edit changes and, unfolded, each of them before and after. */
export function ChangedWorks({ preview, chosen }: ChangedWorksProps) {
  const [open, setOpen] = useState(false)
  const list = useId()
  const { changes, works } = preview
  if (changes === 0) return <p className={styles.none}>Nothing changes: the works are like that already.</p>
  return (
    <section aria-label="Preview">
      <button
        type="button"
        className={styles.head}
        aria-expanded={open}
        aria-controls={list}
        onClick={() => setOpen(!open)}
      >
        {open ? <ChevronDown size={14} aria-hidden /> : <ChevronRight size={14} aria-hidden />}
        <span>
          <b>
            {changes === chosen
              ? `All ${count(changes, 'work')}`
              : `${number(changes)} of ${count(chosen, 'work')}`}
          </b>{' '}
          {changes === 1 ? 'changes' : 'change'}: before and after
        </span>
      </button>
      <div id={list}>
        {open && <WorkChanges works={works} />}
        {open && works.length < changes && (
          <p className={styles.more}>and {count(changes - works.length, 'more work')}</p>
        )}
      </div>
    </section>
  )
}

function WorkChanges({ works }: { readonly works: readonly ChangedWork[] }) {
  const scroller = useRef<HTMLUListElement>(null)
  const virtual = useVirtualizer({
    count: works.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 44,
    overscan: 8,
  })
  return (
    <ul
      ref={scroller}
      className={styles.works}
      aria-label="Works that change"
      tabIndex={0}
      style={{ '--total': `${virtual.getTotalSize()}px` } as CSSProperties}
    >
      {virtual.getVirtualItems().map((item) => {
        const work = works[item.index]
        return (
          work !== undefined && (
            <li
              key={work.id}
              data-index={item.index}
              ref={virtual.measureElement}
              className={styles.work}
              style={{ transform: `translateY(${item.start}px)` }}
              aria-setsize={works.length}
              aria-posinset={item.index + 1}
            >
              <b className={styles.title}>{work.title}</b>
              {work.parts.map((part) => (
                <Part key={part.what} part={part} />
              ))}
            </li>
          )
        )
      })}
    </ul>
  )
}

function Part({ part }: { readonly part: ChangedPart }) {
  const values = changedValues(part)
  return (
    <p className={styles.part}>
      <span className={styles.kind}>{part.what === 'title' ? 'title' : FACET_WORDS[part.what].one}</span>
      <span>
        {values.map((value, index) => (
          <span key={`${value.change} ${value.name}`}>
            {index > 0 && ' · '}
            <Value value={value} />
          </span>
        ))}
      </span>
    </p>
  )
}

function Value({ value: { name, change } }: { readonly value: ChangedValue }) {
  switch (change) {
    case 'stays':
      return name
    case 'comes':
      return (
        <ins>
          <VisuallyHidden>added: </VisuallyHidden>
          {name}
        </ins>
      )
    case 'goes':
      return (
        <del>
          <VisuallyHidden>taken out: </VisuallyHidden>
          {name}
        </del>
      )
  }
}
