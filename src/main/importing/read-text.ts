import { mergeParts } from './merge-parts'
import { SOURCES } from './sources'
import type { FoundWork, KnownNames, SourceOf, SourceText } from './sources/source'
import { splitWorks } from './split-works'
import { cleanStrayMarkup } from './stray-markup'

/**
 * Finds out in which shape a text holds its work, and reads it. A text may hold several works, one behind the other; a
 * work that was copied chapter by chapter is one.
 * @param fileName without folder and extension
 * @returns at least one
 */
export function readText(text: string, fileName: string, known: KnownNames): readonly FoundWork[] {
  const lines = text.split('\n')
  const parts = joinUnknown(splitWorks(lines), fileName)
  if (parts.length < 2) return [readPart(lines, fileName, known)]
  return mergeParts(parts.map((part) => readPart(part, fileName, known)))
}

/** A part that no source knows belongs to the one before it. */
function joinUnknown(
  parts: readonly (readonly string[])[],
  fileName: string,
): readonly (readonly string[])[] {
  if (parts.length < 2) return parts
  const joined: string[][] = []
  for (const lines of parts) {
    const isWork = SOURCES.some(
      (source) => source.isAnyText !== true && source.recognises({ lines, fileName }),
    )
    const before = joined.at(-1)
    if (isWork || before === undefined) joined.push([...lines])
    else for (const line of lines) before.push(line)
  }
  return joined
}

function readPart(lines: readonly string[], fileName: string, known: KnownNames): FoundWork {
  const asIs: SourceText = { lines, fileName }
  const own = SOURCES.filter(({ hasOwnMarkup }) => hasOwnMarkup === true)
  if (own.some((source) => source.recognises(asIs))) return readAs(own, asIs, known)
  const clean: SourceText = { lines: cleanStrayMarkup(lines.join('\n')).split('\n'), fileName }
  return readAs(
    SOURCES.filter(({ hasOwnMarkup }) => hasOwnMarkup !== true),
    clean,
    known,
  )
}

/** Reads a document by the first source that knows it. */
export function readAs<Given>(
  sources: readonly SourceOf<Given>[],
  given: Given,
  known: KnownNames,
): FoundWork {
  const source = sources.find((candidate) => candidate.recognises(given))
  if (source === undefined) throw new Error('the last source takes every document')
  return { ...source.read(given, known), source: source.name }
}
