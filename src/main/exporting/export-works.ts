import { setImmediate } from 'node:timers/promises'
import type { ExportReport, Progress } from '../../shared/ipc'
import type { WorkId } from '../../shared/model'
import { workIdentifier } from './epub/identifier'
import { writeEpub } from './epub/write-epub'
import { describeFailure } from './export-failure'
import { ExportFolder } from './export-folder'
import { epubFileName } from './naming'
import type { WorkToExport } from './work-to-export'

/** A work of the library whose text is read when its turn comes. */
export interface ExportItem {
  readonly id: WorkId
  load(): WorkToExport
}

export interface ExportOptions {
  onProgress?(done: Progress): void
  /** Stops before the next work; what is written stays. */
  readonly signal?: AbortSignal
}

/**
 * Writes an EPUB of each work into a folder, which is made if it is not there. A work that fails is reported and never
 * stops the rest. No file but an earlier export of the same work is ever replaced.
 */
export async function exportWorks(
  works: Iterable<ExportItem>,
  folder: string,
  options: ExportOptions = {},
): Promise<ExportReport> {
  const items = [...works]
  const target = new ExportFolder(folder)
  const files: ExportReport['files'][number][] = []
  const failed: ExportReport['failed'][number][] = []
  let stopped = false
  for (const [at, item] of items.entries()) {
    if (options.signal?.aborted) {
      stopped = true
      break
    }
    try {
      files.push({ path: await exportWork(item, target), ids: [item.id] })
    } catch (error) {
      const { code, message } = describeFailure(error)
      failed.push({ id: item.id, reason: code, message })
    }
    options.onProgress?.({ done: at + 1, all: items.length })
    await setImmediate()
  }
  return { folder, files, failed, stopped }
}

async function exportWork(item: ExportItem, target: ExportFolder): Promise<string> {
  const work = item.load()
  const epub = await writeEpub(work)
  return target.put(epubFileName(work), epub, workIdentifier(work))
}
