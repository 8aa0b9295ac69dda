import type { Metadata, ReviewCode, TagType } from '../../shared/model'
import type { PasteEdit } from '../../shared/paste'
import type { StoryHtml } from '../../shared/model'
import { sanitise } from '../importing/story-html'
import { namesByType, tagsOf } from '../library/tags'

/** What is said of a pasted work once the reader has changed some of it. */
export function applyPasteEdit(said: Metadata, edit: PasteEdit): Metadata {
  const { title, tags = {}, series = said.series, summary, notes, ...facts } = edit
  const before = namesByType(said)
  const names = { ...before, ...tags, series: series.map(({ name }) => name) }
  return {
    ...said,
    ...facts,
    ...tagsOf(names, (name) => series.find((place) => place.name === name)?.index ?? null),
    title: title?.trim() || said.title,
    ...(summary === undefined ? {} : { summary: paragraphsOf(summary) }),
    ...(notes === undefined ? {} : { notes: paragraphsOf(notes) }),
  }
}

function paragraphsOf(text: string): StoryHtml | null {
  const paragraphs = text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
  if (paragraphs.length === 0) return null
  return sanitise(paragraphs.map((one) => `<p>${escaped(one).replaceAll('\n', '<br>')}</p>`).join('\n'))
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

const FILED: readonly (readonly [TagType, readonly ReviewCode[]])[] = [
  ['author', ['author-guessed', 'author-unknown']],
  ['canon', ['canon-unknown', 'tags-uncertain']],
  ['pairing', ['pairing-unknown', 'tags-uncertain']],
  ['character', ['character-unknown', 'tags-uncertain']],
  ['tag', ['tags-uncertain']],
]

/** What is still to be looked at: what the reader has changed, they have looked at. */
export function stillToReview(
  review: readonly ReviewCode[],
  edit: PasteEdit,
  said: Metadata,
): readonly ReviewCode[] {
  const names = namesByType(said)
  const seen = new Set<ReviewCode>([
    ...(edit.title === undefined ? [] : (['title-guessed'] as const)),
    ...(edit.published === undefined && edit.updated === undefined ? [] : (['dates-uncertain'] as const)),
    ...(edit.summary === undefined && edit.notes === undefined ? [] : (['notes-uncertain'] as const)),
    ...FILED.flatMap(([type, codes]) => {
      const isEdited = type !== 'series' && edit.tags?.[type] !== undefined
      return isEdited ? codes.filter((code) => !code.endsWith('-unknown') || names[type].length > 0) : []
    }),
  ])
  return review.filter((code) => !seen.has(code))
}
