import { useVirtualizer } from '@tanstack/react-virtual'
import { useMemo, useRef, type CSSProperties } from 'react'
import type { ImportedFile } from '../../shared/ipc'
import type { WorkId } from '../../shared/model'
import { Button } from '../ui/Button'
import { number, shortPath } from '../ui/wording'
import { GroupSign } from './GroupSign'
import {
  GROUP_TITLES,
  IMPORT_GROUPS,
  reviewWords,
  type GroupedFiles,
  type ImportGroup,
} from './import-groups'
import styles from './ReportList.module.css'

/** As many files of a group stand in the whole report; one click shows the rest. */
const AT_FIRST: Readonly<Record<ImportGroup, number>> = {
  failed: 20,
  look: 8,
  updated: 8,
  new: 8,
  duplicate: 3,
}

type Line =
  | { readonly kind: 'group'; readonly group: ImportGroup; readonly files: number; readonly all: boolean }
  | { readonly kind: 'file'; readonly group: ImportGroup; readonly file: ImportedFile }

interface ReportListProps {
  readonly groups: GroupedFiles
  /** The one group that is shown, whole; null shows the beginnings of all. */
  readonly only: ImportGroup | null
  readonly onOnly: (group: ImportGroup) => void
  readonly onOpen: (id: WorkId) => void
}

/** What became of each file, the troubles first. */
export function ReportList({ groups, only, onOnly, onOpen }: ReportListProps) {
  const scroller = useRef<HTMLUListElement>(null)
  const lines = useMemo(() => linesOf(groups, only), [groups, only])
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (lines[index]?.kind === 'group' ? 44 : 31),
    overscan: 20,
  })
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
                <GroupLine line={line} onAll={() => onOnly(line.group)} />
              ) : (
                <FileLine file={line.file} onOpen={onOpen} />
              )}
            </li>
          )
        )
      })}
    </ul>
  )
}

function linesOf(groups: GroupedFiles, only: ImportGroup | null): readonly Line[] {
  const shown = only === null ? IMPORT_GROUPS.filter((group) => groups[group].length > 0) : [only]
  return shown.flatMap<Line>((group) => {
    const files = groups[group]
    const first = only === null ? files.slice(0, AT_FIRST[group]) : files
    return [
      { kind: 'group', group, files: files.length, all: first.length === files.length },
      ...first.map<Line>((file) => ({ kind: 'file', group, file })),
    ]
  })
}

function GroupLine({ line, onAll }: { readonly line: Line & { kind: 'group' }; readonly onAll: () => void }) {
  return (
    <h2 className={styles.group}>
      <GroupSign group={line.group} />
      {GROUP_TITLES[line.group]} <span className={styles.number}>{number(line.files)}</span>
      {!line.all && (
        <span className={styles.all}>
          <Button
            kind="link"
            small
            aria-label={`All ${number(line.files)}: ${GROUP_TITLES[line.group]}`}
            onPress={onAll}
          >
            All {number(line.files)}
          </Button>
        </span>
      )}
    </h2>
  )
}

function FileLine({ file, onOpen }: { readonly file: ImportedFile; readonly onOpen: (id: WorkId) => void }) {
  const { id, title } = file
  const path = file.entry === undefined ? file.path : `${file.path}/${file.entry}`
  return (
    <div className={styles.file}>
      <span className={styles.path} title={path}>
        {shortPath(path)}
      </span>
      <span className={styles.why}>
        {title !== undefined && <b>{title}</b>}
        {title !== undefined && whyWords(file) !== '' && ': '}
        {whyWords(file)}
      </span>
      {id !== undefined && (
        <Button kind="link" small aria-label={`Open ${title ?? shortPath(path)}`} onPress={() => onOpen(id)}>
          Open
        </Button>
      )}
    </div>
  )
}

function whyWords(file: ImportedFile): string {
  const review = file.review === undefined ? '' : reviewWords(file.review)
  return [file.message ?? '', review].filter((words) => words !== '').join(' · ')
}
