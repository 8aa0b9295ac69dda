import { ChevronLeft, ChevronRight } from 'lucide-react'
import type { ReactNode, Ref } from 'react'
import type { WorkToRead } from '../../shared/ipc'
import { byWords } from '../library/blurb-words'
import { Button } from '../ui/Button'
import styles from './ChapterPage.module.css'
import { languageCode } from './language-code'
import { Note } from './Note'
import { StoryHtml } from './StoryHtml'

interface ChapterPageProps {
  readonly reading: WorkToRead
  /** Counts from 1. */
  readonly number: number
  readonly storyRef: Ref<HTMLDivElement>
  readonly onChapter: (chapter: number) => void
  readonly onLink: (address: string) => void
  readonly onBack: () => void
  /** What stands at the end of the last chapter. */
  readonly end: ReactNode
}

/** One chapter with what is said before and after it, and the ways to its neighbours. */
export function ChapterPage({ reading, number, storyRef, onChapter, onLink, onBack, end }: ChapterPageProps) {
  const { work, chapters } = reading
  const chapter = chapters[number - 1]
  if (chapter === undefined) return null
  const first = number === 1
  const last = number === chapters.length
  const oneShot = chapters.length === 1 && chapter.title === null
  return (
    <article className={styles.prose} lang={languageCode(work.language)} dir="auto">
      {first ? (
        <header className={styles.front}>
          <h1 className={styles.title}>{work.title}</h1>
          <p className={styles.by}>{byWords(work.authors)}</p>
          <Note title="Summary" html={work.summary} onLink={onLink} />
          <Note title="Author’s note" html={work.notes} onLink={onLink} />
        </header>
      ) : (
        <p className={styles.before}>
          <Button kind="plain" small icon={ChevronLeft} onPress={() => onChapter(number - 1)}>
            Previous chapter
          </Button>
        </p>
      )}
      {!oneShot && (
        <header className={styles.head}>
          {chapter.title !== null && <p className={styles.number}>Chapter {number}</p>}
          <h2 className={styles.title}>{chapter.title ?? `Chapter ${number}`}</h2>
          <Note title="Summary of the chapter" html={chapter.summary} onLink={onLink} />
          <Note title="Author’s note" html={chapter.notes} onLink={onLink} />
        </header>
      )}
      <StoryHtml ref={storyRef} html={chapter.html} onLink={onLink} />
      <footer className={styles.foot}>
        <Note title="Note at the end of the chapter" html={chapter.endNotes} onLink={onLink} />
        {last && <Note title="Note at the end of the work" html={work.endNotes} onLink={onLink} />}
        {last && end}
        <nav className={styles.ways} aria-label="Chapters">
          {!first && (
            <Button icon={ChevronLeft} onPress={() => onChapter(number - 1)}>
              Previous chapter
            </Button>
          )}
          {last ? (
            <Button onPress={onBack}>Back to the library</Button>
          ) : (
            <Button kind="primary" onPress={() => onChapter(number + 1)}>
              Next chapter
              <ChevronRight size={16} aria-hidden />
            </Button>
          )}
        </nav>
      </footer>
    </article>
  )
}
