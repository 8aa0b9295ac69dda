import { Play, Square } from 'lucide-react'
import { ask } from './ask'
import styles from './ChangeBar.module.css'
import { Button } from './ui/Button'
import { FootBar } from './ui/FootBar'
import { ProgressBar } from './ui/ProgressBar'
import { count, number } from './ui/wording'
import { useIndexState } from './useIndexState'

/** How far it is with getting the search ready after an update; one may stop it and go on. */
export function IndexBar() {
  const state = useIndexState()
  if (state === null) return null
  const { done, all, running } = state
  return (
    <FootBar label="Search">
      <span>
        {running ? 'Getting the search ready' : 'The search is not ready'}: {number(done)} of{' '}
        {count(all, 'work')}. Words of the others are not found yet.
      </span>
      <span className={styles.bar}>
        <ProgressBar label="Search" share={done / Math.max(1, all)} />
      </span>
      {/* One button, so that the focus stays where it is. */}
      <Button
        small
        icon={running ? Square : Play}
        onPress={() => void ask(window.ficarium.indexWorks(!running))}
      >
        {running ? 'Stop' : 'Go on'}
      </Button>
    </FootBar>
  )
}
