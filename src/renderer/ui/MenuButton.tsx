import { ChevronDown, type LucideIcon } from 'lucide-react'
import { MenuTrigger, Popover } from 'react-aria-components'
import { Button } from './Button'
import type { MenuPart } from './menu-parts'
import { MenuList } from './MenuList'
import menu from './MenuList.module.css'

interface MenuButtonProps {
  readonly children: string
  readonly parts: readonly MenuPart[]
  readonly icon?: LucideIcon
  readonly small?: boolean
  readonly kind?: 'outlined' | 'plain'
  /** The theme of the part it belongs to, where that is not the page's. */
  readonly theme?: string
  /** Where something else opens it as well. */
  readonly open?: boolean
  readonly onOpen?: (open: boolean) => void
}

/** A button with a menu. */
export function MenuButton({ children, parts, theme, open, onOpen, ...button }: MenuButtonProps) {
  return (
    <MenuTrigger
      {...(open === undefined ? {} : { isOpen: open })}
      {...(onOpen === undefined ? {} : { onOpenChange: onOpen })}
    >
      <Button {...button}>
        {children}
        <ChevronDown size={12} aria-hidden />
      </Button>
      <Popover className={menu.popover ?? ''} offset={4} data-theme={theme}>
        <MenuList label={children} parts={parts} />
      </Popover>
    </MenuTrigger>
  )
}
