import { Fragment } from 'react'
import { Button } from '../ui/Button'
import styles from './ReviewFoot.module.css'
import type { Reviewing } from './useReviewing'

const KEYS = [
  ['Y N', 'accept, refuse'],
  ['↓ ↑', 'move'],
  ['→', 'more places'],
  ['?', 'all keys'],
] as const

/** The keys, and the way to the next work. */
export function ReviewFoot({ reviewing }: { readonly reviewing: Reviewing }) {
  const { walk, certain, canUndo, finish, undo } = reviewing
  return (
    <footer className={styles.foot}>
      {KEYS.map(([keys, meaning]) => (
        <span key={meaning} className={styles.key}>
          {keys.split(' ').map((key) => (
            <Fragment key={key}>
              <kbd>{key}</kbd>
            </Fragment>
          ))}
          {meaning}
        </span>
      ))}
      <span className={styles.end}>
        <Button kind="plain" isDisabled={!canUndo} onPress={undo}>
          Undo <kbd>U</kbd>
        </Button>
        <Button kind="plain" onPress={walk.goOn}>
          Skip <kbd>S</kbd>
        </Button>
        <Button kind="primary" onPress={finish}>
          {certain === 0 ? 'Done, next work' : 'Accept the certain ones, next work'} <kbd>Enter</kbd>
        </Button>
      </span>
    </footer>
  )
}
