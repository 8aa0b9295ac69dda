import { ChevronDown, File, Folder, ListChecks, type LucideIcon } from 'lucide-react'
import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { classes } from '../ui/classes'
import styles from './ImportMenu.module.css'

/** What can be done about importing, from wherever it is offered. */
export interface ImportActions {
  /** One import runs at a time. */
  readonly busy: boolean
  readonly hasReport: boolean
  readonly chooseFiles: () => void
  readonly chooseFolder: () => void
  readonly addSamples: () => void
  readonly showReport: () => void
}

interface ImportMenuProps {
  readonly actions: ImportActions
  readonly current: boolean
  readonly icon: LucideIcon
}

/** The ways in. */
export function ImportMenu({ actions, current, icon: Icon }: ImportMenuProps) {
  const items = [
    { id: 'files', name: 'Choose files…', icon: File, run: actions.chooseFiles, off: actions.busy },
    { id: 'folder', name: 'Choose a folder…', icon: Folder, run: actions.chooseFolder, off: actions.busy },
    {
      id: 'report',
      name: actions.busy ? 'Show what is imported' : 'Last report',
      icon: ListChecks,
      run: actions.showReport,
      off: !actions.hasReport && !actions.busy,
    },
  ]
  return (
    <MenuTrigger>
      <AriaButton className={classes(styles.button, current && styles.current)}>
        <Icon size={16} strokeWidth={1.75} aria-hidden />
        Import
        <ChevronDown size={12} aria-hidden />
      </AriaButton>
      <Popover className={styles.popover ?? ''} offset={4} placement="bottom end">
        <Menu
          className={styles.menu ?? ''}
          items={items}
          disabledKeys={items.filter((item) => item.off).map((item) => item.id)}
          onAction={(key) => items.find((item) => item.id === key)?.run()}
        >
          {(item) => (
            <MenuItem id={item.id} textValue={item.name} className={styles.item ?? ''}>
              <item.icon size={16} strokeWidth={1.75} aria-hidden />
              {item.name}
            </MenuItem>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
