import { Bookmark, ChevronLeft, List } from 'lucide-react'
import type { Settings } from '../../shared/ipc'
import type { Marks } from '../../shared/model'
import { markParts } from '../library/marks/mark-menu'
import { READING_WORDS } from '../library/marks/reading-words'
import { Button, IconButton } from '../ui/Button'
import { MenuButton } from '../ui/MenuButton'
import styles from './ReaderBar.module.css'
import { TypePanel } from './TypePanel'

interface ReaderBarProps {
  readonly title: string
  readonly chapter: number
  readonly chapters: number
  readonly contentsOpen: boolean
  readonly settings: Settings['reader']
  readonly theme: string
  readonly marks: Marks
  /** Whether the menu of marks is open. */
  readonly marking: boolean
  readonly onMarking: (open: boolean) => void
  readonly onMark: (marks: Partial<Marks>) => void
  readonly onBack: () => void
  readonly onContents: () => void
  readonly onSettings: (settings: Settings['reader']) => void
}

/** The way back, the contents, where one is, and how the text looks. */
export function ReaderBar(props: ReaderBarProps) {
  const { reading } = props.marks
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
        <MenuButton
          kind="plain"
          icon={Bookmark}
          theme={props.theme}
          parts={markParts(props.marks, props.onMark, false)}
          open={props.marking}
          onOpen={props.onMarking}
        >
          {reading === null ? 'Mark' : `Mark: ${READING_WORDS[reading].short}`}
        </MenuButton>
        <TypePanel settings={props.settings} theme={props.theme} onSettings={props.onSettings} />
      </div>
    </header>
  )
}
