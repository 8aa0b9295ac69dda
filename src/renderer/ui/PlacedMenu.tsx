import { useMemo } from 'react'
import { Button, MenuTrigger, Popover } from 'react-aria-components'
import type { MenuPart } from './menu-parts'
import { MenuList } from './MenuList'
import menu from './MenuList.module.css'
import placed from './PlacedMenu.module.css'

interface PlacedMenuProps {
  readonly label: string
  readonly parts: readonly MenuPart[]
  /** What it belongs to: it stands beside it. */
  readonly anchor: Element
  readonly onClose: () => void
}

/** A menu beside something in a long list, of which not every line can have a menu of its own. */
export function PlacedMenu({ label, parts, anchor, onClose }: PlacedMenuProps) {
  const ref = useMemo(() => ({ current: anchor }), [anchor])
  return (
    <MenuTrigger
      isOpen
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
    >
      <Button className={placed.unseen ?? ''} excludeFromTabOrder>
        {label}
      </Button>
      <Popover className={menu.popover ?? ''} triggerRef={ref} placement="bottom start" offset={4}>
        <MenuList label={label} parts={parts} />
      </Popover>
    </MenuTrigger>
  )
}
