import { createHash, randomUUID } from 'node:crypto'
import { existsSync, rmSync } from 'node:fs'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** The imported files, byte for byte, each once under the hash of its content. */
export class Originals {
  readonly #folder: string
  /** Folders that are there for certain. */
  readonly #made = new Set<string>()
  /** Imports under way: a file that is here may be one whose work is not written yet. */
  #imports = 0

  /** @param library the library's folder */
  constructor(library: string) {
    this.#folder = join(library, 'originals')
  }

  /** SHA-256 of the bytes, in hexadecimal. */
  static hashOf(bytes: Uint8Array): string {
    return createHash('sha256').update(bytes).digest('hex')
  }

  /** Written beside its place and renamed: a file that is there is there whole. */
  async keep(hash: string, bytes: Uint8Array): Promise<void> {
    const path = this.#pathOf(hash)
    if (existsSync(path)) return
    await this.#makeFolder(dirname(path))
    const temporary = `${path}.${randomUUID()}.tmp`
    await writeFile(temporary, bytes)
    await rename(temporary, path)
  }

  /** To be called when an import begins: no file is removed until it has ended. @returns ends it */
  beginImport(): () => void {
    this.#imports++
    return () => void this.#imports--
  }

  /** Removes files that no work has any more; during an import they stay. */
  remove(hashes: Iterable<string>): void {
    if (this.#imports > 0) return
    for (const hash of hashes) rmSync(this.#pathOf(hash), { force: true })
  }

  /** @returns undefined when the file is not there */
  async read(hash: string): Promise<Uint8Array | undefined> {
    return await readFile(this.#pathOf(hash)).catch(() => undefined)
  }

  async #makeFolder(folder: string): Promise<void> {
    if (this.#made.has(folder)) return
    await mkdir(folder, { recursive: true })
    this.#made.add(folder)
  }

  #pathOf(hash: string): string {
    return join(this.#folder, hash.slice(0, 2), hash)
  }
}
