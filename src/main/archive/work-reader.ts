import type { FolderDocument } from '../importing/document'
import type { ReadOptions, Refusal } from '../importing/read-file'
import type { KnownNames } from '../importing/sources/source'
import type { Originals } from '../library/originals'
import { openOriginal, prepareWorks, type KeptDocument, type Origin, type PreparedWork } from './preparing'

/** A file whose original is kept, with the works in it. */
export interface ReadDocument {
  readonly ok: true
  readonly kind: 'read'
  /** Of its bytes. */
  readonly hash: string
  /** At least one, or why there are none; undefined for a file that is known: it was not looked into. */
  readonly works: readonly PreparedWork[] | Refusal | undefined
}

/** Whether the library has a file of this hash. */
export type IsKnown = (hash: string) => boolean

export interface FileToRead {
  readonly path: string
  readonly bytes: number
}

/** Reads files for an import. */
export interface WorkReader {
  /** Reads a file and keeps its original; a zip of documents is opened only. Never rejects. */
  read(
    file: FileToRead,
    isKnown: IsKnown,
    options: ReadOptions,
  ): Promise<ReadDocument | FolderDocument | Refusal>
  /** Ends what it holds; what was not read by then never is. */
  close(): Promise<void>
}

/** Looks into a file whose original is kept, unless it is known. Never throws. */
export function lookInto(
  origin: Origin,
  kept: KeptDocument,
  isKnown: IsKnown,
  known: KnownNames,
): ReadDocument {
  const { hash } = kept
  return {
    ok: true,
    kind: 'read',
    hash,
    works: isKnown(hash) ? undefined : prepareWorks(origin, kept, known),
  }
}

/** Reads files in the thread that asks. */
export class OwnThread implements WorkReader {
  constructor(
    readonly originals: Originals,
    readonly known: KnownNames,
  ) {}

  async read(
    { path }: FileToRead,
    isKnown: IsKnown,
    options: ReadOptions,
  ): Promise<ReadDocument | FolderDocument | Refusal> {
    const kept = await openOriginal(this.originals, path, options)
    if (!kept.ok || kept.kind === 'zip') return kept
    return lookInto({ path }, kept, isKnown, this.known)
  }

  async close(): Promise<void> {}
}
