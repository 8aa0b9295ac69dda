import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { ArchiveError } from '../../shared/app-error'
import type { EditPreview } from '../../shared/edit-preview'
import type {
  ExportReport,
  FoundRange,
  ImportedRules,
  ImportReport,
  Joined,
  NameSuggestion,
  PastImport,
  Progress,
  Receipt,
  ReportRow,
  SetChange,
  Settings,
  TriggerOfLibrary,
  WorkEdit,
  WorkToRead,
  VersionToRead,
} from '../../shared/ipc'
import type { ListSettings, NamePreview, WrittenList } from '../../shared/export'
import type { Glance } from '../../shared/glance'
import type { FacetType, Marks, Place, ReviewCode, TagType, WorkId, WorkRecord } from '../../shared/model'
import type {
  AskedWords,
  Blurb,
  CharacterPairings,
  FacetPart,
  HiddenWorks,
  HitPart,
  LibraryQuery,
} from '../../shared/query'
import type { PasteEdit, PasteForm, PastePreview, Pasted } from '../../shared/paste'
import type { EncodingPreview } from '../../shared/encodings'
import type { ReadAgain } from '../../shared/ipc'
import type { ColumnMeanings, LibraryMark } from '../../shared/other-libraries'
import type { SavedSet, ShelfCounts } from '../../shared/saved-sets'
import type { Series } from '../../shared/series'
import type { NewTrigger } from '../../shared/triggers'
import type { LikelyTwins, VersionComparison, Versions } from '../../shared/versions'
import type { CertainPreview, Decision, ReviewItem, ReviewQueue, Suggestion } from '../../shared/suggestions'
import type {
  ExportedRules,
  JoinPreview,
  JoinSuggestion,
  NameDecisions,
  NameRuleChange,
} from '../../shared/name-rules'
import type { List } from '../exporting/lists/list'
import { exportWorks, type ExportOptions } from '../exporting/export-works'
import type { CalibreLibrary, Looking } from '../importing/libraries/calibre/library'
import { isSqliteError, type Database } from '../library/database'
import { describeFailure } from '../exporting/export-failure'
import { listImports } from '../library/imports'
import { restoreBackup, type Restored } from '../library/read-backup'
import { writeBackup, type Backup, type BackupOptions } from '../library/write-backup'
import { lockLibrary } from '../library/lock'
import { isLibrary, openDatabase } from '../library/open-database'
import { Originals } from '../library/originals'
import { forgetRecent, keepRecent, readRecent, restoreRecent } from '../library/recent-searches'
import { readSettings, saveSettings } from '../library/settings'
import { listTrash } from '../library/trash'
import {
  addWatched,
  forgetRemoved,
  listWatched,
  markSeen,
  setWatchedRemoved,
  wasSeen,
  type SeenFile,
  type WatchedPath,
} from '../library/watched-folders'
import { readChapters, readReview, savePlace } from '../library/works'
import { dropIndex, dropOldIndex, indexedWorks, renewIndex, type RenewalOptions } from './renew-index'
import { acceptCertain, decide, previewCertain, type Accepted } from './deciding'
import { editWorks, markWorks, removeWorks, restoreWorks, type OnDone } from './editing'
import { importedPath, reportOf } from './import-reports'
import { importCalibre, meaningsOf } from './calibre-import'
import { findLibraries, type FoundLibraries, type TableFile } from './finding-libraries'
import { importFiles, type ImportOptions } from './importing'
import { saidByLibrary } from './complete-work'
import { importTable, weighTable, type WeighedTable } from './table-import'
import { itemsOf, previewNames } from './works-to-export'
import { makeList, writeList, type ListOptions } from './writing-lists'
import { characterPairings, findFacetPlace, findFacetValues } from './faceting'
import { FoundTexts } from './found-text'
import { glance } from './glancing'
import { readBlurbs, searchWorks, suggestNames, type FoundWorks } from './searching'
import { joinWorks, keepApart } from './joining'
import { compareVersions, readVersion, versionsOf } from './reading-versions'
import { findTwins } from './twins'
import { keepPaste, previewPaste } from './pasting'
import { previewEdit } from './previewing'
import { previewEncoding, readAgain } from './reading-again'
import { recordOf } from './records'
import { readReviewItem, reviewQueue } from './reviewing'
import { changeSet, removeSet, saveSet, SetCounter } from './saved-sets'
import { nextParts, readSeries } from './series'
import { ReadingThreads } from './reading-threads'
import { Searches } from './searches'
import { addTrigger, changeTrigger, listTriggers, removeTrigger, warningsOf } from './triggers'
import { KnownCanons } from './known-canons'
import { Shelves } from './shelves'
import { suggestFor, suggestForAll, type SuggestProgress } from './suggesting'
import { undo } from './undoing'
import { exportNameRules, importNameRules } from './rules-file'
import { suggestJoins, type SuggestOptions } from './suggesting-joins'
import { libraryStats, verifyLibrary, type LibraryStats, type Verification } from './verifying'
import type { IndexVerification } from './verifying-index'
import { OwnThread, type WorkReader } from './work-reader'
import { changeNameRules, previewJoin, readNameDecisions } from './wrangling'

/** Files of the program that an archive can do without. */
export interface ProgramFiles {
  /** The program's folder of resources; without it no canon is known but the reader's own. */
  readonly resources?: string
  /** The built script of a thread that reads files; without it they are read in the archive's. */
  readonly readingThread?: string
}

/**
 * A library of works on disk, behind every door: the window, the command line, the tests. One opener at a time holds
 * a library; every change is whole or not there, whenever the process ends.
 */
export class Archive {
  readonly folder: string
  readonly #db: Database
  readonly #shelves: Shelves
  readonly #searches: Searches
  readonly #texts: FoundTexts
  readonly #sets: SetCounter
  readonly #known: KnownCanons
  readonly #readingThread: string | undefined
  readonly #release: () => void

  private constructor(
    folder: string,
    db: Database,
    release: () => void,
    { resources, readingThread }: ProgramFiles,
  ) {
    this.folder = folder
    this.#readingThread = readingThread
    this.#db = db
    this.#release = release
    this.#shelves = new Shelves(db, new Originals(folder))
    this.#searches = new Searches(this.#shelves)
    this.#texts = new FoundTexts(this.#shelves)
    this.#sets = new SetCounter(this.#searches)
    this.#known = new KnownCanons(resources, join(folder, 'canons'), this.#shelves.catalogue)
    dropOldIndex(this.#shelves)
    forgetRemoved(db)
  }

  /**
   * Opens the library in a folder.
   * @param create makes folder and library where there is none; otherwise that is an error
   * @throws ArchiveError `library-missing`, `library-locked`, `library-newer`, `library-damaged`
   */
  static open(
    folder: string,
    { create = true, ...files }: { readonly create?: boolean } & ProgramFiles = {},
  ): Archive {
    if (!create && !isLibrary(folder))
      throw new ArchiveError(
        'library-missing',
        `There is no library in ${folder}. Import something to make one.`,
      )
    const lock = lockLibrary(folder)
    try {
      return new Archive(folder, openDatabase(folder), lock.release, files)
    } catch (error) {
      lock.release()
      throw error
    }
  }

  /** Frees the library; the archive can't be used any more. */
  close(): void {
    this.#db.close()
    this.#release()
  }

  /** Works that are not in the trash. */
  get size(): number {
    return this.#shelves.catalogue.size
  }

  importFiles(paths: readonly string[], options?: ImportOptions): Promise<ImportReport> {
    return importFiles(this.#shelves, this.#reader(), paths, options)
  }

  /** What a paste would come to. @param form as what it is read; null leaves it to what gives more */
  previewPaste(pasted: Pasted, form: PasteForm | null): Promise<PastePreview> {
    return previewPaste(this.#shelves, pasted, form)
  }

  /** Brings the works of a paste in, each with what the reader has changed of it. @throws ArchiveError */
  keepPaste(pasted: Pasted, form: PasteForm, edits: readonly PasteEdit[]): Promise<ImportReport> {
    return keepPaste(this.#shelves, pasted, form, edits)
  }

  /**
   * Tells libraries of other programs and tables of works from files and folders of works.
   * @param paths files and folders
   */
  findLibraries(paths: readonly string[], looking?: Looking): Promise<FoundLibraries> {
    return findLibraries(paths, looking)
  }

  /** What the columns of a calibre library stand for: as the reader chose for it, else as one guesses. */
  meaningsOf(library: CalibreLibrary): { readonly meanings: ColumnMeanings; readonly remembered: boolean } {
    return meaningsOf(this.#shelves, library)
  }

  /** Imports the best file of each book with what calibre says of it; the meanings are remembered. */
  importCalibre(
    library: CalibreLibrary,
    meanings: ColumnMeanings,
    options?: ImportOptions,
  ): Promise<ImportReport> {
    return importCalibre(this.#shelves, this.#reader(), library, meanings, options)
  }

  /** What the reader's library in another program said of a work that its files do not. */
  saidByLibrary(id: WorkId): LibraryMark | null {
    return saidByLibrary(this.#shelves, id)
  }

  /** What a table of works would do; nothing is changed by it. */
  weighTable({ table }: TableFile, looking?: Looking): Promise<WeighedTable> {
    return weighTable(this.#shelves, table, looking)
  }

  /** Completes works that are here by a table. */
  importTable({ path, table }: TableFile, options?: ImportOptions): Promise<ImportReport> {
    return importTable(this.#shelves, path, table, options)
  }

  /** The imports whose reports are kept, the latest one first. */
  listImports(): readonly PastImport[] {
    return listImports(this.#db)
  }

  /** @throws ArchiveError `unknown-report` */
  readImport(id: number): ImportReport {
    return reportOf(this.#shelves, id)
  }

  /** Where the file of a row lies. @throws ArchiveError `unknown-report`, `not-found` */
  importedPath(row: ReportRow): string {
    return importedPath(this.#shelves, row)
  }

  /** How the file of a row would read in an encoding. @throws ArchiveError `unknown-report`, `not-found` … */
  previewEncoding(row: ReportRow, encoding: string): Promise<EncodingPreview> {
    return previewEncoding(this.#shelves, row, encoding)
  }

  /** Reads the file of a row again, in this encoding. @throws ArchiveError for whatever may be wrong with a file */
  readAgain(row: ReportRow, encoding: string): Promise<ReadAgain> {
    return readAgain(this.#shelves, row, encoding)
  }

  /** @param facetValues values a facet at most */
  search(query: LibraryQuery, facetValues?: number): FoundWorks {
    return searchWorks(this.#searches, query, facetValues)
  }

  glance(query: LibraryQuery): Glance {
    return glance(this.#searches, query)
  }

  readBlurbs(ids: readonly WorkId[], query: LibraryQuery, hitsAWork?: number): readonly Blurb[] {
    return readBlurbs(this.#shelves, this.#texts, ids, query, hitsAWork)
  }

  findFacetValues(query: LibraryQuery, type: FacetType, find: string, from = 0): FacetPart {
    return findFacetValues(this.#searches, query, type, find, from)
  }

  findFacetPlace(query: LibraryQuery, type: FacetType, find: string, beginning: string): number | null {
    return findFacetPlace(this.#searches, query, type, find, beginning)
  }

  characterPairings(query: LibraryQuery, name: string): CharacterPairings {
    return characterPairings(this.#searches, query, name)
  }

  suggestNames(type: TagType | 'any', typed: string): readonly NameSuggestion[] {
    return suggestNames(this.#shelves, type, typed)
  }

  /** Builds the index of names ahead of the first letter that is typed, a part at a time. */
  async prepareSuggestions(): Promise<void> {
    await this.#shelves.names.build(() => setImmediate())
  }

  findHits(id: WorkId, words: AskedWords): readonly FoundRange[] {
    return this.#texts.rangesIn(id, words)
  }

  workHits(id: WorkId, words: AskedWords, from: number, count: number): HitPart {
    return this.#texts.hitsIn(id, words, from, count)
  }

  /** Every name of a type with how many works have it, the most frequent first. */
  listTags(type: FacetType): readonly { readonly name: string; readonly count: number }[] {
    return this.#shelves.catalogue.values(type)
  }

  /** @throws ArchiveError `unknown-work`; a work in the trash is read as well */
  readWork(id: WorkId): WorkToRead {
    const work = recordOf(this.#shelves, id)
    const chapters = readChapters(this.#db, id)
    const warnings = warningsOf(this.#shelves, id)
    return { work, chapters, warnings, next: nextParts(this.#shelves, work) }
  }

  /** @throws ArchiveError `unknown-work` */
  readVersions(id: WorkId): Versions {
    return versionsOf(this.#shelves, id)
  }

  /** @throws ArchiveError `unknown-work`, `unknown-version` */
  readVersion(id: WorkId, version: number): VersionToRead {
    return readVersion(this.#shelves, id, version)
  }

  /** @throws ArchiveError `unknown-work`, `unknown-version` */
  compareVersions(id: WorkId, older: number, newer: number): VersionComparison {
    return compareVersions(this.#shelves, id, older, newer)
  }

  /** Works that may be one, the likest first. */
  listTwins(): Promise<readonly LikelyTwins[]> {
    return findTwins(this.#shelves)
  }

  /** Makes two works one: the first one stays and gets the versions of the other. @throws ArchiveError `unknown-work` */
  joinWorks(id: WorkId, other: WorkId): Joined {
    return joinWorks(this.#shelves, id, other)
  }

  /** Two works are never called likely twins again. @throws ArchiveError `unknown-work` */
  keepApart(id: WorkId, other: WorkId): Receipt {
    return keepApart(this.#shelves, id, other)
  }

  savePlace(id: WorkId, place: Place, progress: number): void {
    savePlace(this.#db, id, place, progress, this.#shelves.now())
  }

  /** What an edit would change. @throws ArchiveError `unknown-work` */
  previewEdit(ids: readonly WorkId[], edit: WorkEdit, onDone?: OnDone): Promise<EditPreview> {
    return previewEdit(this.#shelves, ids, edit, onDone)
  }

  editWorks(ids: readonly WorkId[], edit: WorkEdit, onDone?: OnDone): Receipt {
    return editWorks(this.#shelves, ids, edit, onDone)
  }

  markWorks(ids: readonly WorkId[], marks: Partial<Marks>, onDone?: OnDone): Receipt {
    return markWorks(this.#shelves, ids, marks, onDone)
  }

  countShelves(hidden: HiddenWorks): Promise<ShelfCounts> {
    return this.#sets.count(hidden)
  }

  saveSet(name: string, query: LibraryQuery): { readonly set: SavedSet; readonly receipt: Receipt } {
    return saveSet(this.#shelves, name, query)
  }

  changeSet(id: number, change: SetChange): Receipt {
    return changeSet(this.#shelves, id, change)
  }

  removeSet(id: number): Receipt {
    return removeSet(this.#shelves, id)
  }

  listTriggers(): readonly TriggerOfLibrary[] {
    return listTriggers(this.#shelves)
  }

  addTrigger(trigger: NewTrigger): Receipt {
    return addTrigger(this.#shelves, trigger)
  }

  changeTrigger(id: number, trigger: NewTrigger): Receipt {
    return changeTrigger(this.#shelves, id, trigger)
  }

  removeTrigger(id: number): Receipt {
    return removeTrigger(this.#shelves, id)
  }

  readSeries(name: string): Series {
    return readSeries(this.#shelves, name)
  }

  removeWorks(ids: readonly WorkId[]): Receipt {
    for (const id of ids) recordOf(this.#shelves, id)
    return removeWorks(this.#shelves, ids)
  }

  restoreWorks(ids: readonly WorkId[]): void {
    for (const id of ids) recordOf(this.#shelves, id)
    restoreWorks(this.#shelves, ids)
  }

  listTrash(): readonly WorkRecord[] {
    return listTrash(this.#db)
  }

  /** What the text of a work speaks for, as far as it is not said already. @throws ArchiveError `unknown-work` */
  suggestFor(id: WorkId): readonly Suggestion[] {
    return suggestFor(this.#shelves, this.#known, id)
  }

  /** Looks at one more work that was not looked at yet with each step. */
  suggestForAll(): Generator<SuggestProgress> {
    return suggestForAll(this.#shelves, this.#known)
  }

  /** What is wrong with the canon files that were read, a sentence each. */
  canonProblems(): readonly string[] {
    return this.#known.problems
  }

  reviewQueue(): ReviewQueue {
    return reviewQueue(this.#shelves, this.#known)
  }

  /** @throws ArchiveError `unknown-work` */
  readReview(id: WorkId): ReviewItem {
    return readReviewItem(this.#shelves, this.#known, id)
  }

  decide(id: WorkId, decision: Decision): Receipt {
    return decide(this.#shelves, id, decision)
  }

  /** What `acceptCertain` would do. */
  previewCertain(ids?: readonly WorkId[]): CertainPreview {
    return previewCertain(this.#shelves, this.#known, ids)
  }

  /** Accepts what is certain, of these works or of all. @returns undefined where nothing is */
  acceptCertain(ids?: readonly WorkId[], onDone?: OnDone): Accepted | undefined {
    return acceptCertain(this.#shelves, this.#known, ids, onDone)
  }

  undo(receipt: Receipt, onDone?: OnDone): void {
    undo(this.#shelves, receipt, onDone)
  }

  /** Names that may be the same, by what speaks for it; found in small parts, between which other questions are answered. */
  suggestJoins(options?: SuggestOptions): Promise<readonly JoinSuggestion[]> {
    return suggestJoins(this.#shelves, this.#known.canons(), options)
  }

  previewJoin(type: TagType, canonical: string, others: readonly string[]): JoinPreview {
    return previewJoin(this.#shelves, type, canonical, others)
  }

  readNameDecisions(): NameDecisions {
    return readNameDecisions(this.#shelves)
  }

  /** Says which names are the same, which belong to others and which are different. @throws ArchiveError `invalid-edit` */
  changeNameRules(change: NameRuleChange): Receipt {
    return changeNameRules(this.#shelves, change)
  }

  /** Writes all rules of names into a file. @throws ArchiveError `export-failed` */
  exportNameRules(path: string): Promise<ExportedRules> {
    return exportNameRules(this.#shelves, path)
  }

  /** Adds the rules of a file to one's own. @throws ArchiveError `invalid-rules`, `not-found`, `read-failed` */
  importNameRules(path: string): Promise<ImportedRules> {
    return importNameRules(this.#shelves, path)
  }

  /** What a pattern makes of the names of works; those that are gone are left out. */
  previewNames(ids: readonly WorkId[], names: string): NamePreview {
    return previewNames(this.#shelves, ids, names)
  }

  /**
   * Writes works into a folder, which is made where there is none: an EPUB each, or one of all.
   * @throws ArchiveError `wrong-pattern`
   */
  exportWorks(ids: readonly WorkId[], folder: string, options: ExportOptions = {}): Promise<ExportReport> {
    return exportWorks(itemsOf(this.#shelves, ids), folder, options)
  }

  /** Works written down without their texts; null when it was stopped. */
  makeList(ids: readonly WorkId[], settings: ListSettings, options?: ListOptions): Promise<List | null> {
    return makeList(this.#shelves, ids, settings, options)
  }

  /**
   * The same as a file.
   * @throws ArchiveError `disk-full`, `no-permission` or `export-failed`
   */
  writeList(
    ids: readonly WorkId[],
    settings: ListSettings,
    path: string,
    options?: ListOptions,
  ): Promise<WrittenList | null> {
    return writeList(this.#shelves, ids, settings, path, options)
  }

  readSettings(): Settings {
    return readSettings(this.#db)
  }

  saveSettings(settings: Settings): void {
    saveSettings(this.#db, settings)
  }

  /** What was searched for lately, the newest first. */
  recentSearches(): readonly string[] {
    return readRecent(this.#db)
  }

  keepSearch(text: string): void {
    keepRecent(this.#db, text)
  }

  forgetSearches(texts: readonly string[]): void {
    forgetRecent(this.#db, texts)
  }

  /** @param before what was remembered before some of it was forgotten */
  restoreSearches(before: readonly string[]): void {
    restoreRecent(this.#db, before)
  }

  stats(): LibraryStats {
    return libraryStats(this.#db, this.folder)
  }

  /** How many works the search finds by their words, of all. Those of a library of an older program wait to be indexed. */
  indexedWorks(): Progress {
    return indexedWorks(this.#shelves)
  }

  /** Indexes the works that wait for it. @returns whether all are indexed now; it may have been stopped */
  renewIndex(options?: RenewalOptions): Promise<boolean> {
    return renewIndex(this.#shelves, options)
  }

  /** Forgets the index: every work waits to be indexed. */
  dropIndex(): void {
    dropIndex(this.#shelves)
  }

  /**
   * Writes the whole library into one file, which is there whole or not at all.
   * @returns null when it was stopped
   * @throws ArchiveError `disk-full`, `no-permission` or `export-failed`
   */
  async backUp(path: string, options?: BackupOptions): Promise<Backup | null> {
    try {
      return await writeBackup(this.#db, this.folder, path, this.#shelves.now(), options)
    } catch (error) {
      const cause = isSqliteError(error, 'full') ? Object.assign(new Error(), { code: 'ENOSPC' }) : error
      const { code, message } = describeFailure(cause, 'The backup could not be written')
      throw new ArchiveError(code, message)
    }
  }

  /**
   * Puts the library of a backup in a folder, which must be open nowhere; the library that was there is kept beside it.
   * @returns null when it was stopped
   * @throws ArchiveError `backup-damaged`, `not-found` or `library-locked`; nothing is changed then
   */
  static restoreBackup(path: string, folder: string, options?: BackupOptions): Promise<Restored | null> {
    return restoreBackup(path, folder, new Date().toISOString(), options)
  }

  /** Compares database, index and kept files, and names what does not fit. */
  verify(options?: IndexVerification): Promise<Verification> {
    return verifyLibrary(this.#shelves, options)
  }

  listWatched(): readonly WatchedPath[] {
    return listWatched(this.#db)
  }

  /** @returns the number of the folder */
  addWatched(path: string): number {
    return addWatched(this.#db, path)
  }

  /** @returns the folder; undefined when there is none of this number */
  setWatchedRemoved(id: number, removed: boolean): WatchedPath | undefined {
    return setWatchedRemoved(this.#db, id, removed)
  }

  /** What the file of a work left unknown or to be guessed. */
  doubtsOf(id: WorkId): readonly ReviewCode[] {
    return readReview(this.#db, id)
  }

  /** The files of watched folders that are new, or other than when they were looked at. */
  unseenOf<T extends SeenFile>(files: readonly T[]): readonly T[] {
    return files.filter((file) => !wasSeen(this.#db, file))
  }

  markSeen(files: readonly SeenFile[]): void {
    this.#db.transaction(() => markSeen(this.#db, files))
  }

  #reader(): WorkReader {
    const own = new OwnThread(this.#shelves.originals, this.#shelves.knownNames)
    return this.#readingThread === undefined ? own : new ReadingThreads(this.#readingThread, this.folder, own)
  }
}
