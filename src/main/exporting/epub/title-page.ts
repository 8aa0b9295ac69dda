import type { WorkToExport } from '../work-to-export'
import type { Book, BookDocument } from './book'
import { storySection } from './story-section'
import { tagList } from './tag-list'
import { element, type XhtmlElement } from './xhtml'

/** The first page: who wrote it, what is in it, summary and notes, in the order in which AO3 shows them. */
export function titlePage(
  work: WorkToExport,
  book: Pick<Book, 'title' | 'authors' | 'direction'>,
  files: { readonly titlePage: string; readonly afterword: string | undefined },
): BookDocument {
  const body = element(
    'section',
    { class: 'title-page', 'epub:type': 'titlepage' },
    element('h1', {}, book.title),
    book.authors.length === 0 ? [] : element('p', { class: 'byline' }, `by ${book.authors.join(', ')}`),
    tagList(work, book.direction === 'rtl'),
    storySection('summary', 'Summary', 'h2', work.summary),
    storySection('notes', 'Notes', 'h2', work.notes),
    files.afterword === undefined ? [] : seeEnd(files.afterword, 'See the end of the work for more notes.'),
  )
  return { kind: 'title-page', file: files.titlePage, title: 'Preface', body: [body] }
}

/** A line that leads to notes further on. */
export function seeEnd(href: string, words: string): XhtmlElement {
  return element('p', { class: 'see-end' }, element('a', { href }, words))
}
