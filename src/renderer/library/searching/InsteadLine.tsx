import type { Instead, LibraryQuery } from '../../../shared/query'
import { Button } from '../../ui/Button'
import { narrowings } from '../library-query'
import styles from './InsteadLine.module.css'

interface InsteadLineProps {
  readonly instead: Instead
  /** What was asked, and found nothing. */
  readonly asked: LibraryQuery
  /** The words that were searched are to stand in the field. */
  readonly onTake: (instead: Instead) => void
}

/** Says that the last word stands for words that begin with it, since nobody has it as it is written. */
export function BeginningLine({ asked }: { readonly asked: LibraryQuery }) {
  return (
    <p className={styles.line}>
      <span>
        Nothing has <q>{asked.text.trim().split(/\s+/).at(-1)}</q> as a whole word{placeOf(asked)}. These
        works have words that begin with it.
      </span>
    </p>
  )
}

/** Says that nothing had what was asked, and what is shown in its place. */
export function InsteadLine({ instead, asked, onTake }: InsteadLineProps) {
  const within = placeOf(asked)
  return (
    <p className={styles.line}>
      {instead.why === 'spelling' ? (
        <>
          <span>
            Nothing has <q>{asked.text.trim()}</q>
            {within}. These works have <q>{instead.text.trim()}</q>.
          </span>
          <Button kind="link" small onPress={() => onTake(instead)}>
            Search for that
          </Button>
        </>
      ) : (
        <span>
          No work has {asked.anyWord === true ? 'any' : 'all'} of these words{within}. These have most of
          them.
        </span>
      )}
    </p>
  )
}

/** Where it was looked for, if that was not everywhere. */
function placeOf(asked: LibraryQuery): string {
  return narrowings(asked) > 0 || asked.shelf !== undefined ? ' within what is chosen' : ''
}
