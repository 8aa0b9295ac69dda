import type { Chapter, Day, Metadata, ReviewCode, StoryHtml, Work, WorkId } from '../../shared/model'
import type { VersionFile } from '../../shared/versions'
import type { Database, Row } from './database'

/** The texts of works as they came in: each with the files that it was read from. */

/** What is known of a file that a work was read from. */
export interface SourceFile {
  readonly path: string
  readonly hash: string
  readonly bytes: number
  readonly source: string
  readonly encoding: string
  /** When it was last written (ISO 8601, UTC); null when that is not known. */
  readonly modified: string | null
}

/** Which work it is on a site. */
export interface SiteIdentity {
  readonly site: string
  readonly id: string
}

export interface NewWork {
  readonly work: Work
  readonly review: readonly ReviewCode[]
  /** Words of each chapter, in order. */
  readonly chapterWords: readonly number[]
  readonly file: SourceFile
  readonly identity: SiteIdentity | null
  /** Of its text, whatever the format; null where it has no letters. */
  readonly bodyHash: string | null
  /** Chapters that its file says there are; null where it does not say. */
  readonly posted: number | null
}

/** What a new version is to what is here already. */
export interface AsVersion {
  /** What the files of this version say of the work. */
  readonly said: Metadata
  /** Chapters that the newest version until now has not. */
  readonly fresh: number
}

/** Adds a text to a work; which one the work shows is not changed by it. @returns its number in the library */
export function insertVersion(
  db: Database,
  id: WorkId,
  newWork: NewWork,
  { said, fresh }: AsVersion,
  now: string,
): number {
  const { work, chapterWords, file, identity, bodyHash, posted } = newWork
  const { lastId: version } = db.run(
    `INSERT INTO versions (work_id, file_hash, path, bytes, source, encoding, imported, modified, site, site_work_id,
       body_hash, chapters, words, posted, updated, fresh, said)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    id,
    ...[file.hash, file.path, file.bytes, file.source, file.encoding, now, file.modified],
    identity?.site ?? null,
    identity?.id ?? null,
    bodyHash ?? '',
    work.chapters.length,
    sum(chapterWords),
    posted,
    work.updated,
    fresh,
    JSON.stringify(said),
  )
  work.chapters.forEach((chapter, index) =>
    insertChapter(db, version, index + 1, chapter, chapterWords[index] ?? 0),
  )
  return version
}

function insertChapter(
  db: Database,
  version: number,
  position: number,
  chapter: Chapter,
  words: number,
): void {
  db.run(
    `INSERT INTO chapters (version_id, position, title, summary, notes, end_notes, words, html)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    version,
    position,
    chapter.title,
    chapter.summary,
    chapter.notes,
    chapter.endNotes,
    words,
    chapter.html,
  )
}

/** Adds a file with the text of a version. @returns its number among these */
export function insertFormat(db: Database, version: number, file: SourceFile, now: string): number {
  return db.run(
    `INSERT INTO formats (version_id, file_hash, path, bytes, source, encoding, imported, modified)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    version,
    ...[file.hash, file.path, file.bytes, file.source, file.encoding, now, file.modified],
  ).lastId
}

/** The work shows this one of its versions from now on. */
export function showVersion(db: Database, id: WorkId, { id: version, words, chapters }: VersionRow): void {
  db.run(
    'UPDATE works SET version_id = ?, words = ?, chapters = ? WHERE id = ?',
    version,
    words,
    chapters,
    id,
  )
}

/** A version as it is kept, without its text. */
export interface VersionRow {
  readonly id: number
  readonly imported: string
  readonly site: string | null
  readonly siteWorkId: string | null
  /** Empty for a text without letters; null where it was not worked out yet. */
  readonly bodyHash: string | null
  readonly chapters: number
  readonly words: number
  readonly posted: number | null
  readonly updated: Day | null
  readonly modified: string | null
  readonly fileHash: string
  readonly path: string
}

const VERSION_COLUMNS = `versions.id, imported, site, site_work_id AS siteWorkId, body_hash AS bodyHash,
  versions.chapters, versions.words, posted, versions.updated, modified, file_hash AS fileHash, path`

/** The versions of a work, in the order in which they came in. */
export function readVersions(db: Database, id: WorkId): readonly VersionRow[] {
  return db.all<VersionRow>(`SELECT ${VERSION_COLUMNS} FROM versions WHERE work_id = ? ORDER BY id`, id)
}

/** The version that a work shows. */
export function readNewest(db: Database, id: WorkId): VersionRow | undefined {
  return db.get<VersionRow>(
    `SELECT ${VERSION_COLUMNS} FROM works JOIN versions ON versions.id = version_id WHERE works.id = ?`,
    id,
  )
}

/** The files of a version, the first one first. */
export function readFiles(db: Database, version: number): readonly VersionFile[] {
  return db.all<VersionFile & Row>(
    `SELECT path, source, imported, modified, bytes FROM (
       SELECT 0 AS place, path, source, imported, modified, bytes FROM versions WHERE id = ?1
       UNION ALL SELECT id, path, source, imported, modified, bytes FROM formats WHERE version_id = ?1)
     ORDER BY place`,
    version,
  )
}

/** What the files of a version say of the work; null where that was not kept. */
export function readSaid(db: Database, version: number): Metadata | null {
  const row = db.get<{ said: string | null }>('SELECT said FROM versions WHERE id = ?', version)
  return row === undefined || row.said === null ? null : (JSON.parse(row.said) as Metadata)
}

/** Whether there are versions of which it was not kept what their files say. */
export function hasUnsaid(db: Database): boolean {
  return db.get('SELECT 1 FROM versions WHERE said IS NULL LIMIT 1') !== undefined
}

export function saveSaid(db: Database, version: number, said: Metadata | null): void {
  db.run('UPDATE versions SET said = ? WHERE id = ?', said === null ? null : JSON.stringify(said), version)
}

/** Gives versions to another work; which one that shows is not changed by it. */
export function moveVersions(db: Database, versions: readonly number[], to: WorkId): void {
  for (const version of versions) db.run('UPDATE versions SET work_id = ? WHERE id = ?', to, version)
}

/** Forgets versions with their texts; none of them is shown. */
export function deleteVersions(db: Database, versions: readonly number[]): void {
  for (const version of versions) db.run('DELETE FROM versions WHERE id = ?', version)
}

export function deleteFormats(db: Database, formats: readonly number[]): void {
  for (const format of formats) db.run('DELETE FROM formats WHERE id = ?', format)
}

export interface StoredChapter extends Chapter {
  readonly words: number
}

interface ChapterRow extends Row {
  title: string | null
  summary: StoryHtml | null
  notes: StoryHtml | null
  endNotes: StoryHtml | null
  words: number
  html: StoryHtml
}

/** The chapters of a version, in order. */
export function readVersionChapters(db: Database, version: number): readonly StoredChapter[] {
  return db.all<ChapterRow>(
    `SELECT title, summary, notes, end_notes AS endNotes, words, html FROM chapters WHERE version_id = ?
     ORDER BY position`,
    version,
  )
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
