import { readFile, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { z } from 'zod'
import { writeWhole } from './whole-file'

/** Kept beside what was exported once only what changed was asked for, so that it is true for whoever exports there next. */
const FILE = '.ficarium-export.json'
const schema = z.object({ version: z.literal(1), files: z.record(z.string(), z.string()) })

/** What an export folder holds, and of what: by it one knows which works have changed since without making them anew. */
export class ExportRecord {
  readonly #folder: string
  /** Fingerprints of what went into a file, by its path below the folder, parted by `/`. */
  readonly #files: Map<string, string>
  /** The same the other way round, as it was read. */
  #paths: ReadonlyMap<string, string> | undefined

  private constructor(
    folder: string,
    readonly wasThere: boolean,
    files: Map<string, string>,
  ) {
    this.#folder = folder
    this.#files = files
  }

  /** The record of a folder; an empty one where there is none, or none that can be read. */
  static async read(folder: string): Promise<ExportRecord> {
    const text = await readFile(join(folder, FILE), 'utf8').catch(() => '')
    return new ExportRecord(folder, text !== '', new Map(Object.entries(filesIn(text))))
  }

  /** The file that was made of exactly this and is still there; undefined when there is none. */
  async find(fingerprint: string): Promise<string | undefined> {
    this.#paths ??= new Map([...this.#files].map(([path, made]) => [made, path]))
    const path = this.#paths.get(fingerprint)
    if (path === undefined) return undefined
    const file = join(this.#folder, ...path.split('/'))
    const isThere = await stat(file).then(
      (found) => found.isFile(),
      () => false,
    )
    return isThere ? file : undefined
  }

  add(file: string, fingerprint: string): void {
    this.#files.set(relative(this.#folder, file).split(sep).join('/'), fingerprint)
  }

  /** Never rejects, and makes no folder: without it the next export only takes longer. */
  async write(): Promise<void> {
    const text = JSON.stringify({ version: 1, files: Object.fromEntries(this.#files) })
    await writeWhole(join(this.#folder, FILE), text).catch(() => {})
  }
}

function filesIn(text: string): Readonly<Record<string, string>> {
  try {
    return schema.parse(JSON.parse(text)).files
  } catch {
    return {}
  }
}
