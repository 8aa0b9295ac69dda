import { plainText } from '../../shared/text-content'
import type { Suggestion, SuggestedType } from '../../shared/suggestions'
import { pairingKind, type StoryHtml, type WorkRecord } from '../../shared/model'
import type { LibraryMark } from '../../shared/other-libraries'
import type { Hit } from '../../shared/query'
import type { Version, Versions } from '../../shared/versions'

/** A work as `show --json` prints it; `own` is left out where the reader keeps nothing of it. */
export function workJson(
  work: WorkRecord,
  suggestions: readonly Suggestion[],
  { versions }: Versions,
): object {
  const suggested = (type: SuggestedType): readonly string[] =>
    suggestions.filter((one) => one.type === type).map(({ name }) => name)
  return {
    id: work.id,
    title: work.title,
    authors: work.authors,
    canons: work.canons,
    pairings: work.pairings,
    characters: work.characters,
    tags: work.tags,
    rating: work.rating,
    warnings: work.warnings,
    categories: work.categories,
    language: work.language,
    series: work.series,
    words: work.words,
    chapters: work.chapters,
    chaptersTotal: work.chaptersTotal,
    status: work.status,
    published: work.published,
    updated: work.updated,
    sourceUrl: work.sourceUrl,
    summary: textOrNull(work.summary),
    notes: textOrNull(work.notes),
    endNotes: textOrNull(work.endNotes),
    suggested: {
      canons: suggested('canon'),
      pairings: suggested('pairing').map((name) => ({ name, kind: pairingKind(name) })),
      characters: suggested('character'),
    },
    suggestions: suggestions.map(suggestionJson),
    versions: versions.length,
    versionList: versions.map(versionJson),
    ...(keepsNothing(work) ? {} : { own: ownJson(work) }),
  }
}

/** A version with its first file; further files with the same text are its formats. */
export function versionJson({ files: [first, ...more], ...version }: Version): object {
  const { number, isNewest, imported, words, chapters, updated } = version
  return {
    ...{ number, newest: isNewest, imported, source: first?.source, words, chapters, updated },
    path: first?.path,
    formats: more.map(({ path, source, imported: at }) => ({ path, source, imported: at })),
  }
}

/** What a library of another program said of a work, as `show --json` prints it; nothing where none did. */
export function libraryJson(fromLibrary: LibraryMark | null): object {
  return fromLibrary === null ? {} : { fromLibrary }
}

/** A suggestion with its sentences as text. */
export function suggestionJson({ type, name, sureness, isCertain, because, sentences }: Suggestion): object {
  return {
    ...{ type, name, sureness, isCertain, because },
    sentences: sentences.map(({ parts }) => parts.map(({ text }) => text).join('')),
  }
}

/** What the reader keeps of a work for themselves. */
function ownJson({ reading, stars, privateNotes, mine, progress, lastRead }: WorkRecord): object {
  return { reading, stars, note: privateNotes, tags: mine, progress, lastRead }
}

function keepsNothing({ mine, ...work }: WorkRecord): boolean {
  const kept = [work.reading, work.stars, work.privateNotes, work.progress]
  return mine.length === 0 && kept.every((value) => value === null)
}

function textOrNull(html: StoryHtml | null): string | null {
  return html === null ? null : plainText(html)
}

/** A hit as `search --json` prints it: the snippet as text, and where in it the found words are. */
export function hitJson({ chapter, chapterTitle, snippet }: Hit): object {
  let at = 0
  const marks: (readonly [start: number, end: number])[] = []
  for (const { text, marked } of snippet) {
    if (marked) marks.push([at, at + text.length])
    at += text.length
  }
  return { chapter, chapterTitle, snippet: snippet.map(({ text }) => text).join(''), marks }
}
