import { languageCode, textDirection } from '../../../shared/language-code'
import type { WorkToExport } from '../work-to-export'
import { linkAnchors } from './anchors'
import type { Book } from './book'
import { afterword, chapterDocuments } from './chapter-documents'
import { embedImages } from './embedded-images'
import { workIdentifier } from './identifier'
import { titlePage } from './title-page'
import { plainLine } from './xhtml'

/** Lays a work out as a book. The same work gives the same book at any time, on any machine. */
export function composeBook(work: WorkToExport): Book {
  const title = plainLine(work.title) || 'Untitled'
  const authors = work.authors.map(plainLine).filter((name) => name !== '')
  const language = languageCode(work.language)
  const direction = textDirection(language)
  const end = afterword(work)
  const first = titlePage(work, { title, authors, direction }, end.length > 0)
  const pages = [first, ...chapterDocuments(work, title), ...end]
  const { documents, images } = embedImages(linkAnchors(pages))
  return {
    identifier: workIdentifier(work),
    title,
    authors,
    language,
    direction,
    modified: lastChange(work),
    documents,
    images,
  }
}

/** The day of the last change, or of the import where nobody has said. */
function lastChange(work: WorkToExport): Date {
  const times = [work.updated, work.published, work.added].map((time) => Date.parse(time ?? ''))
  return new Date(times.find((time) => !Number.isNaN(time)) ?? 0)
}
