import type { BookPreview } from '../../../shared/other-libraries'
import styles from './BookPreviews.module.css'
import { ADDED_TITLES, addedLine } from './library-words'

/** Books with what their library says of them and their files do not. */
export function BookPreviews({ previews }: { readonly previews: readonly BookPreview[] }) {
  return (
    <ul className={styles.books}>
      {previews.map((book, at) => (
        <li key={at} className={styles.book}>
          <p className={styles.title}>
            <b>{book.title}</b>
            {book.authors.length > 0 && ` by ${book.authors.join(', ')}`}
          </p>
          {book.file !== null && <p className={styles.file}>{book.file}</p>}
          {book.added.length === 0 ? (
            <p className={styles.file}>Its file says all of it already.</p>
          ) : (
            <dl className={styles.added}>
              {book.added.map(({ what, values }) => (
                <div key={what}>
                  <dt>{ADDED_TITLES[what]}</dt>
                  <dd>{addedLine(what, values)}</dd>
                </div>
              ))}
            </dl>
          )}
        </li>
      ))}
    </ul>
  )
}
