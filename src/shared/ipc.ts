import type { AppError } from './app-error'
import type { EditPreview } from './edit-preview'
import type { EncodingPreview } from './encodings'
import {
  EXPORT_SETTINGS,
  type ExportSettings,
  type ListSettings,
  type NamePreview,
  type WrittenList,
} from './export'
import type { Glance } from './glance'
import type { ImportCounts } from './import-groups'
import type { IndexState } from './indexing'
import type {
  Chapter,
  FacetType,
  Marks,
  Place,
  ReviewCode,
  Status,
  TagType,
  WorkId,
  WorkRecord,
} from './model'
import type {
  AskedWords,
  Blurb,
  CharacterPairings,
  FacetPart,
  HiddenWorks,
  HitPart,
  LibraryQuery,
  SearchPage,
} from './query'
import type { PasteEdit, PasteForm, PastePreview, Pasted } from './paste'
import type { BookPreview, ColumnMeanings, LibraryMark, LibraryOffer } from './other-libraries'
import type { SavedSet, ShelfCounts } from './saved-sets'
import type { NextPart, Series } from './series'
import type { NewTrigger, Trigger } from './triggers'
import type { LikelyTwins, Version, VersionComparison, Versions } from './versions'
import type { CertainPreview, Decision, ReviewItem, ReviewQueue } from './suggestions'
import type {
  ExportedRules,
  JoinPreview,
  JoinSuggestion,
  NameDecisions,
  NameRule,
  NameRuleChange,
} from './name-rules'

/** The one contract between window and archive: everything else (preload, client, schemas) is derived from it. */
export interface Requests {
  about(): About
  saveSettings(settings: Settings): void

  search(query: LibraryQuery): SearchPage
  /** The sums over what a query finds. */
  glance(query: LibraryQuery): Glance
  /** Rows of the list, in the order of `ids`; ids that are gone are left out. */
  readBlurbs(ids: readonly WorkId[], query: LibraryQuery): readonly Blurb[]
  /**
   * The values of one facet whose name has `find` in it, for the set that the query finds, from a place in their order
   * on; at most {@link FACET_PART}.
   */
  findFacetValues(query: LibraryQuery, type: FacetType, find: string, from: number): FacetPart
  /** Where among those values the first one stands that begins so; null when none does. */
  findFacetPlace(query: LibraryQuery, type: FacetType, find: string, beginning: string): number | null
  /** What a character is in, for the set that the query finds. */
  characterPairings(query: LibraryQuery, name: string): CharacterPairings
  /** Names of the library that continue or resemble what was typed, the likeliest first; at most 10. */
  suggestNames(type: TagType | 'any', typed: string): readonly NameSuggestion[]

  /** What was searched for lately, the newest first. */
  recentSearches(): readonly string[]
  /** A search was of use: it is remembered. */
  keepSearch(text: string): void
  forgetSearches(texts: readonly string[]): void
  /** Takes {@link Requests.forgetSearches} back. @param before what {@link Requests.recentSearches} gave before it */
  restoreSearches(before: readonly string[]): void

  readWork(id: WorkId): WorkToRead
  /** The newest text first. */
  readVersions(id: WorkId): Versions
  readVersion(id: WorkId, version: number): VersionToRead
  compareVersions(id: WorkId, older: number, newer: number): VersionComparison
  savePlace(id: WorkId, place: Place, progress: number): void
  /** The words of one work that the query finds, in order; at most {@link MOST_PLACES}. */
  findHits(id: WorkId, words: AskedWords): readonly FoundRange[]
  /** Places of one work with what stands around them, in the order of the story; at most {@link HITS_AT_ONCE}. */
  workHits(id: WorkId, words: AskedWords, from: number, count: number): HitPart

  /** What an edit would change; nothing is changed by it. */
  previewEdit(ids: readonly WorkId[], edit: WorkEdit): EditPreview
  /** Adds to, removes from or replaces what is said of works, all of them or none. The receipt takes it back. */
  editWorks(ids: readonly WorkId[], edit: WorkEdit): Receipt
  /** Sets some of what the reader keeps of works for themselves; the rest stays. */
  markWorks(ids: readonly WorkId[], marks: Partial<Marks>): Receipt
  removeWorks(ids: readonly WorkId[]): Receipt

  /** How many works stand where, without those that are hidden unless they are shown. */
  countShelves(hidden: HiddenWorks): ShelfCounts
  saveSet(name: string, query: LibraryQuery): { readonly set: SavedSet; readonly receipt: Receipt }
  /** Renames a set, or makes it stand for another query. */
  changeSet(id: number, change: SetChange): Receipt
  removeSet(id: number): Receipt

  /** The latest one first. */
  listTriggers(): readonly TriggerOfLibrary[]
  /** One for the same subject is replaced. */
  addTrigger(trigger: NewTrigger): Receipt
  changeTrigger(id: number, trigger: NewTrigger): Receipt
  removeTrigger(id: number): Receipt

  /** The parts of a series that are here, in order; of a series that nobody knows there are none. */
  readSeries(name: string): Series

  /** Works that may be one, the likest first. */
  listTwins(): readonly LikelyTwins[]
  /** Makes two works one: the first one stays and gets the versions of the other. */
  joinWorks(id: WorkId, other: WorkId): Joined
  /** Two works are never called likely twins again. */
  keepApart(id: WorkId, other: WorkId): Receipt

  listTrash(): readonly WorkRecord[]
  restoreWorks(ids: readonly WorkId[]): void
  undo(receipt: Receipt): void

  reviewQueue(): ReviewQueue
  readReview(id: WorkId): ReviewItem
  /** Takes over what is accepted and keeps what is refused; a name may be another than the one suggested. */
  decide(id: WorkId, decision: Decision): Receipt
  /** What `acceptCertain` would do. */
  previewCertain(ids: readonly WorkId[] | null): CertainPreview
  /** Of these works, or of all in the queue, what is certain; null when nothing is. */
  acceptCertain(ids: readonly WorkId[] | null): Receipt | null
  /** Whether works that were not looked at yet are read for suggestions while nothing else is asked. */
  readAhead(on: boolean): void
  /** Null where the search is ready; else how far it is with getting it ready. */
  indexState(): IndexState | null
  /** Goes on getting the search ready, or stops; what is indexed by then stays. */
  indexWorks(on: boolean): void
  /** Names that may be the same, of each type those of the most works first; `joinProgress` says how far it is. */
  suggestJoins(): readonly JoinSuggestion[]
  /** What would be found under a canonical name if others were joined to it. */
  previewJoin(type: TagType, canonical: string, others: readonly string[]): JoinPreview
  readNameDecisions(): NameDecisions
  /** Says which names are the same, belong to others or are different. The receipt takes it back. */
  changeNameRules(change: NameRuleChange): Receipt
  /** Main shows the file pickers. Null when the reader chose nothing. */
  exportNameRules(): ExportedRules | null
  importNameRules(): ImportedRules | null

  /** Main shows the file picker: no path comes from the page. Null when the reader chose nothing. */
  importChosenFiles(): ImportReport | null
  importChosenFolder(): ImportReport | null
  /** Main shows the folder picker. What is chosen has to be a calibre library; it is told of by `libraryFound`. */
  importCalibreLibrary(): null
  /** Books of a calibre library that waits, as they would come in if its columns meant this; at most 3. */
  previewLibrary(id: number, meanings: ColumnMeanings): readonly BookPreview[]
  /** Takes in a library or a table that waits. The meanings are remembered for its folder. */
  importLibrary(id: number, meanings: ColumnMeanings): ImportReport
  /** What the reader's library in another program said of a work that its files do not. */
  saidByLibrary(id: WorkId): LibraryMark | null
  /** A library or a table that waits is not wanted. */
  dropLibrary(id: number): void
  importSampleWorks(): ImportReport
  /** What a paste would come to; read as what gives more where no form is asked for. */
  previewPaste(pasted: Pasted, form: PasteForm | null): PastePreview
  /** Brings the works of a paste in, each with what the reader has changed of it. */
  keepPaste(pasted: Pasted, form: PasteForm, edits: readonly PasteEdit[]): ImportReport
  /** Of several imports the one that runs; those that wait for it come next. */
  stopImport(): void
  /** The imports whose reports are kept, the latest one first. */
  listImports(): readonly PastImport[]
  /** The report of an import of the past. */
  readImport(id: number): ImportReport
  /** Main shows the file of a row in the system's file manager: no path comes from the page. */
  showImportedFile(row: ReportRow): void
  /** How the file of a row reads in an encoding; nothing is changed by it. */
  previewEncoding(row: ReportRow, encoding: string): EncodingPreview
  /** Reads the file of a row again, in an encoding that the reader has chosen. The receipt takes it back. */
  readAgain(row: ReportRow, encoding: string): ReadAgain

  /** Folders whose new files come in by themselves. */
  listWatchedFolders(): readonly WatchedFolder[]
  /** Main shows the folder picker. Null when the reader chose nothing. */
  watchChosenFolder(): readonly WatchedFolder[] | null
  /** What came from it stays. */
  stopWatching(id: number): readonly WatchedFolder[]
  /** Takes {@link Requests.stopWatching} back, until the program is closed. */
  watchAgain(id: number): readonly WatchedFolder[]
  /** What is not read by then comes in at the next start. */
  stopWatchedImport(): void

  /** What a pattern makes of the names of some works; at most {@link NAMES_PREVIEWED}. */
  previewNames(ids: readonly WorkId[], names: string): NamePreview
  /** Main shows the folder picker. Null when the reader chose nothing. */
  exportWorks(ids: readonly WorkId[], settings: ExportSettings): ExportReport | null
  /** Main shows where to save it. Null when the reader chose nothing, or stopped it. */
  exportList(ids: readonly WorkId[], settings: ListSettings): WrittenList | null
  stopExport(): void
}

export const REQUEST_NAMES = [
  'about',
  'saveSettings',
  'search',
  'glance',
  'readBlurbs',
  'findFacetValues',
  'findFacetPlace',
  'characterPairings',
  'suggestNames',
  'recentSearches',
  'keepSearch',
  'forgetSearches',
  'restoreSearches',
  'readWork',
  'readVersions',
  'readVersion',
  'compareVersions',
  'savePlace',
  'findHits',
  'workHits',
  'previewEdit',
  'editWorks',
  'markWorks',
  'removeWorks',
  'countShelves',
  'saveSet',
  'changeSet',
  'removeSet',
  'listTriggers',
  'addTrigger',
  'changeTrigger',
  'removeTrigger',
  'readSeries',
  'listTwins',
  'joinWorks',
  'keepApart',
  'listTrash',
  'restoreWorks',
  'undo',
  'reviewQueue',
  'readReview',
  'decide',
  'previewCertain',
  'acceptCertain',
  'readAhead',
  'indexState',
  'indexWorks',
  'suggestJoins',
  'previewJoin',
  'readNameDecisions',
  'changeNameRules',
  'exportNameRules',
  'importNameRules',
  'importChosenFiles',
  'importChosenFolder',
  'importCalibreLibrary',
  'previewLibrary',
  'importLibrary',
  'saidByLibrary',
  'dropLibrary',
  'importSampleWorks',
  'previewPaste',
  'keepPaste',
  'stopImport',
  'listImports',
  'readImport',
  'showImportedFile',
  'previewEncoding',
  'readAgain',
  'listWatchedFolders',
  'watchChosenFolder',
  'stopWatching',
  'watchAgain',
  'stopWatchedImport',
  'previewNames',
  'exportWorks',
  'exportList',
  'stopExport',
] as const satisfies readonly (keyof Requests)[]

/** Values of a facet that are given at a time. */
export const FACET_PART = 200

/** What the program tells the window unasked. */
export interface Events {
  importProgress: ImportProgress
  /** Of the files of watched folders that are read now. */
  watchedProgress: Progress
  /** What became of them. */
  watchedImport: ImportReport
  /** A calibre library or a table of works was among what was to be imported: it waits for the reader's word. */
  libraryFound: LibraryOffer
  /** How many books or rows of it were looked at, from a moment on that one would notice. */
  libraryProgress: Progress
  exportProgress: Progress
  /** Of getting the search ready; not told where it is. */
  indexProgress: IndexState
  /** How many of the works that were not looked at yet are done; not told any more once it is stopped. */
  suggestProgress: Progress
  /** How many works of a long change are done, from a moment on that one would notice. */
  changeProgress: Progress
  /** What was certain of new works was taken over, because the settings say so. */
  takenOver: TakenOver
  /** Of looking for names that may be the same: names compared, of all. */
  joinProgress: Progress
  /** Works were added, changed or removed by anyone but this request. */
  libraryChanged: null
}

export type Reply<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: AppError }

export type Api = {
  readonly [K in keyof Requests]: (
    ...args: Parameters<Requests[K]>
  ) => Promise<Reply<ReturnType<Requests[K]>>>
} & {
  /** Files dropped on the window: the preload turns them into paths, the page never sees one. */
  importDropped(files: readonly unknown[]): Promise<Reply<ImportReport | null>>
  /** @returns a function that ends the subscription */
  on<K extends keyof Events>(event: K, listener: (value: Events[K]) => void): () => void
}

export const CHANNEL = {
  request: 'ficarium:request',
  dropped: 'ficarium:dropped',
  event: 'ficarium:event',
} as const

export interface WatchedFolder {
  readonly id: number
  readonly path: string
  /** It can't be found, or can't be read. */
  readonly isLost: boolean
}

export interface About {
  readonly version: string
  readonly libraryFolder: string
  /** Works that are not in the trash. */
  readonly works: number
  /** The engine is older than the one this version is made for: for trying out only. */
  readonly oldEngine: boolean
  readonly settings: Settings
}

export type ReaderTheme = 'system' | 'light' | 'sepia' | 'dark'

export interface Settings {
  readonly reader: {
    readonly theme: ReaderTheme
    readonly font: 'serif' | 'sans'
    /** CSS pixels, 14 to 32. */
    readonly fontSize: number
    /** CSS pixels, 400 to 1000. */
    readonly width: number
  }
  readonly suggestions: {
    /** Takes over what is certain of each work that is read, without asking. */
    readonly apply: boolean
  }
  readonly rail: RailSettings
  readonly export: ExportSettings
}

/** How the groups of the rail stand: those that the reader has never touched are not named. */
export interface RailSettings {
  readonly open: Readonly<Partial<Record<FacetType, boolean>>>
  /** CSS pixels, within {@link GROUP_HEIGHT}. */
  readonly heights: Readonly<Partial<Record<FacetType, number>>>
}

/** How low and how high a group may be. CSS pixels. */
export const GROUP_HEIGHT = { min: 72, max: 720 } as const

export const DEFAULT_SETTINGS: Settings = {
  reader: { theme: 'system', font: 'serif', fontSize: 19, width: 640 },
  suggestions: { apply: false },
  rail: { open: {}, heights: {} },
  export: EXPORT_SETTINGS,
}

export interface NameSuggestion {
  readonly type: TagType | 'title'
  readonly name: string
  readonly works: number
}

/** What became of two works that the reader says are one. */
export interface Joined {
  /** The work that has the versions of both. */
  readonly id: WorkId
  readonly receipt: Receipt
}

/** A version with its text, and what its file said of the work; nothing is kept of how far it is read. */
export interface VersionToRead extends WorkToRead {
  readonly version: Version
}

export interface WorkToRead {
  readonly work: WorkRecord
  readonly chapters: readonly ChapterToRead[]
  /** What the reader wanted to know before it is read. */
  readonly warnings: readonly Warning[]
  /** What comes after it in each of its series. */
  readonly next: readonly NextPart[]
}

/** A trigger that a work meets. */
export interface Warning {
  readonly trigger: Trigger
  /** In which its words stand; none where it is not about words. */
  readonly chapters: readonly number[]
}

export interface ChapterToRead extends Chapter {
  readonly words: number
}

/** Places with their snippets that are given at a time. */
export const HITS_AT_ONCE = 200

/** More places of one work than anyone steps through. */
export const MOST_PLACES = 10_000

/** A found word or phrase. */
export interface FoundRange extends Place {
  /** UTF-16 units. */
  readonly length: number
  /** Which of the hits of the work it belongs to: several words close to each other are one. Counts from 0. */
  readonly hit: number
}

export interface TagChange {
  readonly type: TagType
  readonly name: string
  /** The work's number in a series. */
  readonly index?: number | null
}

/** One value in the place of another, in the works that have it. */
export interface TagExchange {
  readonly type: TagType
  readonly from: string
  readonly to: string
}

/** Whole lists come first, then what is exchanged, then what goes, then what comes. */
export interface WorkEdit {
  readonly title?: string
  readonly status?: Status
  /** Sets the whole list of these types, in this order. */
  readonly replace?: Readonly<Partial<Record<TagType, readonly string[]>>>
  readonly exchange?: readonly TagExchange[]
  readonly remove?: readonly TagChange[]
  readonly add?: readonly TagChange[]
}

export type SetChange = Partial<Pick<SavedSet, 'name' | 'query'>>

export interface TriggerOfLibrary extends Trigger {
  /** Works that it finds. */
  readonly works: number
  /** Of a trigger for one work: its title. */
  readonly title?: string
}

/** Names something that was done and can be undone. */
export interface Receipt {
  readonly id: number
}

/** Suggestions that became tags, and the way to take them back. */
export interface TakenOver {
  readonly suggestions: number
  readonly works: number
  readonly receipt: Receipt
}

export interface Progress {
  readonly done: number
  readonly all: number
}

export interface ImportProgress extends Progress {
  /** The number of the import. */
  readonly report: number
  readonly name: string
  readonly file: ImportedFile
}

export type ImportOutcome = 'new' | 'updated' | 'duplicate' | 'failed'

/** What became of one file. */
export interface ImportedFile {
  readonly path: string
  /** The file inside of it that the work was in, where it is a zip; which of its works it is, where a text holds several. */
  readonly entry?: string
  readonly outcome: ImportOutcome
  readonly id?: WorkId
  readonly title?: string
  readonly review?: readonly ReviewCode[]
  /** Why it failed. */
  readonly reason?: AppError['code']
  /** One sentence for the reader: what happened, or what is wrong and what to do. */
  readonly message?: string
  readonly facts?: FileFacts
}

/** What was found out about a file; null for what could not be. */
export interface FileFacts {
  readonly bytes: number | null
  /** ISO 8601, UTC. */
  readonly modified: string | null
  /** SHA-256 of the bytes that were kept. */
  readonly hash: string | null
  readonly format: 'text' | 'html' | 'epub' | 'docx' | null
  /** The shape in which the work was found. */
  readonly source: string | null
  /** As it was read. */
  readonly encoding: string | null
}

export interface ImportReport {
  /** Numbers the import among those of the library. */
  readonly id: number
  /** When it began (ISO 8601, UTC). */
  readonly at: string
  /** What was imported, in words. */
  readonly name: string
  readonly files: readonly ImportedFile[]
  readonly stopped: boolean
  readonly seconds: number
  /** Takes the import back; null when there is nothing to take back, or it is too long ago. */
  readonly receipt: Receipt | null
  readonly undone: boolean
}

/** What a file gave when it was read again. */
export interface ReadAgain {
  /** Its row in the report. */
  readonly file: ImportedFile
  readonly receipt: Receipt
}

/** An import whose report is kept. */
export interface PastImport extends Pick<ImportReport, 'id' | 'at' | 'name' | 'stopped' | 'undone'> {
  readonly counts: ImportCounts
}

/** Names that a dialog shows while a pattern is written. */
export const NAMES_PREVIEWED = 3

/** Names a file of a kept report: the number of the import, and that of the row, which counts from 0. */
export interface ReportRow {
  readonly report: number
  readonly row: number
}

export interface ExportReport {
  readonly folder: string
  readonly files: readonly { readonly path: string; readonly ids: readonly WorkId[] }[]
  readonly failed: readonly {
    readonly id: WorkId
    readonly reason: AppError['code']
    readonly message: string
  }[]
  /** Works that were left, since they are there as they are now. */
  readonly unchanged: number
  readonly stopped: boolean
}

/** What a file of rules brought. */
export interface ImportedRules {
  readonly path: string
  readonly added: readonly NameRule[]
  /** Rules of the file that were there before. */
  readonly known: number
  /** Rules of the file that were left out, since the reader's own say something else. */
  readonly against: readonly NameRule[]
  /** Takes the added rules out again; null where there are none. */
  readonly receipt: Receipt | null
}
