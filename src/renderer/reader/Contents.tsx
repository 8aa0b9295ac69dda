import { useEffect, useRef } from 'react'
import type { ChapterToRead } from '../../shared/ipc'
import { count } from '../ui/wording'
import styles from './Contents.module.css'

interface ContentsProps {
  readonly chapters: readonly ChapterToRead[]
  /** Counts from 1. */
  readonly current: number
  readonly onChapter: (chapter: number) => void
}

/** The chapters of the work, with their lengths. */
export function Contents({ chapters, current, onChapter }: ContentsProps) {
  const here = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    here.current?.scrollIntoView({ block: 'nearest' })
  }, [current])
  useEffect(() => {
    here.current?.focus()
  }, [])
  return (
    <nav className={styles.contents} aria-label="Contents">
      <h2>Contents</h2>
      <ol>
        {chapters.map((chapter, index) => (
          <li key={index}>
            <button
              type="button"
              ref={index + 1 === current ? here : null}
              aria-current={index + 1 === current ? 'true' : undefined}
              onClick={() => onChapter(index + 1)}
            >
              <span className={styles.number}>{index + 1}</span>
              <b>{chapter.title ?? `Chapter ${index + 1}`}</b>
              <span className={styles.words}>{count(chapter.words, 'word')}</span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}
