import { basename, extname } from 'node:path'
import { assertNever } from '../../shared/assert-never'
import type { Chapter, Metadata, ReviewCode, Work } from '../../shared/model'
import type { BookDocument, PageDocument, WorkDocument } from './document'
import { readPages } from './formats/epub/read-pages'
import { parsePage } from './html/dom'
import { surroundingsOf } from './html/page'
import { refuse, type Refusal, type TextDocument } from './read-file'
import { readAs, readText } from './read-text'
import { BOOK_SOURCES, PAGE_SOURCES } from './sources'
import { bareText } from './sources/bare-text'
import { identityOfAddress, identityOfFileName, type Identity } from './sources/identity'
import {
  reviewOf,
  titleFromFileName,
  type DraftChapter,
  type DraftWork,
  type FoundWork,
  type KnownNames,
  type SourcePage,
} from './sources/source'
import { sanitise, showsSomething } from './story-html'

export interface ReadWork {
  readonly work: Work
  /** The shape in which the file was found. */
  readonly source: string
  readonly review: readonly ReviewCode[]
  /** Which work it is on its site; null when the file does not say. */
  readonly identity: Identity | null
  /** How many chapters the file says that the work has; null when it does not say. */
  readonly posted: number | null
  /** What could not be read, for the reader. */
  readonly message?: string
  /** Which of the works in the document it is, in words; left out where it is the only one. */
  readonly entry?: string
}

/**
 * Finds out in which shape a document holds its work, and reads it. A text may hold several works.
 * @returns at least one
 */
export function readWorks(
  document: WorkDocument,
  path: string,
  known: KnownNames,
): readonly ReadWork[] | Refusal {
  const fileName = basename(path, extname(path))
  const { found, lost } = parse(document, fileName, known)
  const works = found.map((parsed) => toReadWork(parsed, document, fileName, lost))
  if (document.kind !== 'text' && !works.some(({ work }) => hasStory(work)))
    return refuse(
      'only-whitespace',
      `There is no story in it${lost.length === 0 ? '.' : `: ${lostWords(lost)}`}`,
    )
  if (works.length === 1) return works
  return works.map((work, index) => ({ ...work, entry: `work ${index + 1} of ${works.length}` }))
}

function toReadWork(
  { work: draft, source, guessed, identity, chaptersPosted }: FoundWork,
  document: WorkDocument,
  fileName: string,
  lost: readonly string[],
): ReadWork {
  const work = sanitiseWork(draft, fileName)
  const review: ReviewCode[] = draft.title === '' ? [...guessed, 'title-guessed'] : [...guessed]
  if (document.kind === 'text' && document.encodingRepaired) review.unshift('letters-repaired')
  if (document.kind !== 'book' && document.encodingGuessed) review.unshift('encoding-guessed')
  if (lost.length > 0 || !hasStory(work)) review.push('parts-missing')
  return {
    work,
    source,
    review: reviewOf(work, review),
    identity: identity ?? identityOfAddress(work.sourceUrl ?? '') ?? identityOfFileName(fileName),
    posted: chaptersPosted ?? null,
    ...(lost.length === 0 ? {} : { message: lostWords(lost) }),
  }
}

interface Parsed {
  readonly found: readonly FoundWork[]
  /** What of the file could not be read. */
  readonly lost: readonly string[]
}

function parse(document: WorkDocument, fileName: string, known: KnownNames): Parsed {
  switch (document.kind) {
    case 'text':
      return parseText(document, fileName, known)
    case 'html':
      return parseHtml(document, fileName, known)
    case 'book':
      return parseBook(document, fileName, known)
    default:
      return assertNever(document)
  }
}

function parseText({ text, markdown }: TextDocument, fileName: string, known: KnownNames): Parsed {
  const found = readText(text, fileName, known)
  if (markdown === undefined) return { found, lost: [] }
  const isOther = markdown.frontMatter === undefined && found.some(({ source }) => source !== bareText.name)
  return isOther ? { found, lost: [] } : parsePageText(markdown.html, markdown, fileName, known)
}

function parseHtml({ text, properties, isCut }: PageDocument, fileName: string, known: KnownNames): Parsed {
  const parsed = parsePageText(text, { properties }, fileName, known)
  return isCut === true ? { ...parsed, lost: ['the end of the file'] } : parsed
}

function parsePageText(
  markup: string,
  { properties = {}, frontMatter }: Partial<Pick<SourcePage, 'properties' | 'frontMatter'>>,
  fileName: string,
  known: KnownNames,
): Parsed {
  const root = parsePage(markup)
  const page = { root, around: surroundingsOf(root), properties, frontMatter, fileName }
  return { found: [readAs(PAGE_SOURCES, page, known)], lost: [] }
}

function parseBook({ book }: BookDocument, fileName: string, known: KnownNames): Parsed {
  const pages = readPages(book)
  const read = readAs(BOOK_SOURCES, { book, pages, fileName }, known)
  const lost = new Set([...book.missing, ...book.zip.problems])
  if (book.zip.isDamaged) lost.add('whatever followed where the file is cut off')
  return { found: [read], lost: [...lost] }
}

const MAX_NAMED = 5

function lostWords(lost: readonly string[]): string {
  const more = lost.length - MAX_NAMED
  const names = lost.slice(0, MAX_NAMED).join(', ')
  return `Could not be read: ${names}${more > 0 ? ` and ${more} more` : ''}. What could be read is here.`
}

function hasStory({ chapters }: Work): boolean {
  return chapters.some(({ html }) => showsSomething(html))
}

/** Every work has a chapter, if only one without a word. */
const NO_CHAPTER: DraftChapter = { title: null, summary: null, notes: null, endNotes: null, html: '' }

/** Whatever a source made of a file, nothing enters the library but what the sanitiser lets through. */
function sanitiseWork(draft: DraftWork, fileName: string): Work {
  const title = draft.title === '' ? titleFromFileName(fileName) : draft.title
  const chapters = draft.chapters.length > 0 ? draft.chapters : [NO_CHAPTER]
  return { ...draft, title, ...sanitiseNotes(draft), chapters: chapters.map(sanitiseChapter) }
}

function sanitiseChapter(draft: DraftChapter): Chapter {
  return { ...draft, ...sanitiseNotes(draft), html: sanitise(draft.html) }
}

function sanitiseNotes({
  summary,
  notes,
  endNotes,
}: Pick<DraftChapter, 'summary' | 'notes' | 'endNotes'>): Pick<Metadata, 'summary' | 'notes' | 'endNotes'> {
  const clean = (html: string | null) => (html === null ? null : sanitise(html))
  return { summary: clean(summary), notes: clean(notes), endNotes: clean(endNotes) }
}
