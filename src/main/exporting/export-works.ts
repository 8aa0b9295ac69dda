import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { ArchiveError } from '../../shared/app-error'
import { DEFAULT_NAMES, EXPORT_SETTINGS, type ExportSettings } from '../../shared/export'
import type { ExportReport, Progress } from '../../shared/ipc'
import type { WorkId } from '../../shared/model'
import { anthologyIdentifier, workIdentifier } from './epub/identifier'
import { writeAnthology, writeEpub } from './epub/write-epub'
import { describeFailure } from './export-failure'
import { ExportRecord } from './export-record'
import { ExportTree } from './export-tree'
import { pathOf, readPattern, type NamePattern } from './name-pattern'
import { fileName, safePart } from './naming'
import type { WorkToExport } from './work-to-export'

/** A work of the library whose text is read when its turn comes. */
export interface ExportItem {
  readonly id: WorkId
  load(): WorkToExport
  /** Another one whenever anything of the work changes that an export shows; it is had without reading the text. */
  stamp(): string
}

export interface ExportOptions {
  onProgress?(done: Progress): void
  /** Stops before the next work; what is written stays. */
  readonly signal?: AbortSignal
  readonly settings?: ExportSettings
}

/** Raised whenever an EPUB of the same work becomes another one. */
const EPUB_VERSION = 1

const NO_EPUB = 'This work could not be made into an EPUB'

type Files = ExportReport['files'][number][]
type Failures = ExportReport['failed'][number][]

/**
 * Writes works into a folder, which is made if it is not there: an EPUB each, or one of all of them. A work that fails
 * is reported and never stops the rest. No file but an earlier export of the same work is ever replaced.
 * @throws ArchiveError `wrong-pattern`
 */
export async function exportWorks(
  works: Iterable<ExportItem>,
  folder: string,
  options: ExportOptions = {},
): Promise<ExportReport> {
  const settings = options.settings ?? EXPORT_SETTINGS
  const pattern = readPattern(settings.names === '' ? DEFAULT_NAMES : settings.names)
  if ('problem' in pattern) throw new ArchiveError('wrong-pattern', pattern.problem)
  const run = new Export([...works], folder, settings, options)
  return settings.as === 'anthology' ? run.asAnthology() : run.oneEach(pattern)
}

class Export {
  readonly #files: Files = []
  readonly #failed: Failures = []
  readonly #tree: ExportTree
  #unchanged = 0

  constructor(
    readonly items: readonly ExportItem[],
    readonly folder: string,
    readonly settings: ExportSettings,
    readonly options: ExportOptions,
  ) {
    this.#tree = new ExportTree(folder)
  }

  async oneEach(pattern: NamePattern): Promise<ExportReport> {
    const record = await ExportRecord.read(this.folder)
    const isKept = this.settings.onlyChanged || record.wasThere
    const stopped = await this.#eachWork(async (item) => {
      const fingerprint = isKept ? this.#fingerprintOf(item) : ''
      if (this.settings.onlyChanged && (await record.find(fingerprint)) !== undefined) {
        this.#unchanged++
        return
      }
      const work = item.load()
      const epub = await writeEpub(work, this.settings)
      const { path, isSame } = await this.#tree.put(pathOf(pattern, work), epub, workIdentifier(work))
      if (isKept) record.add(path, fingerprint)
      if (this.settings.onlyChanged && isSame) this.#unchanged++
      else this.#files.push({ path, ids: [item.id] })
    })
    if (isKept) await record.write()
    return this.#report(stopped)
  }

  /** Nothing is written when it is stopped. */
  async asAnthology(): Promise<ExportReport> {
    const works: WorkToExport[] = []
    const stopped = await this.#eachWork(async (item) => {
      works.push(item.load())
    })
    if (stopped || works.length === 0) return this.#report(stopped)
    const title = this.settings.title.trim() || works[0]?.series[0]?.name || 'Anthology'
    const ids = works.map(({ id }) => id)
    try {
      const epub = await writeAnthology(works, title, this.settings)
      const name = fileName(safePart(title), '.epub')
      const { path } = await this.#tree.put([name], epub, anthologyIdentifier(works, title))
      this.#files.push({ path, ids })
    } catch (error) {
      const { code, message } = describeFailure(error, NO_EPUB)
      this.#failed.push(...ids.map((id) => ({ id, reason: code, message })))
    }
    return this.#report(false)
  }

  /** @returns whether it was stopped */
  async #eachWork(act: (item: ExportItem) => Promise<void>): Promise<boolean> {
    for (const [at, item] of this.items.entries()) {
      if (this.options.signal?.aborted) return true
      try {
        await act(item)
      } catch (error) {
        const { code, message } = describeFailure(error, NO_EPUB)
        this.#failed.push({ id: item.id, reason: code, message })
      }
      this.options.onProgress?.({ done: at + 1, all: this.items.length })
      await setImmediate()
    }
    return false
  }

  #fingerprintOf(item: ExportItem): string {
    const { cover, subjects, names } = this.settings
    const made = JSON.stringify([EPUB_VERSION, cover, subjects, names, item.id, item.stamp()])
    return createHash('sha256').update(made).digest('base64url').slice(0, 22)
  }

  #report(stopped: boolean): ExportReport {
    return {
      folder: this.folder,
      files: this.#files,
      failed: this.#failed,
      unchanged: this.#unchanged,
      stopped,
    }
  }
}
