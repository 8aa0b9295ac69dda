import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { readTextBytes, type TextDocument } from '../../../src/main/importing/read-file'
import { readWork, type ReadWork } from '../../../src/main/importing/read-work'
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
  return readWork(documentOf(fixture(name)), `/stories/${name}.txt`, known)
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
export function linesOf(html: StoryHtml | null): readonly string[] {
  return html === null ? [] : textContent(html).trimEnd().split('\n')
}
