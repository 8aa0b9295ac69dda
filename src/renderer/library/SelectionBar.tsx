import { Bookmark, Pencil, Trash2, Upload } from 'lucide-react'
import { Button } from '../ui/Button'
import { FootBar } from '../ui/FootBar'
import type { MenuPart } from '../ui/menu-parts'
import { MenuButton } from '../ui/MenuButton'
import { count, number } from '../ui/wording'
import styles from './SelectionBar.module.css'

interface SelectionBarProps {
  readonly selected: number
  readonly found: number
  readonly markParts: readonly MenuPart[]
  readonly onEdit: () => void
  readonly onExport: () => void
  readonly onRemove: () => void
  readonly onAll: () => void
  readonly onClear: () => void
}

/** What can be done with the selected works. */
export function SelectionBar({ selected, found, markParts, ...does }: SelectionBarProps) {
  return (
    <FootBar label="Selected works" tone="chosen">
      <b className={styles.count}>{count(selected, 'work')} selected</b>
      <MenuButton small icon={Bookmark} parts={markParts}>
        Mark
      </MenuButton>
      <Button small icon={Pencil} onPress={does.onEdit}>
        Edit…
      </Button>
      <Button small icon={Upload} onPress={does.onExport}>
        Export…
      </Button>
      <Button small icon={Trash2} onPress={does.onRemove}>
        Remove
      </Button>
      <span className={styles.end}>
        {selected < found && (
          <Button kind="link" small onPress={does.onAll}>
            Select all {number(found)}
          </Button>
        )}
        <Button kind="link" small onPress={does.onClear}>
          Clear the selection
        </Button>
      </span>
    </FootBar>
  )
}
