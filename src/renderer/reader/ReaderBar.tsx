import { ChevronLeft, List } from 'lucide-react'
import type { Settings } from '../../shared/ipc'
import { Button, IconButton } from '../ui/Button'
import styles from './ReaderBar.module.css'
import { TypePanel } from './TypePanel'

interface ReaderBarProps {
  readonly title: string
  readonly chapter: number
  readonly chapters: number
  readonly contentsOpen: boolean
  readonly settings: Settings['reader']
  readonly theme: string
  readonly onBack: () => void
  readonly onContents: () => void
  readonly onSettings: (settings: Settings['reader']) => void
}

/** The way back, the contents, where one is, and how the text looks. */
export function ReaderBar(props: ReaderBarProps) {
  return (
    <header className={styles.bar}>
      <div className={styles.start}>
        <Button kind="plain" icon={ChevronLeft} onPress={props.onBack}>
          Library
        </Button>
        <IconButton
          icon={List}
          label="Contents"
          shortcut="T"
          current={props.contentsOpen}
          aria-pressed={props.contentsOpen}
          onPress={props.onContents}
        />
      </div>
      <p className={styles.title}>
        <b>{props.title}</b>
        {props.chapters > 1 && ` · ${props.chapter} of ${props.chapters}`}
      </p>
      <div className={styles.end}>
        <TypePanel settings={props.settings} theme={props.theme} onSettings={props.onSettings} />
      </div>
    </header>
  )
}
