import type { ChapterToRead } from '../../shared/ipc'
import { percent } from '../ui/wording'
import { chapterStarts, minutesLeft } from './reader-progress'
import styles from './ReaderFoot.module.css'
import type { Standing } from './reading'

interface ReaderFootProps {
  readonly chapters: readonly ChapterToRead[]
  readonly chapter: number
  readonly standing: Standing | null
  readonly progress: number
}

/** More chapters than this are not told apart on the bar. */
const TICKS = 100

/** Where one is in the work. */
export function ReaderFoot({ chapters, chapter, standing, progress }: ReaderFootProps) {
  const words = chapters[chapter - 1]?.words ?? 0
  const minutes =
    standing === null || standing.atEnd ? 0 : minutesLeft(words, standing.offset, standing.length)
  const share = Math.round(progress * 100)
  return (
    <footer className={styles.foot}>
      <span>
        Chapter {chapter} of {chapters.length}
      </span>
      <div
        className={styles.ticks}
        role="progressbar"
        aria-label="Place in the work"
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={share}
      >
        <i style={{ width: `${share}%` }} />
        {chapters.length <= TICKS &&
          chapterStarts(chapters).map((start, index) => (
            <s key={index} style={{ insetInlineStart: `${start * 100}%` }} />
          ))}
        <u style={{ insetInlineStart: `${progress * 100}%` }} />
      </div>
      <span className={styles.end}>
        {percent(progress)}
        {minutes > 0 && ` · ${minutes} min left in the chapter`}
      </span>
    </footer>
  )
}
