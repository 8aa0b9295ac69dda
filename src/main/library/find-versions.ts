import type { WorkId } from '../../shared/model'
import type { Database } from './database'
import type { SiteIdentity } from './versions'

/** Finds what is here already, the trash included; what is not in the trash comes first. */

/** A version with the work it is of. */
export interface FoundVersion {
  readonly version: number
  readonly work: WorkId
}

const IN_ORDER = 'ORDER BY works.removed IS NOT NULL, works.id, versions.id'

/** @returns each work that these very bytes were imported as */
export function findByHash(
  db: Database,
  hash: string,
): readonly { readonly id: WorkId; readonly removed: boolean }[] {
  return db
    .all<{ id: number; removed: string | null }>(
      `SELECT id, removed FROM works WHERE id IN (
         SELECT work_id FROM versions WHERE file_hash = ?1
         UNION SELECT work_id FROM formats JOIN versions ON versions.id = version_id WHERE formats.file_hash = ?1)
       ORDER BY removed IS NOT NULL, id`,
      hash,
    )
    .map(({ id, removed }) => ({ id, removed: removed !== null }))
}

/** The hashes of the files of some works, or of some versions and formats. */
export function listHashes(
  db: Database,
  {
    works = [],
    versions = [],
    formats = [],
  }: Readonly<Partial<Record<'works' | 'versions' | 'formats', readonly number[]>>>,
): readonly string[] {
  return db
    .all<{ hash: string }>(
      `WITH going AS (
         SELECT id FROM versions WHERE id IN (SELECT value FROM json_each(?1))
         UNION SELECT id FROM versions WHERE work_id IN (SELECT value FROM json_each(?2)))
       SELECT file_hash AS hash FROM versions WHERE id IN going
       UNION SELECT file_hash FROM formats WHERE version_id IN going
       UNION SELECT file_hash FROM formats WHERE id IN (SELECT value FROM json_each(?3))`,
      ...[versions, works, formats].map((ids) => JSON.stringify(ids)),
    )
    .map(({ hash }) => hash)
}

/** The versions of a work of a site, whichever works of the library they belong to. */
export function findByIdentity(db: Database, { site, id }: SiteIdentity): readonly FoundVersion[] {
  return db.all<FoundVersion>(
    `SELECT versions.id AS version, work_id AS work FROM versions JOIN works ON works.id = work_id
     WHERE site = ? AND site_work_id = ? ${IN_ORDER}`,
    site,
    id,
  )
}

/** The versions with the same text. */
export function findByBody(db: Database, bodyHash: string): readonly FoundVersion[] {
  return db.all<FoundVersion>(
    `SELECT versions.id AS version, work_id AS work FROM versions JOIN works ON works.id = work_id
     WHERE body_hash = ? AND body_hash <> '' ${IN_ORDER}`,
    bodyHash,
  )
}

/** The works of which a version lay in the same file when it was imported. */
export function findByPath(db: Database, path: string): readonly WorkId[] {
  return db
    .all<{ id: number }>(
      `SELECT id FROM works WHERE id IN (
         SELECT work_id FROM versions WHERE path = ?1
         UNION SELECT work_id FROM formats JOIN versions ON versions.id = version_id WHERE formats.path = ?1)
       ORDER BY removed IS NOT NULL, id`,
      path,
    )
    .map(({ id }) => id)
}

/** Which works a work of the library is on sites: several where the reader has joined them. */
export function readIdentities(db: Database, id: WorkId): readonly SiteIdentity[] {
  return db.all<SiteIdentity>(
    'SELECT DISTINCT site, site_work_id AS id FROM versions WHERE work_id = ? AND site IS NOT NULL',
    id,
  )
}

/** A version that was imported before its text was told by a hash. */
export interface UnworkedVersion {
  readonly id: number
  readonly path: string
  readonly sourceUrl: string | null
}

/** Some versions that are still to be worked out. */
export function listUnworked(db: Database, most: number): readonly UnworkedVersion[] {
  return db.all<UnworkedVersion>(
    `SELECT versions.id, path, source_url AS sourceUrl FROM versions JOIN works ON works.id = work_id
     WHERE body_hash IS NULL ORDER BY versions.id LIMIT ?`,
    most,
  )
}

/** Keeps what a version is told by. */
export function saveKeys(
  db: Database,
  version: number,
  identity: SiteIdentity | null,
  bodyHash: string | null,
): void {
  db.run(
    'UPDATE versions SET site = ?, site_work_id = ?, body_hash = ? WHERE id = ?',
    identity?.site ?? null,
    identity?.id ?? null,
    bodyHash ?? '',
    version,
  )
}

/** Two works that the reader has said are different; the lower number first. */
export interface DifferentWorks {
  readonly one: WorkId
  readonly other: WorkId
}

const SELECT_DIFFERENT = 'SELECT work_id AS one, other_id AS other FROM different_works'

export function listDifferent(db: Database): readonly DifferentWorks[] {
  return db.all<DifferentWorks>(SELECT_DIFFERENT)
}

/** Those that one of is this work. */
export function listDifferentOf(db: Database, id: WorkId): readonly DifferentWorks[] {
  return db.all<DifferentWorks>(`${SELECT_DIFFERENT} WHERE work_id = ?1 OR other_id = ?1`, id)
}

export function putDifferent(db: Database, { one, other }: DifferentWorks): void {
  db.run('INSERT OR IGNORE INTO different_works (work_id, other_id) VALUES (?, ?)', one, other)
}

export function takeDifferent(db: Database, { one, other }: DifferentWorks): void {
  db.run('DELETE FROM different_works WHERE work_id = ? AND other_id = ?', one, other)
}

/** Works that have what tells a work: one place on a site, or one text. */
export interface SameKey {
  readonly by: 'address' | 'text'
  readonly works: readonly WorkId[]
}

export function listSameKeys(db: Database): readonly SameKey[] {
  return db
    .all<{ by: SameKey['by']; works: string }>(
      `SELECT 'address' AS by, group_concat(DISTINCT work_id) AS works FROM versions WHERE site IS NOT NULL
         GROUP BY site, site_work_id HAVING count(DISTINCT work_id) > 1
       UNION ALL SELECT 'text', group_concat(DISTINCT work_id) FROM versions WHERE body_hash <> ''
         GROUP BY body_hash HAVING count(DISTINCT work_id) > 1`,
    )
    .map(({ by, works }) => ({ by, works: works.split(',').map(Number) }))
}

/** Which works of sites the works of the library are. */
export function listIdentities(db: Database): readonly (SiteIdentity & { readonly work: WorkId })[] {
  return db.all<SiteIdentity & { readonly work: WorkId }>(
    'SELECT DISTINCT site, site_work_id AS id, work_id AS work FROM versions WHERE site IS NOT NULL',
  )
}
