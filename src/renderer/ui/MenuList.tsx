import { Check, ChevronRight } from 'lucide-react'
import { Header, Menu, MenuItem, MenuSection, Popover, SubmenuTrigger } from 'react-aria-components'
import type { MenuEntry, MenuPart } from './menu-parts'
import styles from './MenuList.module.css'

interface MenuListProps {
  /** The accessible name. */
  readonly label: string
  readonly parts: readonly MenuPart[]
}

/** The lines of a menu, in parts; some open a menu of their own. */
export function MenuList({ label, parts }: MenuListProps) {
  return (
    <Menu className={styles.menu ?? ''} aria-label={label} autoFocus="first">
      {parts.map((part) => (
        <Part key={part.title} part={part} />
      ))}
    </Menu>
  )
}

function Part({ part: { title, entries, chosen, checked } }: { readonly part: MenuPart }) {
  const lines = entries.map((entry) => <Line key={entry.name} id={keyOf(title, entry.name)} entry={entry} />)
  if (checked !== undefined)
    return (
      <MenuSection
        className={styles.part ?? ''}
        aria-label={title}
        selectionMode="multiple"
        selectedKeys={checked.map((name) => keyOf(title, name))}
      >
        {lines}
      </MenuSection>
    )
  if (chosen === undefined)
    return (
      <MenuSection className={styles.part ?? ''} aria-label={title}>
        {lines}
      </MenuSection>
    )
  return (
    <MenuSection
      className={styles.part ?? ''}
      selectionMode="single"
      selectedKeys={chosen === null ? [] : [keyOf(title, chosen)]}
    >
      <Header className={styles.title ?? ''}>{title}</Header>
      {lines}
    </MenuSection>
  )
}

/** The same name may stand in several parts. */
function keyOf(part: string, name: string): string {
  return `${part}: ${name}`
}

function Line({ id, entry }: { readonly id: string; readonly entry: MenuEntry }) {
  const { name, icon: Icon, shortcut, off = false, run, parts } = entry
  const line = (
    <MenuItem
      id={id}
      textValue={name}
      isDisabled={off}
      shouldCloseOnSelect
      className={styles.item ?? ''}
      {...(run === undefined ? {} : { onAction: run })}
    >
      {({ isSelected }) => (
        <>
          <span className={styles.sign}>
            {isSelected ? (
              <Check size={16} strokeWidth={2.25} aria-hidden />
            ) : (
              Icon !== undefined && <Icon size={16} strokeWidth={1.75} aria-hidden />
            )}
          </span>
          <span className={styles.name}>{name}</span>
          {shortcut !== undefined && <kbd>{shortcut}</kbd>}
          {parts !== undefined && <ChevronRight size={12} aria-hidden />}
        </>
      )}
    </MenuItem>
  )
  if (parts === undefined) return line
  return (
    <SubmenuTrigger>
      {line}
      <Popover className={styles.popover ?? ''} offset={-2}>
        <MenuList label={name} parts={parts} />
      </Popover>
    </SubmenuTrigger>
  )
}
