import {
  ChevronDown,
  ClipboardPaste,
  File,
  Folder,
  FolderSync,
  LibraryBig,
  ListChecks,
  type LucideIcon,
} from 'lucide-react'
import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { classes } from '../ui/classes'
import styles from './ImportMenu.module.css'

/** What can be done about importing, from wherever it is offered. */
export interface ImportActions {
  /** An import is running: another one comes after it. */
  readonly busy: boolean
  readonly chooseFiles: () => void
  readonly chooseFolder: () => void
  readonly paste: () => void
  readonly chooseCalibre: () => void
  readonly addSamples: () => void
  readonly showReport: () => void
  readonly watchFolders: () => void
}

interface ImportMenuProps {
  readonly actions: ImportActions
  readonly current: boolean
  readonly icon: LucideIcon
}

/** The ways in. */
export function ImportMenu({ actions, current, icon: Icon }: ImportMenuProps) {
  const items = [
    { id: 'files', name: 'Choose files…', icon: File, run: actions.chooseFiles },
    { id: 'folder', name: 'Choose a folder…', icon: Folder, run: actions.chooseFolder },
    { id: 'paste', name: 'Paste a page…', icon: ClipboardPaste, run: actions.paste },
    { id: 'calibre', name: 'From calibre…', icon: LibraryBig, run: actions.chooseCalibre },
    {
      id: 'report',
      name: actions.busy ? 'Show what is imported' : 'Reports of imports',
      icon: ListChecks,
      run: actions.showReport,
    },
    { id: 'watched', name: 'Watched folders…', icon: FolderSync, run: actions.watchFolders },
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
