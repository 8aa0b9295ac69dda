import { CircleOff, Equal, ListChecks, Plus, RefreshCw, TriangleAlert } from 'lucide-react'
import type { ImportGroup } from '../../shared/import-groups'
import styles from './GroupSign.module.css'

const SIGNS = {
  failed: TriangleAlert,
  look: ListChecks,
  updated: RefreshCw,
  new: Plus,
  duplicate: Equal,
  elsewhere: CircleOff,
} as const

/** The sign that stands for a group of a report, beside its words. */
export function GroupSign({ group }: { readonly group: ImportGroup }) {
  const Sign = SIGNS[group]
  return <Sign size={15} strokeWidth={1.75} aria-hidden className={styles[group]} />
}
