import { openBytes } from '../../../src/main/importing/open-file'
import type { ReadWork } from '../../../src/main/importing/read-work'
import { read } from './fixtures'

/** The work in bytes that are one document. @param name of the file, whose extension is asked as for any file */
export async function workOf(bytes: Uint8Array | string, name: string): Promise<ReadWork> {
  const extension = name.slice(name.lastIndexOf('.') + 1)
  const document = await openBytes(Buffer.from(bytes), extension)
  if (!document.ok) throw new Error(document.message)
  if (document.kind === 'zip') throw new Error('a zip of documents')
  return read(document, `/stories/${name}`)
}

/** Titles and text of a work's chapters. */
export const chaptersOf = ({ work }: ReadWork): readonly (readonly [title: string | null, html: string])[] =>
  work.chapters.map(({ title, html }) => [title, html])
