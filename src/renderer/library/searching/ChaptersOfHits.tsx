import { useEffect, useId, useRef } from 'react'
import type { Place } from '../../../shared/model'
import type { Blurb } from '../../../shared/query'
import { isStillWished, wishFocus, type FocusWish } from '../../ui/focus-wish'
import { number } from '../../ui/wording'
import styles from './ChaptersOfHits.module.css'
import { byChapter, chapterOfHit, type ChapterOfHits } from './hit-words'
import { HitButton } from './HitButton'
import { HITS_A_TIME, useWorkHits } from './useWorkHits'

interface ChaptersOfHitsProps {
  readonly blurb: Blurb
  readonly onOpen: (place: Place) => void
  readonly tabIndex: number
}

/** Every place of a work under its chapter, some at a time. */
export function ChaptersOfHits({ blurb, onOpen, tabIndex }: ChaptersOfHitsProps) {
  const { hits, total, busy, error, more } = useWorkHits(blurb.id, blurb.hitCount)
  const root = useRef<HTMLDivElement>(null)
  const wish = useRef<{ readonly hit: number; readonly focus: FocusWish } | null>(null)
  const left = total - hits.length

  // What was asked for stands where the button was: one reads on from there.
  useEffect(() => {
    if (wish.current === null || hits.length <= wish.current.hit) return
    const { hit, focus } = wish.current
    wish.current = null
    const next = root.current?.querySelector<HTMLElement>(`[data-hit="${hit}"]`)
    if (isStillWished(focus, null)) next?.focus({ preventScroll: true })
  }, [hits])

  return (
    <div ref={root} className={styles.chapters} aria-busy={busy}>
      {hits.length === 0 && busy && <p className={styles.late}>Looking for them…</p>}
      {byChapter(hits).map((chapter) => (
        <Chapter key={chapter.chapter} chapter={chapter} onOpen={onOpen} tabIndex={tabIndex} />
      ))}
      {error !== null && <p role="alert">{error.message}</p>}
      {hits.length > 0 && left > 0 && (
        <button
          type="button"
          className={styles.more}
          tabIndex={tabIndex}
          onClick={() => {
            wish.current = { hit: hits.length, focus: wishFocus() }
            more()
          }}
        >
          Show {number(Math.min(HITS_A_TIME, left))} more of {number(left)}
        </button>
      )}
    </div>
  )
}

interface ChapterProps extends Omit<ChaptersOfHitsProps, 'blurb'> {
  readonly chapter: ChapterOfHits
}

function Chapter({ chapter, onOpen, tabIndex }: ChapterProps) {
  const heading = useId()
  return (
    <>
      <h3 id={heading}>{chapterOfHit(chapter)}</h3>
      <ul aria-labelledby={heading}>
        {chapter.hits.map(({ hit, number: at }) => (
          <li key={at}>
            <HitButton hit={hit} number={at} onOpen={() => onOpen(hit.place)} tabIndex={tabIndex} />
          </li>
        ))}
      </ul>
    </>
  )
}
