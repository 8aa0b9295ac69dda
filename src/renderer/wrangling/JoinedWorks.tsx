import type { JoinPreview } from '../../shared/name-rules'
import { count } from '../ui/wording'
import type { Answer } from '../useAnswer'
import styles from './JoinedWorks.module.css'

/** The works that would come in, each with the name that it has. */
export function JoinedWorks({ preview }: { readonly preview: Answer<JoinPreview> }) {
  const { last } = preview
  if (preview.status === 'failed') return <p role="alert">{preview.error.message}</p>
  if (last === null) return null
  const more = last.after - last.before - last.works.length
  return (
    <div className={styles.works}>
      {last.works.length === 0 ? (
        <p>No work comes in: those with the other names have this one as well.</p>
      ) : (
        <ul aria-label="Works that come in">
          {last.works.map(({ id, title, names }) => (
            <li key={id}>
              <b>{title}</b> {names.join(', ')}
            </li>
          ))}
          {more > 0 && <li>and {count(more, 'work')} more</li>}
        </ul>
      )}
    </div>
  )
}
