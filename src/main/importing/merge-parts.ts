import type { DraftChapter, FoundWork } from './sources/source'

/**
 * Puts pages of one work together that were copied chapter by chapter. Works are the same that have the same address, or
 * the same title and authors where no address is known. Works keep the order in which they begin.
 */
export function mergeParts(parts: readonly FoundWork[]): readonly FoundWork[] {
  const works = new Map<string, FoundWork[]>()
  for (const part of parts) {
    const key = keyOf(part)
    const same = works.get(key)
    if (same === undefined) works.set(key, [part])
    else same.push(part)
  }
  return [...works.values()].flatMap(merge)
}

function keyOf({ work, source }: FoundWork): string {
  if (work.sourceUrl !== null) return work.sourceUrl
  return [source, work.title, ...work.authors].join('\n').toLowerCase()
}

function merge(parts: readonly FoundWork[]): readonly FoundWork[] {
  const last = parts.at(-1)
  if (parts.length < 2 || last === undefined) return parts
  const { chapters, numbers } = mergeChapters(parts)
  const posted = last.chaptersPosted ?? null
  const guessed = new Set(parts.flatMap((part) => part.guessed))
  if (posted === null || posted <= chapters.length) guessed.delete('parts-missing')
  const merged = {
    ...last,
    work: {
      ...last.work,
      summary: parts.find(({ work }) => work.summary !== null)?.work.summary ?? null,
      notes: parts.find(({ work }) => work.notes !== null)?.work.notes ?? null,
      endNotes: parts.findLast(({ work }) => work.endNotes !== null)?.work.endNotes ?? null,
      chapters,
    },
    guessed: [...guessed],
    chapterNumbers: numbers,
  }
  return [merged]
}

/** In the order of their numbers; of a chapter that is there twice the later one. Without numbers they stay as they stand. */
function mergeChapters(parts: readonly FoundWork[]): {
  readonly chapters: readonly DraftChapter[]
  readonly numbers: readonly (number | null)[]
} {
  const all = parts.flatMap(({ work, chapterNumbers }) =>
    work.chapters.map((chapter, index) => ({ chapter, number: chapterNumbers?.[index] ?? null })),
  )
  if (all.some(({ number }) => number === null))
    return { chapters: all.map(({ chapter }) => chapter), numbers: all.map(({ number }) => number) }
  const byNumber = new Map(all.map(({ chapter, number }) => [number ?? 0, chapter]))
  const sorted = [...byNumber].sort(([a], [b]) => a - b)
  return { chapters: sorted.map(([, chapter]) => chapter), numbers: sorted.map(([number]) => number) }
}
