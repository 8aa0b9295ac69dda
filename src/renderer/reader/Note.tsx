import type { StoryHtml as Html } from '../../shared/model'
import styles from './Note.module.css'
import { StoryHtml } from './StoryHtml'

interface NoteProps {
  readonly title: string
  readonly html: Html | null
  readonly onLink: (address: string) => void
}

/** What an author says beside the story, folded. */
export function Note({ title, html, onLink }: NoteProps) {
  if (html === null) return null
  return (
    <details className={styles.note}>
      <summary>{title}</summary>
      <div className={styles.text}>
        <StoryHtml aside html={html} onLink={onLink} />
      </div>
    </details>
  )
}
