import { Download, EyeOff, Keyboard, Trash2, Upload } from 'lucide-react'
import type { Ref } from 'react'
import type { NameSuggestion } from '../../shared/ipc'
import { ImportMenu, type ImportActions } from '../importing/ImportMenu'
import { Button, IconButton } from '../ui/Button'
import { SearchBox } from './SearchBox'
import styles from './TopBar.module.css'

interface TopBarProps {
  readonly text: string
  readonly onText: (text: string) => void
  readonly onName: (name: NameSuggestion) => void
  readonly onLeaveSearch: () => void
  readonly searchRef: Ref<HTMLInputElement>
  readonly importing: ImportActions
  readonly importShown: boolean
  readonly onHome: () => void
  readonly canExport: boolean
  readonly onExport: () => void
  readonly onTriggers: () => void
  readonly onTrash: () => void
  readonly onKeys: () => void
}

/** What is always there: the way home, the search, and what is done with files. */
export function TopBar({ searchRef, ...props }: TopBarProps) {
  return (
    <header className={styles.bar}>
      <button type="button" className={styles.wordmark} onClick={props.onHome}>
        Ficarium
      </button>
      <SearchBox
        ref={searchRef}
        text={props.text}
        onText={props.onText}
        onName={props.onName}
        onLeave={props.onLeaveSearch}
      />
      <nav className={styles.tools} aria-label="Main">
        <ImportMenu actions={props.importing} current={props.importShown} icon={Download} />
        <Button kind="plain" icon={Upload} isDisabled={!props.canExport} onPress={props.onExport}>
          Export
        </Button>
        <IconButton icon={EyeOff} label="Hidden and warned" onPress={props.onTriggers} />
        <IconButton icon={Trash2} label="Trash" onPress={props.onTrash} />
        <IconButton icon={Keyboard} label="Keys and search help" shortcut="?" onPress={props.onKeys} />
      </nav>
    </header>
  )
}
