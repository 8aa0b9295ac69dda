import type {
  Metadata,
  Marks,
  Place,
  ReadingStatus,
  ReviewCode,
  Status,
  StoryHtml,
  WorkId,
  WorkRecord,
} from '../../shared/model'
import type { Database, Row } from './database'
import { readAllTags, readTags, writeTags, type WorkTags } from './tags'
import { insertVersion, type NewWork, type StoredChapter } from './versions'

/** Adds a work with its first version. @returns its id */
export function insertWork(db: Database, newWork: NewWork, now: string): WorkId {
  const { work, review, chapterWords } = newWork
  const words = chapterWords.reduce((sum, count) => sum + count, 0)
  const { lastId: id } = db.run(
    `INSERT INTO works (title, status, chapters_total, published, updated, source_url, summary, notes, end_notes,
       words, chapters, added, review) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ...metadataValues(work),
    words,
    work.chapters.length,
    now,
    JSON.stringify(review),
  )
  writeTags(db, id, work)
  const { chapters: _chapters, ...said } = work
  const version = insertVersion(db, id, newWork, { said, fresh: 0 }, now)
  db.run('UPDATE works SET version_id = ? WHERE id = ?', version, id)
  return id
}

/** Forgets a work with its versions and all that is kept of it; its number is never used again. */
export function deleteWork(db: Database, id: WorkId): void {
  db.run('DELETE FROM works WHERE id = ?', id)
}

/** Replaces everything that is said of a work; its text stays. */
export function updateMetadata(db: Database, id: WorkId, metadata: Metadata): void {
  db.run(
    `UPDATE works SET title = ?, status = ?, chapters_total = ?, published = ?, updated = ?, source_url = ?,
       summary = ?, notes = ?, end_notes = ? WHERE id = ?`,
    ...metadataValues(metadata),
    id,
  )
  writeTags(db, id, metadata)
}

function metadataValues(metadata: Metadata): readonly (string | number | null)[] {
  return [
    metadata.title,
    metadata.status,
    metadata.chaptersTotal,
    metadata.published,
    metadata.updated,
    metadata.sourceUrl,
    metadata.summary,
    metadata.notes,
    metadata.endNotes,
  ]
}

interface WorkRow extends Row {
  id: number
  title: string
  status: Status
  chapters_total: number | null
  published: string | null
  updated: string | null
  source_url: string | null
  summary: StoryHtml | null
  notes: StoryHtml | null
  end_notes: StoryHtml | null
  words: number
  chapters: number
  added: string
  place_chapter: number | null
  place_offset: number | null
  progress: number | null
  last_read: string | null
  reading: ReadingStatus | null
  stars: number | null
  private_notes: string | null
  removed: string | null
  versions: number
}

const SELECT_WORK =
  'SELECT works.*, (SELECT count(*) FROM versions WHERE work_id = works.id) AS versions FROM works'

/** @returns undefined when there is no such work; one in the trash is returned */
export function readRecord(db: Database, id: WorkId): WorkRecord | undefined {
  const row = db.get<WorkRow>(`${SELECT_WORK} WHERE id = ?`, id)
  return row === undefined ? undefined : toRecord(row, readTags(db, id))
}

/** Every work that is not in the trash. */
export function* readRecords(db: Database): Generator<WorkRecord> {
  const tagsOfWork = readAllTags(db)
  for (const row of db.all<WorkRow>(`${SELECT_WORK} WHERE removed IS NULL ORDER BY id`))
    yield toRecord(row, tagsOfWork(row.id))
}

function toRecord(row: WorkRow, tags: WorkTags): WorkRecord {
  return {
    id: row.id,
    title: row.title,
    ...tags,
    status: row.status,
    chaptersTotal: row.chapters_total,
    published: row.published,
    updated: row.updated,
    sourceUrl: row.source_url,
    summary: row.summary,
    notes: row.notes,
    endNotes: row.end_notes,
    words: row.words,
    chapters: row.chapters,
    added: row.added,
    versions: row.versions,
    place: placeOf(row),
    progress: row.progress,
    lastRead: row.last_read,
    reading: row.reading,
    stars: row.stars,
    privateNotes: row.private_notes,
  }
}

function placeOf(row: WorkRow): Place | null {
  if (row.place_chapter === null || row.place_offset === null) return null
  return { chapter: row.place_chapter, offset: row.place_offset }
}

export function saveReview(db: Database, id: WorkId, review: readonly ReviewCode[]): void {
  db.run('UPDATE works SET review = ? WHERE id = ?', JSON.stringify(review), id)
}

/** What a work's file left unknown or to be guessed. */
export function readReview(db: Database, id: WorkId): readonly ReviewCode[] {
  const row = db.get<{ review: string }>('SELECT review FROM works WHERE id = ?', id)
  return row === undefined ? [] : (JSON.parse(row.review) as readonly ReviewCode[])
}

/** The path of the file that a work's present version was read from. */
export function readFilePath(db: Database, id: WorkId): string | undefined {
  return db.get<{ path: string }>(
    'SELECT path FROM works JOIN versions ON versions.id = version_id WHERE works.id = ?',
    id,
  )?.path
}

/** The chapters of a work's present version, in order. */
export function readChapters(db: Database, id: WorkId): readonly StoredChapter[] {
  return db.all<StoredChapter>(
    `SELECT chapters.title, chapters.summary, chapters.notes, chapters.end_notes AS endNotes, chapters.words, html
     FROM works JOIN chapters USING (version_id) WHERE works.id = ? ORDER BY position`,
    id,
  )
}

export function savePlace(
  db: Database,
  id: WorkId,
  place: Place | null,
  progress: number | null,
  now: string,
): void {
  db.run(
    'UPDATE works SET place_chapter = ?, place_offset = ?, progress = ?, last_read = ? WHERE id = ?',
    place?.chapter ?? null,
    place?.offset ?? null,
    progress,
    now,
    id,
  )
}

/** Keeps a place that moved with its text; the time at which the work was last read stays. */
export function movedPlace(db: Database, id: WorkId, place: Place, progress: number | null): void {
  db.run(
    'UPDATE works SET place_chapter = ?, place_offset = ?, progress = ? WHERE id = ?',
    ...[place.chapter, place.offset, progress, id],
  )
}

/** What the reader keeps of a work for themselves. @returns undefined when there is no such work */
export function readMarks(db: Database, id: WorkId): Marks | undefined {
  return db.get<Marks>('SELECT reading, stars, private_notes AS privateNotes FROM works WHERE id = ?', id)
}

/** Replaces what the reader keeps of a work for themselves. */
export function saveMarks(db: Database, id: WorkId, { reading, stars, privateNotes }: Marks): void {
  db.run(
    'UPDATE works SET reading = ?, stars = ?, private_notes = ? WHERE id = ?',
    reading,
    stars,
    privateNotes,
    id,
  )
}
