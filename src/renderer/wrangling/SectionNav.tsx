import { FileDown, FileUp } from 'lucide-react'
import { COMPARED_TYPES } from '../../shared/name-rules'
import { Button } from '../ui/Button'
import { number } from '../ui/wording'
import styles from './SectionNav.module.css'
import { DECIDED, sectionTitle, type Section } from './wrangling-words'

interface SectionNavProps {
  readonly section: Section
  /** How many there are in each; null as long as nobody knows. */
  readonly counts: Readonly<Record<Section, number | null>>
  readonly onSection: (section: Section) => void
  readonly onExport: () => void
  readonly onImport: () => void
}

/** What is suggested and what is decided, and the rules as a file. */
export function SectionNav({ section, counts, onSection, onExport, onImport }: SectionNavProps) {
  const list = (sections: readonly Section[]) => (
    <ul>
      {sections.map((one) => (
        <li key={one}>
          <button type="button" aria-current={one === section} onClick={() => onSection(one)}>
            {sectionTitle(one)}
            {counts[one] !== null && <span>{number(counts[one])}</span>}
          </button>
        </li>
      ))}
    </ul>
  )
  return (
    <nav className={styles.side} aria-label="Names">
      <h2>Suggested</h2>
      {list(COMPARED_TYPES)}
      <h2>Decided</h2>
      {list(DECIDED)}
      <p>Joining changes how works are found, never what is in them: each keeps the tag its author chose.</p>
      <div className={styles.file}>
        <Button small icon={FileUp} onPress={onExport}>
          Export the rules…
        </Button>
        <Button small icon={FileDown} onPress={onImport}>
          Import rules…
        </Button>
      </div>
    </nav>
  )
}
