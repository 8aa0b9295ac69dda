import { statSync } from 'node:fs'
import { isAbsolute } from 'node:path'
import type { FileFacts } from '../../shared/ipc'
import type { WorkDocument } from '../importing/document'
import type { Database } from '../library/database'
import { readFacts } from '../library/readings'

const NOTHING: FileFacts = {
  bytes: null,
  modified: null,
  hash: null,
  format: null,
  source: null,
  encoding: null,
}

/** What is known of a file once it is read and its original kept. */
export function factsOfDocument({
  document,
  hash,
}: {
  readonly document: WorkDocument
  readonly hash: string
}): FileFacts {
  return { ...NOTHING, hash, format: formatOf(document), encoding: document.encoding }
}

/** The same for one that was kept before, and is not looked into again. */
export function factsOfKnown(db: Database, hash: string): FileFacts {
  return { ...NOTHING, hash, ...readFacts(db, hash) }
}

function formatOf({ kind, bytes }: WorkDocument): FileFacts['format'] {
  if (kind === 'book') return 'epub'
  // A Word document is a zip that is read as a page.
  return bytes[0] === 0x50 && bytes[1] === 0x4b ? 'docx' : kind
}

/** The same with what the disk says of the file. Never throws. */
export function withDiskFacts(path: string, facts: FileFacts = NOTHING): FileFacts {
  if (!isAbsolute(path)) return facts
  try {
    const { size, mtime } = statSync(path)
    return { ...facts, bytes: size, modified: mtime.toISOString() }
  } catch {
    return facts
  }
}
