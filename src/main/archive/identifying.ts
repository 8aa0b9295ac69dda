import type { WorkId } from '../../shared/model'
import { textContent } from '../../shared/text-content'
import type { Database } from '../library/database'
import {
  findByBody,
  findByIdentity,
  findByPath,
  readIdentities,
  type FoundVersion,
} from '../library/find-versions'
import { readNewest, readVersionChapters, readVersions, type NewWork } from '../library/versions'
import { readRecord } from '../library/works'
import { isPart } from '../versions/order'
import { likeness, shinglesOf } from '../versions/shingles'
import { shareAuthor, titleKey } from '../versions/work-keys'
import type { PreparedWork } from './preparing'

/** What a work that comes in is to the library. */
export type Known =
  | { readonly kind: 'new' }
  /** Its text is here, as a version of a work. */
  | { readonly kind: 'format'; readonly id: WorkId; readonly version: number }
  /** Another text of it is here. */
  | { readonly kind: 'version'; readonly id: WorkId }

const NEW: Known = { kind: 'new' }

/** Texts of fewer words may be the same by chance. */
const TELLING_WORDS = 50
/** So much of the shorter text has to be in the other. */
const LIKE = {
  /** Where the address of another work may have been taken for its own. */
  byAddress: 0.02,
  /** For a file with some of the chapters: it is a version of what has them, and nothing that others follow. */
  ofPart: 0.3,
  byPath: 0.5,
} as const

/**
 * Finds the work that one which comes in is: by its number on its site, by its text, by the file that it lies in. Works
 * that only look alike are two: the reader is asked about them.
 */
export function identify(db: Database, { newWork, texts }: PreparedWork): Known {
  return byIdentity(db, newWork, texts) ?? byBody(db, newWork) ?? byPath(db, newWork, texts) ?? NEW
}

function byIdentity(db: Database, newWork: NewWork, texts: readonly string[]): Known | undefined {
  const { identity, bodyHash } = newWork
  if (identity === null) return undefined
  const ids = [...new Set(findByIdentity(db, identity).map(({ work }) => work))]
  if (ids.length === 0) return undefined
  for (const id of ids) {
    const same = readVersions(db, id).find((one) => bodyHash !== null && one.bodyHash === bodyHash)
    if (same !== undefined) return { kind: 'format', id, version: same.id }
  }
  const id = ids.find((each) => isVersionOf(db, each, newWork, texts))
  return id === undefined ? NEW : { kind: 'version', id }
}

function isVersionOf(db: Database, id: WorkId, newWork: NewWork, texts: readonly string[]): boolean {
  const newest = readNewest(db, id)
  const title = readRecord(db, id)?.title ?? ''
  const hasParts =
    isPart({ chapters: newWork.work.chapters.length, posted: newWork.posted }) ||
    (newest !== undefined && isPart(newest))
  const sameTitle = titleKey(newWork.work.title) === titleKey(title)
  if (sameTitle && !hasParts) return true
  return likeTo(db, newest?.id, texts) >= (hasParts ? LIKE.ofPart : LIKE.byAddress)
}

function byBody(db: Database, newWork: NewWork): Known | undefined {
  const { bodyHash } = newWork
  if (bodyHash === null) return undefined
  const found = findByBody(db, bodyHash).find((one) => mayBe(db, one, newWork))
  return found === undefined ? undefined : { kind: 'format', id: found.work, version: found.version }
}

/** The same text is the same work, unless its files say that it is two. */
function mayBe(db: Database, { work: id }: FoundVersion, newWork: NewWork): boolean {
  const record = readRecord(db, id)
  if (record === undefined || isElsewhere(db, id, newWork)) return false
  const { title, authors } = newWork.work
  if (authors.length > 0 && record.authors.length > 0 && !shareAuthor(authors, record.authors)) return false
  const words = newWork.chapterWords.reduce((sum, count) => sum + count, 0)
  return words >= TELLING_WORDS || titleKey(title) === titleKey(record.title)
}

/** Whether both are known to be works of a site, and not the same one. */
function isElsewhere(db: Database, id: WorkId, { identity }: NewWork): boolean {
  if (identity === null) return false
  const known = readIdentities(db, id)
  return known.length > 0 && !known.some((one) => one.site === identity.site && one.id === identity.id)
}

/** A file that was changed where it lies. */
function byPath(db: Database, newWork: NewWork, texts: readonly string[]): Known | undefined {
  const key = titleKey(newWork.work.title)
  const id = findByPath(db, newWork.file.path).find(
    (each) =>
      !isElsewhere(db, each, newWork) &&
      titleKey(readRecord(db, each)?.title ?? '') === key &&
      likeTo(db, readNewest(db, each)?.id, texts) >= LIKE.byPath,
  )
  return id === undefined ? undefined : { kind: 'version', id }
}

function likeTo(db: Database, version: number | undefined, texts: readonly string[]): number {
  if (version === undefined) return 0
  const others = readVersionChapters(db, version).map(({ html }) => textContent(html))
  return likeness(shinglesOf(texts), shinglesOf(others)).ofShorter
}
