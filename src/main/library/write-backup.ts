import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { ZipFile } from 'yazl'
import type { Progress } from '../../shared/ipc'
import { DATABASE, MANIFEST, originalEntry, type Manifest } from './backup-format'
import { Database } from './database'

export interface BackupOptions {
  onProgress?(done: Progress): void
  readonly signal?: AbortSignal
}

/** What went into a backup. */
export interface Backup {
  readonly path: string
  readonly works: number
  readonly files: number
  /** Imported files that are gone from the library: `verify` names them. */
  readonly missing: number
}

/**
 * Writes a whole library into one file, which is there whole or not at all. The library can be used meanwhile: what is
 * in the backup is the library of one moment.
 * @param library its folder
 * @returns null when it was stopped
 * @throws the error of the file system
 */
export async function writeBackup(
  db: Database,
  library: string,
  path: string,
  now: string,
  { onProgress, signal }: BackupOptions = {},
): Promise<Backup | null> {
  const folder = join(library, 'backups')
  // SQLite makes files of its own beside a database.
  const beside = join(folder, `${randomUUID()}.tmp`)
  const copy = join(beside, DATABASE)
  const unfinished = `${path}.${randomUUID()}.tmp`
  try {
    await mkdir(beside, { recursive: true })
    if (!(await db.copyTo(copy, signal))) return null
    const { works, hashes } = contentsOf(copy)
    const files = hashes.filter((hash) => existsSync(join(library, originalEntry(hash))))
    const databaseHash = await hashOf(copy)
    const manifest: Manifest = {
      format: 'ficarium-backup',
      version: 1,
      made: now,
      works,
      files: files.length,
      databaseHash,
    }
    const zip = new ZipFile()
    zip.addBuffer(Buffer.from(JSON.stringify(manifest, null, 1)), MANIFEST)
    zip.addFile(copy, DATABASE, { forceZip64Format: true })
    files.forEach((hash, at) => {
      zip.addReadStreamLazy(originalEntry(hash), {}, (take) => {
        onProgress?.({ done: at, all: files.length })
        take(null, createReadStream(join(library, originalEntry(hash))))
      })
    })
    zip.end()
    await writeZip(zip, unfinished, signal)
    await rename(unfinished, path)
    return { path, works, files: files.length, missing: hashes.length - files.length }
  } catch (error) {
    if (signal?.aborted === true) return null
    throw error
  } finally {
    for (const left of [beside, unfinished]) await rm(left, { recursive: true, force: true }).catch(() => {})
  }
}

/** Of a copy of the database: works, and the hashes of the files that they were imported from. */
function contentsOf(copy: string): { readonly works: number; readonly hashes: readonly string[] } {
  const db = new Database(copy)
  try {
    const works =
      db.get<{ works: number }>('SELECT count(*) AS works FROM works WHERE removed IS NULL')?.works ?? 0
    const rows = db.all<{ hash: string }>(
      'SELECT file_hash AS hash FROM versions UNION SELECT file_hash FROM formats ORDER BY hash',
    )
    return { works, hashes: rows.map(({ hash }) => hash) }
  } finally {
    db.close()
  }
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer)
  return hash.digest('hex')
}

/** The errors of a zip that is being written come by themselves, not by its stream. */
async function writeZip(zip: ZipFile, path: string, signal: AbortSignal | undefined): Promise<void> {
  const broken = new AbortController()
  zip.on('error', (error) => broken.abort(error))
  const signals = [broken.signal, ...(signal === undefined ? [] : [signal])]
  try {
    await pipeline(zip.outputStream, createWriteStream(path, { flags: 'wx' }), {
      signal: AbortSignal.any(signals),
    })
  } catch (error) {
    throw broken.signal.aborted ? broken.signal.reason : error
  }
}
