import { Equal, Minus, PenLine, Plus, type LucideIcon } from 'lucide-react'
import { useState } from 'react'
import type { WorkId } from '../../../shared/model'
import { changeWords, type ChapterChange } from '../../../shared/versions'
import { Button } from '../../ui/Button'
import { count } from '../../ui/wording'
import styles from './ChapterChanges.module.css'
import { useComparison } from './useVersions'
import { chapterName, kindWords, lengthWords } from './version-words'

interface ChapterChangesProps {
  readonly id: WorkId
  readonly older: number
  readonly newer: number
}

const SIGNS: Readonly<Record<ChapterChange['kind'], LucideIcon>> = {
  same: Equal,
  changed: PenLine,
  new: Plus,
  dropped: Minus,
}

/** What became of each chapter between two versions; those that are the same are left out until they are asked for. */
export function ChapterChanges({ id, older, newer }: ChapterChangesProps) {
  const answer = useComparison(id, older, newer)
  const [all, setAll] = useState(false)
  if (answer.status === 'failed') return <p role="alert">{answer.error.message}</p>
  if (answer.status === 'loading') return <p className={styles.waiting}>Comparing…</p>
  const { changes } = answer.value
  const same = changes.filter(({ kind }) => kind === 'same')
  const shown = all ? changes : changes.filter(({ kind }) => kind !== 'same')
  return (
    <div className={styles.changes}>
      <p role="status">{changeWords(changes) || 'Every chapter is the same'}</p>
      {shown.length > 0 && (
        <ol className={styles.list} aria-label="Chapters">
          {shown.map((change) => (
            <Change key={`${change.older} ${change.newer}`} change={change} />
          ))}
        </ol>
      )}
      {same.length > 0 && (
        <Button small kind="link" aria-expanded={all} onPress={() => setAll(!all)}>
          {all
            ? 'Leave out what is the same'
            : `Show ${count(same.length, 'chapter that is', 'chapters that are')} the same`}
        </Button>
      )}
    </div>
  )
}

function Change({ change }: { readonly change: ChapterChange }) {
  const Sign = SIGNS[change.kind]
  return (
    <li className={styles.change} data-kind={change.kind}>
      <Sign size={14} aria-hidden />
      <span className={styles.kind}>{kindWords(change)}</span>
      <b>{chapterName(change)}</b>
      <span className={styles.words}>{lengthWords(change)}</span>
    </li>
  )
}
