import type { Status } from '../../../shared/model'
import type { BookPage } from '../formats/epub/read-pages'
import { childElements, find, findAll, hasClass, type Element } from '../html/dom'
import { verbatimMarkup } from '../html/verbatim'
import { readPairing } from './fields'
import { readPackageMetadata } from './package-metadata'
import {
  titleFromFileName,
  type BookSource,
  type DraftChapter,
  type DraftWork,
  type SourceBook,
} from './source'

/** An EPUB that was made here: the package says in words of our own what EPUB has no place for. */
export const ownBook: BookSource = {
  name: 'Ficarium EPUB',
  recognises: ({ book }) => book.metadata.others.has('ficarium:version'),
  read: (source) => ({ work: readOwnBook(source), guessed: [] }),
}

function readOwnBook({ book, pages, fileName }: SourceBook): DraftWork {
  const own = (property: string): readonly string[] => book.metadata.others.get(`ficarium:${property}`) ?? []
  const metadata = readPackageMetadata(book.metadata)
  const total = own('chapters-total')[0]
  return {
    ...metadata,
    title: metadata.title === '' ? titleFromFileName(fileName) : metadata.title,
    authors: book.metadata.creators.map(({ name }) => name),
    canons: own('canon'),
    pairings: own('pairing').map(readPairing),
    characters: own('character'),
    tags: own('tag'),
    rating: own('rating')[0] ?? null,
    warnings: own('warning'),
    categories: own('category'),
    language: own('language')[0] ?? null,
    status: statusOf(own('status')[0]),
    chaptersTotal: total !== undefined && /^\d+$/.test(total) ? Number(total) : null,
    published: own('published')[0] ?? null,
    updated: own('updated')[0] ?? null,
    sourceUrl: book.metadata.sources[0] ?? null,
    summary: sectionOf(pages, 'section.title-page > section.summary'),
    notes: sectionOf(pages, 'section.title-page > section.notes'),
    endNotes: sectionOf(pages, 'section.afterword'),
    chapters: pages.flatMap((page) =>
      findAll('section.chapter', page.root).map((chapter) => readChapter(chapter, page)),
    ),
  }
}

function statusOf(text: string | undefined): Status {
  return text === 'complete' || text === 'in-progress' ? text : 'unknown'
}

function sectionOf(pages: readonly BookPage[], selector: string): string | null {
  for (const page of pages) {
    const section = find(selector, page.root)
    if (section !== undefined) return contentOf(section, page)
  }
  return null
}

/** Without the heading, which is ours. */
function contentOf(section: Element, { around }: BookPage): string {
  const [heading] = childElements(section)
  return verbatimMarkup(
    section.children.filter((node) => node !== heading),
    around,
  )
}

function readChapter(chapter: Element, page: BookPage): DraftChapter {
  const parts = childElements(chapter)
  const before = parts.filter((part) => hasClass(part, 'before')).flatMap(childElements)
  const said = (among: readonly Element[], className: string): string | null => {
    const section = among.find((part) => part.name === 'section' && hasClass(part, className))
    return section === undefined ? null : contentOf(section, page)
  }
  const story = parts.find((part) => hasClass(part, 'story'))
  return {
    title: chapter.attribs['data-title'] ?? null,
    summary: said(before, 'summary'),
    notes: said(before, 'notes'),
    endNotes: said(parts, 'end'),
    html: story === undefined ? '' : verbatimMarkup(story.children, page.around),
  }
}
