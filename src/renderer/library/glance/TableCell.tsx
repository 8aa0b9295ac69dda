import { Minus, Plus } from 'lucide-react'
import type { CSSProperties } from 'react'
import { number } from '../../ui/wording'
import type { Drawn } from './TableControl'
import styles from './TableCell.module.css'

/** The most that a cell is tinted, so that its number stays easy to read. Per cent. */
const DARKEST = 40

/** Works of one year and one length: their number, on a ground that is the darker the more there are. */
export function TableCell({ value: { state, works }, bar }: Drawn) {
  const tint = `${Math.round(DARKEST * Math.sqrt(bar.share))}%`
  return (
    <span
      className={styles.cell}
      data-state={state}
      data-outside={bar.outside || undefined}
      style={{ '--tint': tint } as CSSProperties}
    >
      {state === 'include' && <Plus size={10} strokeWidth={3} />}
      {state === 'exclude' && <Minus size={10} strokeWidth={3} />}
      {number(works ?? 0)}
    </span>
  )
}
