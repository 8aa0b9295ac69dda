import type {
  ExportReport,
  ImportedRules,
  ImportReport,
  ReportRow,
  Requests,
  Settings,
  WatchedFolder,
} from '../../shared/ipc'
import type { WorkId } from '../../shared/model'
import type { ExportedRules } from '../../shared/name-rules'

type OfTheShell =
  | 'about'
  | 'importChosenFiles'
  | 'importChosenFolder'
  | 'showImportedFile'
  | 'watchChosenFolder'
  | 'exportWorks'
  | 'exportNameRules'
  | 'importNameRules'

/** What the desktop program asks of the archive thread: the window's requests, less what needs a dialog. */
export interface ArchiveRequests extends Omit<Requests, OfTheShell> {
  status(): ArchiveStatus
  importPaths(paths: readonly string[]): ImportReport
  importedPath(row: ReportRow): string
  watchFolder(path: string): readonly WatchedFolder[]
  exportTo(ids: readonly WorkId[], folder: string): ExportReport
  exportNameRulesTo(path: string): ExportedRules
  importNameRulesFrom(path: string): ImportedRules
}

export interface ArchiveStatus {
  readonly libraryFolder: string
  readonly works: number
  readonly settings: Settings
}
