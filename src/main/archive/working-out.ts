import { basename, extname } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { TAG_TYPES, type Metadata, type TagType } from '../../shared/model'
import { tagKey } from '../../shared/tag-key'
import { textContent } from '../../shared/text-content'
import { openBytes } from '../importing/open-file'
import { readWorks } from '../importing/read-work'
import { NO_METADATA } from '../importing/sources/source'
import { identityOfAddress, identityOfFileName } from '../importing/sources/identity'
import { listUnworked, saveKeys } from '../library/find-versions'
import { namesByType, tagsOf } from '../library/tags'
import { readNewest, readSaid, readVersionChapters, saveSaid, type VersionRow } from '../library/versions'
import { bodyHash } from '../versions/body'
import { metadataOf } from './editing'
import { identify } from './identifying'
import type { PreparedWork } from './preparing'
import { recordOf } from './records'
import type { Shelves } from './shelves'

/** What is told of versions that were imported before versions were told apart. */

/** Versions that are worked out between two other questions. */
const AT_A_TIME = 50

/** Works out by what the versions are told that came in before: once for each, in small parts. */
export async function workOutKeys({ db }: Shelves): Promise<void> {
  for (;;) {
    const some = listUnworked(db, AT_A_TIME)
    if (some.length === 0) return
    db.transaction(() => {
      for (const { id, path, sourceUrl } of some) {
        const texts = readVersionChapters(db, id).map(({ html }) => textContent(html))
        const identity =
          identityOfAddress(sourceUrl ?? '') ?? identityOfFileName(basename(path, extname(path)))
        saveKeys(db, id, identity, bodyHash(texts))
      }
    })
    await setImmediate()
  }
}

/**
 * Reads the original of a work that is about to be changed once more, where it was not kept what its file said: what
 * the work says otherwise is what the reader has changed; where it is gone, all of it may be.
 */
export async function recallSaid(shelves: Shelves, item: PreparedWork): Promise<void> {
  const { db } = shelves
  const known = identify(db, item)
  const newest = known.kind === 'new' ? undefined : readNewest(db, known.id)
  if (known.kind === 'new' || newest === undefined || readSaid(db, newest.id) !== null) return
  const now = metadataOf(recordOf(shelves, known.id))
  const recalled = await readOriginal(shelves, newest)
  saveSaid(db, newest.id, unchanged(now, recalled ?? NO_METADATA))
}

async function readOriginal(shelves: Shelves, version: VersionRow): Promise<Metadata | undefined> {
  const { fileHash, path, bodyHash: body } = version
  const bytes = await shelves.originals.read(fileHash)
  const opened = bytes === undefined ? undefined : await openBytes(bytes, extname(path).slice(1))
  if (opened === undefined || !opened.ok || opened.kind === 'zip') return undefined
  const read = readWorks(opened, path, shelves.knownNames)
  if ('reason' in read) return undefined
  const hashOf = (one: (typeof read)[number]): string | null =>
    bodyHash(one.work.chapters.map(({ html }) => textContent(html)))
  return (read.length === 1 ? read[0] : read.find((one) => hashOf(one) === body))?.work
}

/** What a work says as its file did. What its file says now and the work does not may have been read otherwise then. */
function unchanged(now: Metadata, recalled: Metadata): Metadata {
  const [names, others] = [namesByType(now), namesByType(recalled)]
  const both = Object.fromEntries(
    TAG_TYPES.map((type): [TagType, readonly string[]] => {
      const keys = new Set(others[type].map((name) => tagKey(type, name)))
      return [type, names[type].filter((name) => keys.has(tagKey(type, name)))]
    }),
  ) as Record<TagType, readonly string[]>
  const indexOf = (name: string): number | null =>
    now.series.find((place) => place.name === name)?.index ?? null
  return { ...now, ...tagsOf(both, indexOf), title: recalled.title, status: recalled.status }
}
