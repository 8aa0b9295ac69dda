import { useId } from 'react'
import type { PairingKind } from '../../shared/model'
import type { LibraryQuery } from '../../shared/query'
import { Choice } from '../ui/Choice'
import { withMostPairings, withPairingKind } from './library-query'
import styles from './PairingTools.module.css'

/** More pairings than anybody would ask for. */
const MOST = 99

interface PairingToolsProps {
  readonly query: LibraryQuery
  readonly onQuery: (change: (query: LibraryQuery) => LibraryQuery) => void
}

/** Which pairings are shown. */
export function PairingKindChoice({ query, onQuery }: PairingToolsProps) {
  return (
    <div className={styles.kind}>
      <Choice<PairingKind | 'both'>
        label="Kind of pairing"
        options={[
          { value: 'romantic', name: 'romantic' },
          { value: 'platonic', name: 'platonic' },
          { value: 'both', name: 'both' },
        ]}
        value={query.pairingKind ?? 'both'}
        onChange={(kind) => onQuery((now) => withPairingKind(now, kind === 'both' ? null : kind))}
      />
    </div>
  )
}

/** How many pairings a work may have. */
export function MostPairingsField({ query, onQuery }: PairingToolsProps) {
  const field = useId()
  return (
    <label className={styles.most} htmlFor={field}>
      at most
      <input
        id={field}
        type="number"
        aria-label="At most so many pairings a work"
        title="Pairings of a work at most; empty for any number"
        min={0}
        max={MOST}
        placeholder="any"
        value={query.mostPairings ?? ''}
        onChange={({ currentTarget }) => {
          const most = currentTarget.valueAsNumber
          onQuery((now) => withMostPairings(now, Number.isNaN(most) ? null : bounded(most)))
        }}
      />
    </label>
  )
}

function bounded(most: number): number {
  return Math.min(MOST, Math.max(0, Math.trunc(most)))
}
