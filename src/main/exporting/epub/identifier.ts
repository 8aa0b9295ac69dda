import { createHash, type Hash } from 'node:crypto'
import type { WorkToExport } from '../work-to-export'

/**
 * A URN for the work: the same source address gives the same one, whatever else changes. Without an address it is made
 * of title, authors and text.
 */
export function workIdentifier(work: WorkToExport): string {
  const hash = createHash('sha256')
  const url = work.sourceUrl?.trim()
  if (url) hash.update(`url\n${url}`)
  else hash.update(JSON.stringify([work.title, work.authors, work.chapters.map((chapter) => chapter.html)]))
  return uuidUrn(hash)
}

/** The same for the same works in the same order under the same title. */
export function anthologyIdentifier(works: readonly WorkToExport[], title: string): string {
  return uuidUrn(createHash('sha256').update(JSON.stringify(['anthology', title, works.map(workIdentifier)])))
}

/** A UUID of version 8 (RFC 9562) from the first 128 bits of a hash. */
function uuidUrn(hash: Hash): string {
  const bytes = hash.digest().subarray(0, 16)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  const parts = /^(.{8})(.{4})(.{4})(.{4})(.{12})$/.exec(bytes.toString('hex'))
  return `urn:uuid:${parts?.slice(1).join('-') ?? ''}`
}

/** How the identifier stands in the package document, which is stored in the EPUB without compression. */
export function identifierElement(identifier: string): string {
  return `<dc:identifier id="book-id">${identifier}</dc:identifier>`
}

/** Whether these bytes are an EPUB that was made here of the work with this identifier, and not changed since. */
export function hasIdentifier(epub: Buffer, identifier: string): boolean {
  return epub.includes(identifierElement(identifier))
}
