import { mkdir, readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { hasIdentifier } from './epub/identifier'
import { fileNameKey, uniqueFileName } from './naming'
import { writeWhole } from './whole-file'

/** No EPUB made here gets near this; a larger file is somebody else's and is not read. */
const MAX_KNOWN_BYTES = 512 * 1024 * 1024

export interface PutFile {
  readonly path: string
  readonly isSame: boolean
}

/** A folder that EPUBs are written into, and what it is known to hold. One export owns it at a time. */
export class ExportFolder {
  readonly #folder: string
  /** The names on disk by their key; read when the first file is put. */
  #names: Map<string, string> | undefined
  /** Keys of the files that this export has put. */
  readonly #put = new Set<string>()

  constructor(folder: string) {
    this.#folder = folder
  }

  /**
   * Puts an EPUB under the name, or under `Name (2)` and so on where the name is another work's. A file that has the
   * same bytes is left, an earlier export of the same work is replaced; the file is there whole or not at all.
   * @returns the file, and whether it had the same bytes already
   * @throws the error of the file system
   */
  async put(name: string, epub: Uint8Array, identifier: string): Promise<PutFile> {
    const names = await this.#open()
    const ofOthers = new Set<string>()
    for (;;) {
      const wanted = uniqueFileName(name, (key) => this.#put.has(key) || ofOthers.has(key))
      const key = fileNameKey(wanted)
      const path = join(this.#folder, names.get(key) ?? wanted)
      const there = await lookAt(path, epub, identifier)
      if (there === 'of-another') {
        ofOthers.add(key)
        continue
      }
      if (there !== 'same') await writeWhole(path, epub)
      this.#put.add(key)
      return { path, isSame: there === 'same' }
    }
  }

  async #open(): Promise<ReadonlyMap<string, string>> {
    if (this.#names === undefined) {
      await mkdir(this.#folder, { recursive: true })
      const names = await readdir(this.#folder)
      this.#names = new Map(names.map((name) => [fileNameKey(name), name]))
    }
    return this.#names
  }
}

type WhatIsThere = 'nothing' | 'same' | 'earlier-export' | 'of-another'

async function lookAt(path: string, epub: Uint8Array, identifier: string): Promise<WhatIsThere> {
  const found = await stat(path).catch(unlessCode('ENOENT'))
  if (found === undefined) return 'nothing'
  if (!found.isFile() || found.size > MAX_KNOWN_BYTES) return 'of-another'
  const there = await readFile(path).catch(unlessCode('EACCES', 'EPERM'))
  if (there === undefined) return 'of-another'
  if (there.equals(epub)) return 'same'
  return hasIdentifier(there, identifier) ? 'earlier-export' : 'of-another'
}

/** Turns an error with one of the codes into `undefined`, throws every other. */
function unlessCode(...codes: readonly string[]): (error: unknown) => undefined {
  return (error) => {
    if (error instanceof Error && 'code' in error && codes.includes(String(error.code))) return undefined
    throw error
  }
}
