import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { ExportFolder, type PutFile } from './export-folder'
import { fileNameKey, uniqueFileName } from './naming'

/** A folder that exports are written into, with the folders below it. One export owns it at a time. */
export class ExportTree {
  readonly #root: string
  readonly #folders = new Map<string, ExportFolder>()
  /** The folders of a folder by the names that were asked for. */
  readonly #below = new Map<string, Map<string, string>>()

  constructor(root: string) {
    this.#root = root
  }

  /**
   * Puts an EPUB where a path below the folder says, as {@link ExportFolder.put} does. A folder that differs in case
   * only is the same one, as it is on cards.
   * @returns the file, and whether it had the same bytes already
   * @throws the error of the file system
   */
  async put(path: readonly string[], epub: Uint8Array, identifier: string): Promise<PutFile> {
    let folder = this.#root
    for (const name of path.slice(0, -1)) folder = await this.#folderIn(folder, name)
    const known = this.#folders.get(folder) ?? new ExportFolder(folder)
    this.#folders.set(folder, known)
    return known.put(path.at(-1) ?? '', epub, identifier)
  }

  async #folderIn(parent: string, name: string): Promise<string> {
    const below = this.#below.get(parent) ?? new Map<string, string>()
    this.#below.set(parent, below)
    const key = fileNameKey(name)
    const known = below.get(key) ?? (await findFolder(parent, name))
    below.set(key, known)
    return join(parent, known)
  }
}

/** The name of the folder that is there already, or one that is free where a file has the name. */
async function findFolder(parent: string, name: string): Promise<string> {
  await mkdir(parent, { recursive: true })
  const entries = await readdir(parent, { withFileTypes: true })
  const key = fileNameKey(name)
  const folder = entries.find((entry) => entry.isDirectory() && fileNameKey(entry.name) === key)
  if (folder !== undefined) return folder.name
  const files = new Set(
    entries.filter((entry) => !entry.isDirectory()).map((entry) => fileNameKey(entry.name)),
  )
  return uniqueFileName(name, (taken) => files.has(taken))
}
