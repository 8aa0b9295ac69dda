import type { Chapter } from '../../../shared/model'
import type { WorkToExport } from '../work-to-export'
import type { BookDocument } from './book'
import { readStory } from './read-story'
import { storySection } from './story-section'
import { seeEnd } from './title-page'
import { element, plainLine } from './xhtml'

const END_NOTES = 'end-notes'

/**
 * Each chapter as a document: what is said before it, its text, what is said after it.
 * @param prefix of the names of its files
 */
export function chapterDocuments(work: WorkToExport, title: string, prefix = ''): readonly BookDocument[] {
  return work.chapters.map((chapter, at) => {
    const number = at + 1
    const heading = isOneShot(work) ? chapterTitle(chapter) || title : chapterHeading(chapter, number)
    const endNotes = storySection('notes end', 'Notes', 'h3', chapter.endNotes, END_NOTES)
    const before = [
      storySection('summary', 'Summary', 'h3', chapter.summary),
      storySection('notes', 'Notes', 'h3', chapter.notes),
      endNotes.length === 0 ? [] : [seeEnd(`#${END_NOTES}`, 'See the end of the chapter for notes.')],
    ].flat()
    const body = element(
      'section',
      { class: 'chapter', 'epub:type': 'chapter', ...ownTitle(chapter) },
      element('h2', {}, heading),
      before.length === 0 ? [] : element('div', { class: 'before' }, before),
      element('div', { class: 'story' }, readStory(chapter.html)),
      endNotes,
    )
    const file = `${prefix}chapter-${String(number).padStart(3, '0')}.xhtml`
    return { kind: 'chapter', file, title: heading, body: [body] }
  })
}

/** What the author says after the last chapter. */
export function afterword(work: WorkToExport, prefix = ''): readonly BookDocument[] {
  const notes = storySection('afterword', 'End Notes', 'h2', work.endNotes)
  if (notes.length === 0) return []
  const body = element('section', { 'epub:type': 'afterword' }, notes)
  return [{ kind: 'afterword', file: `${prefix}afterword.xhtml`, title: 'End Notes', body: [body] }]
}

/** A work in one piece that is not meant to have more. */
function isOneShot(work: WorkToExport): boolean {
  return work.chapters.length === 1 && work.status !== 'in-progress' && (work.chaptersTotal ?? 1) === 1
}

/** The heading says more than the title, or something else; the title itself is for those who read the book in again. */
function ownTitle(chapter: Chapter): Readonly<Record<string, string>> {
  const title = chapterTitle(chapter)
  return title === '' ? {} : { 'data-title': title }
}

function chapterTitle(chapter: Chapter): string {
  return plainLine(chapter.title ?? '')
}

function chapterHeading(chapter: Chapter, number: number): string {
  const title = chapterTitle(chapter)
  if (/^chapter\b/i.test(title)) return title
  return title === '' ? `Chapter ${number}` : `Chapter ${number}: ${title}`
}
