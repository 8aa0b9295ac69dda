import { Bookmark, Pencil, RefreshCw, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { CountedSet } from '../../../shared/saved-sets'
import { MenuDots } from '../../ui/MenuDots'
import { PlacedMenu } from '../../ui/PlacedMenu'
import styles from './SetRow.module.css'
import { ShelfRow } from './ShelfRow'
import type { ShownSet } from './useSavedSets'

interface SetRowProps {
  readonly set: CountedSet
  /** Null while the list shows something else. */
  readonly shown: ShownSet | null
  readonly onOpen: () => void
  readonly onRename: () => void
  readonly onUpdate: () => void
  readonly onRemove: () => void
}

/** A saved set: one press opens it, its menu changes it. */
export function SetRow({ set, shown, onOpen, onRename, onUpdate, onRemove }: SetRowProps) {
  const [anchor, setAnchor] = useState<Element | null>(null)
  const changed = shown?.changed === true
  return (
    <div
      className={styles.row}
      data-changed={changed}
      onContextMenu={(event) => {
        event.preventDefault()
        setAnchor(event.currentTarget)
      }}
    >
      <ShelfRow
        icon={Bookmark}
        name={set.name}
        works={set.works}
        current={shown !== null}
        changed={changed}
        onPress={onOpen}
      />
      {changed && (
        <button type="button" className={styles.update} onClick={onUpdate}>
          Update
        </button>
      )}
      <MenuDots
        data-more
        tabIndex={-1}
        className={styles.more}
        title="Rename, update, remove (→)"
        label={`More about ${set.name}`}
        onOpen={setAnchor}
      />
      {anchor !== null && (
        <PlacedMenu
          label={set.name}
          anchor={anchor}
          onClose={() => setAnchor(null)}
          parts={[
            {
              title: 'This set',
              entries: [
                { name: 'Rename…', icon: Pencil, run: onRename },
                { name: 'Update to what is shown', icon: RefreshCw, run: onUpdate },
                { name: 'Remove', icon: Trash2, run: onRemove },
              ],
            },
          ]}
        />
      )}
    </div>
  )
}
