import { ArchiveError } from '../../shared/app-error'
import type { WorkId } from '../../shared/model'
import type { VersionToRead } from '../../shared/ipc'
import type { Version, VersionComparison, Versions } from '../../shared/versions'
import { readFiles, readNewest, readSaid, readVersionChapters, readVersions } from '../library/versions'
import { compareChapters } from '../versions/compare-chapters'
import { compareAge } from '../versions/order'
import { chapterBodies } from './chapter-bodies'
import { recordOf } from './records'
import type { Shelves } from './shelves'
import { warningsOf } from './triggers'

/** The versions of a work, the newest text first. @throws ArchiveError `unknown-work` */
export function versionsOf(shelves: Shelves, id: WorkId): Versions {
  const { db } = shelves
  const { title } = recordOf(shelves, id)
  const shown = readNewest(db, id)?.id
  const isShown = (version: { readonly id: number }): number => Number(version.id === shown)
  const oldestFirst = [...readVersions(db, id)].sort(
    (a, b) => isShown(a) - isShown(b) || compareAge(a, b) || a.id - b.id,
  )
  const versions = oldestFirst.map(({ id: version, imported, words, chapters, updated }, index): Version => ({
    ...{ id: version, number: index + 1, isNewest: version === shown },
    ...{ imported, words, chapters, updated, files: readFiles(db, version) },
  }))
  return { id, title, versions: versions.reverse() }
}

/** A version with its text, and what its file said of the work. @throws ArchiveError `unknown-work`, `unknown-version` */
export function readVersion(shelves: Shelves, id: WorkId, version: number): VersionToRead {
  const { db } = shelves
  const found = versionOf(shelves, id, version)
  const { words, chapters } = found
  const record = recordOf(shelves, id)
  const said = readSaid(db, found.id)
  return {
    work: { ...record, ...said, mine: record.mine, words, chapters, place: null, progress: null },
    chapters: readVersionChapters(db, found.id),
    // Chapters are those of the newest text.
    warnings: warningsOf(shelves, id).map(({ trigger }) => ({ trigger, chapters: [] })),
    next: [],
    version: found,
  }
}

/** What became of each chapter between two versions. @throws ArchiveError `unknown-work`, `unknown-version` */
export function compareVersions(
  shelves: Shelves,
  id: WorkId,
  older: number,
  newer: number,
): VersionComparison {
  const [one, other] = [older, newer].map((version) => versionOf(shelves, id, version))
  if (one === undefined || other === undefined) throw unknownVersion(id)
  const [before, after] = [one, other].map((version) => chapterBodies(shelves.db, version.id))
  return { older: one, newer: other, changes: compareChapters(before ?? [], after ?? []) }
}

function versionOf(shelves: Shelves, id: WorkId, version: number): Version {
  const found = versionsOf(shelves, id).versions.find((each) => each.id === version)
  if (found === undefined) throw unknownVersion(id)
  return found
}

function unknownVersion(id: WorkId): ArchiveError {
  return new ArchiveError('unknown-version', `Work ${id} has no such version.`)
}
