import type { LibraryQuery } from '../../../shared/query'
import type { NextPart, Series, SeriesGap, SeriesPart } from '../../../shared/series'
import { count, number, percent } from '../../ui/wording'
import { READING_WORDS } from '../marks/reading-words'

/** The one series that a query is about; null where it is about anything else as well. */
export function onlySeries({ text, facets, shelf }: LibraryQuery): string | null {
  const [first, ...more] = facets
  if (first === undefined || more.length > 0 || text.trim() !== '' || shelf !== undefined) return null
  return first.type === 'series' && first.state === 'include' ? first.name : null
}

/** `Part 3 is not here`, `Parts 3 to 5 are not here` */
export function gapWords({ from, to }: SeriesGap): string {
  return from === to
    ? `Part ${number(from)} is not here`
    : `Parts ${number(from)} to ${number(to)} are not here`
}

/** How far a part is read. */
export function partWords({ reading, progress }: SeriesPart): string {
  if (reading === 'read' || (progress ?? 0) >= 1) return 'read'
  if (progress !== null && progress > 0 && reading !== 'did-not-finish') return `${percent(progress)} read`
  return reading === null ? 'not started' : READING_WORDS[reading].short
}

/** `3 parts here · 45,000 words · 40 % read` */
export function seriesWords({ parts, progress }: Series): string {
  const words = parts.reduce((sum, part) => sum + part.words, 0)
  return [`${count(parts.length, 'part')} here`, count(words, 'word'), `${percent(progress)} read`].join(
    ' · ',
  )
}

/** What the button to the next part says. */
export function nextWords({ series, title, index, triggers }: NextPart): string {
  return triggers.length > 0
    ? `Next in ${series}: part ${number(index)}`
    : `Next in ${series}: part ${number(index)}, ${title}`
}

/** A line of a series' page: a part, or what is missing. */
export type SeriesLine =
  { readonly kind: 'part'; readonly part: SeriesPart } | { readonly kind: 'gap'; readonly gap: SeriesGap }

/** Parts and gaps in the order of their numbers. */
export function linesOf({ parts, gaps }: Series): readonly SeriesLine[] {
  const lines: SeriesLine[] = parts.map((part) => ({ kind: 'part', part }))
  for (const gap of gaps) {
    const at = lines.findIndex((line) => line.kind === 'part' && (line.part.index ?? Infinity) > gap.from)
    lines.splice(at === -1 ? lines.length : at, 0, { kind: 'gap', gap })
  }
  return lines
}
