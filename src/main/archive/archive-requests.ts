import type { ExportSettings, ListSettings, WrittenList } from '../../shared/export'
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
  | 'importCalibreLibrary'
  | 'showImportedFile'
  | 'watchChosenFolder'
  | 'exportWorks'
  | 'exportList'
  | 'exportNameRules'
  | 'importNameRules'

/** What the desktop program asks of the archive thread: the window's requests, less what needs a dialog. */
export interface ArchiveRequests extends Omit<Requests, OfTheShell> {
  status(): ArchiveStatus
  /** null where all of it waits for the reader's word. */
  importPaths(paths: readonly string[]): ImportReport | null
  /** @throws AppError where the folder is no calibre library */
  importCalibreFrom(folder: string): null
  importedPath(row: ReportRow): string
  watchFolder(path: string): readonly WatchedFolder[]
  exportTo(ids: readonly WorkId[], folder: string, settings: ExportSettings): ExportReport
  exportListTo(ids: readonly WorkId[], settings: ListSettings, path: string): WrittenList | null
  exportNameRulesTo(path: string): ExportedRules
  importNameRulesFrom(path: string): ImportedRules
}

export interface ArchiveStatus {
  readonly libraryFolder: string
  readonly works: number
  readonly settings: Settings
}
