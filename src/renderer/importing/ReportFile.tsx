import { Languages } from 'lucide-react'
import type { ImportGroup } from '../../shared/import-groups'
import type { ImportedFile } from '../../shared/ipc'
import type { WorkId } from '../../shared/model'
import { Button, IconButton } from '../ui/Button'
import { shortPath } from '../ui/wording'
import { reviewWords, type FileOfReport } from './import-groups'
import styles from './ReportList.module.css'

/** What can be done about a file of a report. */
export interface FileActions {
  open(id: WorkId): void
  /** In the system's file manager. */
  show(row: number): void
  /** In another encoding; null where that is not possible any more. */
  readonly readAgain: ((file: FileOfReport) => void) | null
}

interface ReportFileProps extends FileOfReport {
  readonly group: ImportGroup
  readonly actions: FileActions
}

/** One file of a report: where it came from, what became of it, and what can be done about it. */
export function ReportFile({ file, row, group, actions }: ReportFileProps) {
  const { id, title } = file
  const path = file.entry === undefined ? file.path : `${file.path}/${file.entry}`
  const short = shortPath(path)
  const why = whyWords(file)
  return (
    <div className={styles.file}>
      <span className={styles.path} title={path}>
        {short}
      </span>
      <span className={styles.why}>
        {title !== undefined && <b>{title}</b>}
        {title !== undefined && why !== '' && ': '}
        {why}
      </span>
      <span className={styles.actions}>
        {id !== undefined && group !== 'failed' && (
          <Button kind="link" small aria-label={`Open ${title ?? short}`} onPress={() => actions.open(id)}>
            Open
          </Button>
        )}
        {actions.readAgain !== null && hasEncoding(file) && (
          <ReadAgainButton
            name={short}
            asWords={seemsMisread(file)}
            onPress={() => actions.readAgain?.({ file, row })}
          />
        )}
        {isOnDisk(file) && (
          <Button kind="link" small aria-label={`Show the file ${short}`} onPress={() => actions.show(row)}>
            Show the file
          </Button>
        )}
      </span>
    </div>
  )
}

interface ReadAgainButtonProps {
  readonly name: string
  /** Where it is likely to be wanted. */
  readonly asWords: boolean
  readonly onPress: () => void
}

function ReadAgainButton({ name, asWords, onPress }: ReadAgainButtonProps) {
  const label = `Read ${name} in another encoding`
  if (!asWords) return <IconButton icon={Languages} small label={label} onPress={onPress} />
  return (
    <Button kind="link" small aria-label={label} onPress={onPress}>
      Another encoding…
    </Button>
  )
}

/** Texts and pages, whether they could be read or not. */
function hasEncoding({ path, reason, facts }: ImportedFile): boolean {
  const isText = facts?.format === 'text' || facts?.format === 'html'
  return isOnDisk({ path }) && (isText || reason === 'binary' || reason === 'undecodable')
}

function seemsMisread({ reason, review = [] }: ImportedFile): boolean {
  return reason !== undefined || review.includes('encoding-guessed') || review.includes('letters-repaired')
}

/** What was pasted has a name only. */
function isOnDisk({ path }: Pick<ImportedFile, 'path'>): boolean {
  return /[\\/]/.test(path)
}

function whyWords(file: ImportedFile): string {
  const review = file.review === undefined ? '' : reviewWords(file.review)
  return [file.message ?? '', review].filter((words) => words !== '').join(' · ')
}
