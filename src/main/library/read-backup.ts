import { createHash, randomUUID, type Hash } from 'node:crypto'
import { createWriteStream, existsSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Transform } from 'node:stream'
import { text } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import yauzl, { type Entry, type ZipFile } from 'yauzl'
import { ArchiveError } from '../../shared/app-error'
import { DATABASE, hashOfEntry, MANIFEST, manifestSchema, type Manifest } from './backup-format'
import { lockLibrary } from './lock'
import { openDatabase } from './open-database'
import type { BackupOptions } from './write-backup'

/** A library that came back. */
export interface Restored {
  readonly folder: string
  readonly works: number
  /** When the backup was made (ISO 8601, UTC). */
  readonly made: string
  /** Where the library lies now that was there before; null where there was none. */
  readonly before: string | null
}

/** No manifest is longer. Bytes. */
const MAX_MANIFEST = 100_000

/**
 * Puts the library of a backup in a folder. All of it is read and checked before anything is touched; a library that
 * was there is kept beside it.
 * @param folder must be open in no Ficarium
 * @param now ISO 8601, UTC
 * @returns null when it was stopped
 * @throws ArchiveError `backup-damaged`, `not-found`, `library-locked`; the error of the file system
 */
export async function restoreBackup(
  path: string,
  folder: string,
  now: string,
  options: BackupOptions = {},
): Promise<Restored | null> {
  const unfinished = `${folder}.restoring-${randomUUID()}`
  try {
    const manifest = await unpack(path, unfinished, options)
    if (options.signal?.aborted === true) return null
    openDatabase(unfinished).close()
    const before = await swap(folder, unfinished, now)
    return { folder, works: manifest.works, made: manifest.made, before }
  } catch (error) {
    if (options.signal?.aborted === true) return null
    throw error
  } finally {
    await rm(unfinished, { recursive: true, force: true }).catch(() => {})
  }
}

async function swap(folder: string, unfinished: string, now: string): Promise<string | null> {
  if (!existsSync(folder)) {
    await mkdir(dirname(folder), { recursive: true })
    await rename(unfinished, folder)
    return null
  }
  lockLibrary(folder).release()
  const before = `${folder} before ${now.slice(0, 19).replaceAll(':', '.').replace('T', ' ')}`
  await rename(folder, before)
  try {
    await rename(unfinished, folder)
  } catch (error) {
    await rename(before, folder)
    throw error
  }
  return before
}

async function unpack(
  path: string,
  folder: string,
  { onProgress, signal }: BackupOptions,
): Promise<Manifest> {
  const zip = await open(path)
  let manifest: Manifest | undefined
  let databaseHash: string | undefined
  let files = 0
  try {
    for await (const entry of zip.eachEntry()) {
      signal?.throwIfAborted()
      const hash = hashOfEntry(entry.fileName)
      if (entry.fileName === MANIFEST) {
        manifest = await readManifest(zip, entry, path)
      } else if (entry.fileName === DATABASE) {
        databaseHash = await extract(zip, entry, join(folder, DATABASE))
      } else if (hash !== undefined) {
        if ((await extract(zip, entry, join(folder, entry.fileName))) !== hash) throw damaged(path)
        files++
        onProgress?.({ done: files, all: manifest?.files ?? files })
      } else {
        throw damaged(path)
      }
    }
  } catch (error) {
    throw isOfTheSystem(error) || error instanceof ArchiveError || signal?.aborted === true
      ? error
      : damaged(path)
  } finally {
    zip.close()
  }
  if (manifest === undefined || databaseHash !== manifest.databaseHash || files !== manifest.files)
    throw damaged(path)
  return manifest
}

async function open(path: string): Promise<ZipFile> {
  try {
    return await yauzl.openPromise(path, { lazyEntries: true, autoClose: false })
  } catch (error) {
    if (!isOfTheSystem(error)) throw damaged(path)
    if (error.code === 'ENOENT') throw new ArchiveError('not-found', `There is no file ${path}.`)
    throw error
  }
}

async function readManifest(zip: ZipFile, entry: Entry, path: string): Promise<Manifest> {
  if (entry.uncompressedSize > MAX_MANIFEST) throw damaged(path)
  const read = manifestSchema.safeParse(JSON.parse(await text(await zip.openReadStreamPromise(entry))))
  if (!read.success) throw damaged(path)
  return read.data
}

/** @returns the SHA-256 of what was written, in hexadecimal */
async function extract(zip: ZipFile, entry: Entry, path: string): Promise<string> {
  await mkdir(dirname(path), { recursive: true })
  const hash = createHash('sha256')
  await pipeline(
    await zip.openReadStreamPromise(entry),
    through(hash),
    createWriteStream(path, { flags: 'wx' }),
  )
  return hash.digest('hex')
}

function through(hash: Hash): Transform {
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk)
      done(null, chunk)
    },
  })
}

function damaged(path: string): ArchiveError {
  return new ArchiveError(
    'backup-damaged',
    `${path} is no whole backup of a Ficarium library: it is damaged, or was cut off. Choose another backup; nothing was changed.`,
  )
}

function isOfTheSystem(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error && 'syscall' in error
}
