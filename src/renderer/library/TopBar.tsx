import { Download, EyeOff, Keyboard, ListChecks, Tags, Trash2, Upload } from 'lucide-react'
import { memo } from 'react'
import { ImportMenu, type ImportActions } from '../importing/ImportMenu'
import { Button, IconButton } from '../ui/Button'
import { VisuallyHidden } from '../ui/VisuallyHidden'
import { number } from '../ui/wording'
import { useWrangling } from '../wrangling/wrangling'
import type { ShownScreen } from '../shown-screen'
import { SearchBox, type SearchBoxProps } from './searching/SearchBox'
import styles from './TopBar.module.css'

interface TopBarProps {
  readonly search: SearchBoxProps
  readonly importing: ImportActions
  readonly shown: ShownScreen
  /** Works that wait for a review. */
  readonly toReview: number
  readonly onReview: () => void
  readonly onHome: () => void
  readonly canExport: boolean
  readonly onExport: () => void
  readonly onTriggers: () => void
  readonly onTrash: () => void
  readonly onKeys: () => void
}

/** What is always there: the way home, the search, and what is done with files. */
export const TopBar = memo(function TopBar(props: TopBarProps) {
  const wrangling = useWrangling()
  return (
    <header className={styles.bar}>
      <button type="button" className={styles.wordmark} onClick={props.onHome}>
        Ficarium
      </button>
      <SearchBox {...props.search} />
      <nav className={styles.tools} aria-label="Main">
        <ImportMenu actions={props.importing} current={props.shown === 'import'} icon={Download} />
        <Button kind="plain" icon={ListChecks} current={props.shown === 'review'} onPress={props.onReview}>
          Review
          {props.toReview > 0 && (
            <span className={styles.badge}>
              {number(props.toReview)}
              <VisuallyHidden> works</VisuallyHidden>
            </span>
          )}
        </Button>
        <Button kind="plain" icon={Upload} isDisabled={!props.canExport} onPress={props.onExport}>
          Export
        </Button>
        <IconButton
          icon={Tags}
          label="Tag wrangling"
          current={props.shown === 'names'}
          onPress={wrangling.open}
        />
        <IconButton icon={EyeOff} label="Hidden and warned" onPress={props.onTriggers} />
        <IconButton icon={Trash2} label="Trash" onPress={props.onTrash} />
        <IconButton icon={Keyboard} label="Keys and search help" shortcut="?" onPress={props.onKeys} />
      </nav>
    </header>
  )
})
