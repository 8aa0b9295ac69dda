import { languageCode, textDirection } from '../../../shared/language-code'
import type { WorkToExport } from '../work-to-export'
import { linkAnchors } from './anchors'
import type { Book, BookDocument, EmbeddedImage } from './book'
import { afterword, chapterDocuments } from './chapter-documents'
import { coverPage } from './cover'
import { embedImages } from './embedded-images'
import { anthologyIdentifier, workIdentifier } from './identifier'
import { titlePage } from './title-page'
import { plainLine } from './xhtml'

/** What a book is called, and who wrote it, before it is laid out. */
export type BookHead = Pick<Book, 'title' | 'authors' | 'language' | 'direction'>

export function headOf(work: WorkToExport): BookHead {
  const language = languageCode(work.language)
  return {
    title: plainLine(work.title) || 'Untitled',
    authors: work.authors.map(plainLine).filter((name) => name !== ''),
    language,
    direction: textDirection(language),
  }
}

/** Lays a work out as a book. The same work gives the same book at any time, on any machine. */
export function composeBook(work: WorkToExport, cover?: EmbeddedImage): Book {
  const head = headOf(work)
  return finish(head, layOut(work, head, ''), cover, {
    identifier: workIdentifier(work),
    modified: lastChange(work),
  })
}

/** What several works have in common, in one language as long as they are. */
export function headOfMany(works: readonly WorkToExport[], title: string): BookHead {
  const heads = works.map(headOf)
  const languages = new Set(heads.map(({ language }) => language))
  const language = languages.size === 1 ? (heads[0]?.language ?? 'und') : 'und'
  return {
    title: plainLine(title) || 'Untitled',
    authors: [...new Set(heads.flatMap(({ authors }) => authors))],
    language,
    direction: textDirection(language),
  }
}

/** Lays several works out as one book, in their order, each with its preface. */
export function composeAnthology(works: readonly WorkToExport[], title: string, cover?: EmbeddedImage): Book {
  const digits = String(works.length).length
  const documents = works.flatMap((work, at) => {
    const head = headOf(work)
    const [first, ...others] = layOut(work, head, `work-${String(at + 1).padStart(digits, '0')}-`)
    if (first === undefined) return []
    return [{ ...first, title: head.title }, ...others.map((one) => ({ ...one, isBelow: true as const }))]
  })
  return finish(headOfMany(works, title), documents, cover, {
    identifier: anthologyIdentifier(works, title),
    modified: new Date(Math.max(0, ...works.map((work) => lastChange(work).getTime()))),
  })
}

function layOut(work: WorkToExport, head: BookHead, prefix: string): readonly BookDocument[] {
  const end = afterword(work, prefix)
  const files = { titlePage: `${prefix}title-page.xhtml`, afterword: end[0]?.file }
  return linkAnchors([titlePage(work, head, files), ...chapterDocuments(work, head.title, prefix), ...end])
}

function finish(
  head: BookHead,
  pages: readonly BookDocument[],
  cover: EmbeddedImage | undefined,
  rest: Pick<Book, 'identifier' | 'modified'>,
): Book {
  const { documents, images } = embedImages(pages)
  if (cover === undefined) return { ...head, ...rest, documents, images, hasCover: false }
  return {
    ...head,
    ...rest,
    documents: [coverPage(head, cover), ...documents],
    images: [cover, ...images],
    hasCover: true,
  }
}

/** The day of the last change, or of the import where nobody has said. */
function lastChange(work: WorkToExport): Date {
  const times = [work.updated, work.published, work.added].map((time) => Date.parse(time ?? ''))
  return new Date(times.find((time) => !Number.isNaN(time)) ?? 0)
}
