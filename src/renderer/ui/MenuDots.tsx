import { Ellipsis } from 'lucide-react'
import type { ButtonHTMLAttributes } from 'react'

interface MenuDotsProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'onClick' | 'children'> {
  /** The accessible name. */
  readonly label: string
  readonly size?: number
  readonly onOpen: (anchor: Element) => void
}

/**
 * Three dots that open a menu beside them. A key opens it by itself: the click that it would make counts as one of
 * assistive technology, after which the focus stays before the first line.
 */
export function MenuDots({ label, size = 14, onOpen, ...rest }: MenuDotsProps) {
  return (
    <button
      type="button"
      {...rest}
      aria-label={label}
      aria-haspopup="menu"
      onClick={(event) => onOpen(event.currentTarget)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return
        event.preventDefault()
        onOpen(event.currentTarget)
      }}
    >
      <Ellipsis size={size} aria-hidden />
    </button>
  )
}
