import { useVirtualizer } from '@tanstack/react-virtual'
import { ChevronDown, ChevronRight } from 'lucide-react'
import { useMemo, useRef, useState, type CSSProperties } from 'react'
import { IMPORT_GROUPS, type ImportGroup } from '../../shared/import-groups'
import { Button } from '../ui/Button'
import { number } from '../ui/wording'
import { GroupSign } from './GroupSign'
import { GROUP_TITLES, type FileOfReport, type GroupedFiles } from './import-groups'
import { ReportFile, type FileActions } from './ReportFile'
import styles from './ReportList.module.css'

/** As many files of a group stand in the whole report; one click shows the rest. */
const AT_FIRST: Readonly<Record<ImportGroup, number>> = {
  failed: 20,
  look: 8,
  updated: 8,
  new: 8,
  duplicate: 3,
  elsewhere: 3,
}

interface GroupLine {
  readonly kind: 'group'
  readonly group: ImportGroup
  readonly files: number
  readonly open: boolean
  /** Whether none of its files is left out. */
  readonly all: boolean
}

type Line = GroupLine | ({ readonly kind: 'file'; readonly group: ImportGroup } & FileOfReport)

interface ReportListProps {
  readonly groups: GroupedFiles
  /** The one group that is shown, whole; null shows the beginnings of all. */
  readonly only: ImportGroup | null
  readonly onOnly: (group: ImportGroup | null) => void
  readonly actions: FileActions
}

/** What became of each file, the troubles first. */
export function ReportList({ groups, only, onOnly, actions }: ReportListProps) {
  const scroller = useRef<HTMLUListElement>(null)
  const [folded, setFolded] = useState<ReadonlySet<ImportGroup>>(new Set())
  const lines = useMemo(() => linesOf(groups, only, folded), [groups, only, folded])
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (lines[index]?.kind === 'group' ? 44 : 31),
    overscan: 20,
  })
  const fold = (group: ImportGroup): void =>
    setFolded((now) => new Set(now.has(group) ? [...now].filter((one) => one !== group) : [...now, group]))
  return (
    <ul
      className={styles.report}
      ref={scroller}
      aria-label="Files"
      tabIndex={0}
      style={{ '--total': `${virtual.getTotalSize()}px` } as CSSProperties}
    >
      {virtual.getVirtualItems().map((item) => {
        const line = lines[item.index]
        return (
          line !== undefined && (
            <li
              key={item.key}
              data-index={item.index}
              ref={virtual.measureElement}
              className={styles.placed}
              style={{ transform: `translateY(${item.start}px)` }}
            >
              {line.kind === 'group' ? (
                <GroupHeading
                  line={line}
                  onFold={() => fold(line.group)}
                  onOnly={onOnly}
                  alone={only !== null}
                />
              ) : (
                <ReportFile file={line.file} row={line.row} group={line.group} actions={actions} />
              )}
            </li>
          )
        )
      })}
    </ul>
  )
}

function linesOf(
  groups: GroupedFiles,
  only: ImportGroup | null,
  folded: ReadonlySet<ImportGroup>,
): readonly Line[] {
  const shown = only === null ? IMPORT_GROUPS.filter((group) => groups[group].length > 0) : [only]
  return shown.flatMap<Line>((group) => {
    const files = groups[group]
    const open = !folded.has(group)
    const first = !open ? [] : only === null ? files.slice(0, AT_FIRST[group]) : files
    return [
      { kind: 'group', group, files: files.length, open, all: !open || first.length === files.length },
      ...first.map<Line>((file) => ({ kind: 'file', group, ...file })),
    ]
  })
}

interface GroupHeadingProps {
  readonly line: GroupLine
  readonly onFold: () => void
  /** The other groups are not shown. */
  readonly alone: boolean
  readonly onOnly: (group: ImportGroup | null) => void
}

function GroupHeading({ line, onFold, alone, onOnly }: GroupHeadingProps) {
  const Chevron = line.open ? ChevronDown : ChevronRight
  return (
    <h2 className={styles.group}>
      <button type="button" className={styles.fold} aria-expanded={line.open} onClick={onFold}>
        <Chevron size={14} aria-hidden />
        <GroupSign group={line.group} />
        {GROUP_TITLES[line.group]} <span className={styles.number}>{number(line.files)}</span>
      </button>
      {!line.all && (
        <span className={styles.all}>
          <Button
            kind="link"
            small
            aria-label={`All ${number(line.files)}: ${GROUP_TITLES[line.group]}`}
            onPress={() => onOnly(line.group)}
          >
            All {number(line.files)}
          </Button>
        </span>
      )}
      {alone && (
        <span className={styles.all}>
          <Button kind="link" small onPress={() => onOnly(null)}>
            Everything
          </Button>
        </span>
      )}
    </h2>
  )
}
