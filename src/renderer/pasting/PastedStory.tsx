import type { PastedWork } from '../../shared/paste'
import { count, number } from '../ui/wording'
import { surenessOf } from './paste-fields'
import { PasteLine } from './PasteLine'
import styles from './PastedStory.module.css'

/** Chapters of a long work that are listed; the rest is counted. */
const LISTED = 100

/** The chapters of a pasted work with their first words. */
export function PastedStory({ work }: { readonly work: PastedWork }) {
  const { chapters, words } = work
  const more = chapters.length - LISTED
  return (
    <PasteLine label="Story" sure={surenessOf('story', work, { isEmpty: false, isChanged: false })}>
      <p className={styles.sum}>
        {count(words, 'word')} in {count(chapters.length, 'chapter')}
      </p>
      {work.message !== null && <p className={styles.lost}>{work.message}</p>}
      <ol className={styles.chapters} aria-label="Chapters">
        {chapters.slice(0, LISTED).map((chapter, index) => (
          <li key={index}>
            <b>{chapter.title ?? `Chapter ${index + 1}`}</b>
            <span className={styles.words}>{count(chapter.words, 'word')}</span>
            <span className={styles.opening} dir="auto">
              {chapter.opening}
            </span>
          </li>
        ))}
      </ol>
      {more > 0 && <p className={styles.sum}>and {number(more)} more</p>}
    </PasteLine>
  )
}
