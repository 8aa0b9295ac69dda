import { useMemo } from 'react'
import type { WorkId } from '../../shared/model'
import { ADDED_TITLES, addedLine } from '../importing/libraries/library-words'
import { useAnswer } from '../useAnswer'
import styles from './EditDialog.module.css'

const put = ({ id }: { readonly id: WorkId }) => window.ficarium.saidByLibrary(id)

/** What of a work comes from the reader's library in another program; nothing where nothing does. */
export function SaidByLibrary({ id }: { readonly id: WorkId }) {
  const answer = useAnswer(
    put,
    useMemo(() => ({ id }), [id]),
  )
  if (answer.status !== 'ready' || answer.value === null) return null
  const { library, added } = answer.value
  const words = added.map(({ what, values }) => `${ADDED_TITLES[what]}: ${addedLine(what, values)}`)
  return (
    <p className={styles.fine}>
      Said by {library}, not by its file: {words.join(' · ')}
    </p>
  )
}
