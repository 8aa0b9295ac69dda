import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { WorkDocument } from '../../../src/main/importing/document'
import { readTextBytes, type TextDocument } from '../../../src/main/importing/read-file'
import { readWorks, type ReadWork } from '../../../src/main/importing/read-work'
import { NO_KNOWN_NAMES, type KnownNames, type SourceText } from '../../../src/main/importing/sources/source'
import type { StoryHtml, TagType } from '../../../src/shared/model'
import { textContent } from '../../../src/shared/text-content'

/** The bytes of a file in tests/fixtures. */
export function fixture(name: string): Uint8Array {
  return readFileSync(fileURLToPath(new URL(`../../fixtures/${name}.txt`, import.meta.url)))
}

export function documentOf(bytes: Uint8Array): TextDocument {
  const document = readTextBytes(bytes)
  if (!document.ok) throw new Error(document.message)
  return document
}

/** The work in a file of tests/fixtures. */
export function workIn(name: string, known = NO_KNOWN_NAMES): ReadWork {
  return read(documentOf(fixture(name)), `/stories/${name}.txt`, known)
}

/** The work in a document that has one. */
export function read(document: WorkDocument, path: string, known = NO_KNOWN_NAMES): ReadWork {
  const works = readWorks(document, path, known)
  if ('reason' in works) throw new Error(works.message)
  return only(works)
}

function only(works: readonly ReadWork[]): ReadWork {
  const [work, second] = works
  if (work === undefined || second !== undefined)
    throw new Error(`${works.length} works where one was expected`)
  return work
}

/** The work in a text that has one. */
export function workOf(text: string): ReadWork {
  return only(worksIn(text))
}

/** The works in a text. */
export function worksIn(text: string, fileName = 'some_file'): readonly ReadWork[] {
  const works = readWorks(documentOf(Buffer.from(text)), `/stories/${fileName}.txt`, NO_KNOWN_NAMES)
  if ('reason' in works) throw new Error(works.message)
  return works
}

/** Text as the sources get it. */
export function sourceText(text: string, fileName = 'some_file'): SourceText {
  return { lines: text.split('\n'), fileName }
}

/** A library that holds names of one type. */
export function knowing(type: TagType, ...names: readonly string[]): KnownNames {
  return { names: (asked) => (asked === type ? names : []) }
}

/** The text of HTML, a line each. */
export function linesOf(html: string | null): readonly string[] {
  return html === null
    ? []
    : textContent(html as StoryHtml)
        .trimEnd()
        .split('\n')
}
