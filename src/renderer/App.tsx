import { Program } from './Program'
import { StartFailed } from './StartFailed'
import styles from './App.module.css'
import { useStart } from './useStart'

/** The window: the library once it is open, or what keeps it from opening. */
export function App() {
  const [start, again] = useStart()
  switch (start.status) {
    case 'loading':
      return (
        <main className={styles.opening}>
          <p>Opening the library…</p>
        </main>
      )
    case 'failed':
      return <StartFailed error={start.error} onAgain={again} />
    case 'ready':
      return <Program about={start.value} />
  }
}
