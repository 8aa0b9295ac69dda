import { TriangleAlert } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { ChapterToRead, Warning, WorkToRead } from '../../shared/ipc'
import { byWords } from '../library/blurb-words'
import { reasonWords } from '../library/triggers/trigger-words'
import { Button } from '../ui/Button'
import { count } from '../ui/wording'
import styles from './WarningPage.module.css'

interface WarningPageProps {
  readonly reading: WorkToRead
  readonly warnings: readonly Warning[]
  readonly onReadOn: () => void
  readonly onBack: () => void
}

/** More chapters than this are not named one by one. */
const NAMED = 20

/** What the reader wanted to know before the text, with the chapters in which it stands. */
export function WarningPage({ reading, warnings, onReadOn, onBack }: WarningPageProps) {
  const page = useRef<HTMLElement>(null)
  useEffect(() => page.current?.focus(), [])
  const { work, chapters } = reading
  return (
    <main className={styles.page} ref={page} tabIndex={-1} aria-labelledby="warning">
      <div className={styles.inner}>
        <h1 id="warning">
          <TriangleAlert size={24} strokeWidth={1.75} aria-hidden /> Before you read
        </h1>
        <p>
          <b className={styles.title}>{work.title}</b> {byWords(work.authors)}
        </p>
        <p>You wanted to be told of:</p>
        <ul>
          {warnings.map((warning) => (
            <li key={warning.trigger.id}>
              <b>{reasonWords({ ...warning.trigger, effect: 'warn' })}</b>
              <Chapters numbers={warning.chapters} chapters={chapters} />
            </li>
          ))}
        </ul>
        <div className={styles.ways}>
          <Button onPress={onBack}>Back</Button>
          <Button onPress={onReadOn}>Read on</Button>
        </div>
      </div>
    </main>
  )
}

interface ChaptersProps {
  readonly numbers: readonly number[]
  readonly chapters: readonly ChapterToRead[]
}

function Chapters({ numbers, chapters }: ChaptersProps) {
  if (numbers.length === 0 || chapters.length === 1) return null
  return (
    <ul className={styles.chapters} aria-label="In the chapters">
      {numbers.slice(0, NAMED).map((number) => (
        <li key={number}>{chapterName(number, chapters[number - 1])}</li>
      ))}
      {numbers.length > NAMED && <li>and {count(numbers.length - NAMED, 'more chapter')}</li>}
    </ul>
  )
}

function chapterName(number: number, chapter: ChapterToRead | undefined): string {
  const title = chapter?.title ?? null
  return title === null ? `Chapter ${number}` : `Chapter ${number}, ${title}`
}
