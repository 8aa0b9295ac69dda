import type { SubjectKind } from '../../../shared/export'
import type { SeriesPlace } from '../../../shared/model'
import type { WorkToExport } from '../work-to-export'
import type { Book } from './book'
import { accessibilityMetadata } from './accessibility'
import { calibreColumns } from './calibre-metadata'
import { headOf } from './compose-book'
import { COVER_ID } from './cover'
import { identifierElement } from './identifier'
import { readStory } from './read-story'
import { subjectsOf } from './subjects'
import { escapeXml, plainLine, textOf } from './xhtml'

/**
 * The package document of EPUB 3, with what library programs know how to show: a creator for each author, a subject
 * for each tag of the kinds wanted, the series both as EPUB 3 and as calibre write it. Nothing that nobody said: no
 * publisher, no rights. A book of several works says what they have in common.
 */
export function packageDocument(
  works: readonly WorkToExport[],
  book: Book,
  subjectKinds: readonly SubjectKind[],
): string {
  const language = book.language === 'und' ? '' : ` xml:lang="${book.language}"`
  const direction = book.direction === 'rtl' ? ' page-progression-direction="rtl"' : ''
  const spine = book.documents.map(({ file }) => `<itemref idref="${itemId(file)}"/>`)
  return `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="book-id" prefix="${PREFIXES}"${language}>
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
${metadata(works, book, subjectKinds).join('\n')}
</metadata>
<manifest>
${manifest(book).join('\n')}
</manifest>
<spine toc="ncx"${direction}>
${spine.join('\n')}
</spine>
</package>
`
}

const PREFIXES = 'ficarium: https://ficarium.example/terms/ calibre: https://calibre-ebook.com'

function metadata(
  works: readonly WorkToExport[],
  book: Book,
  subjectKinds: readonly SubjectKind[],
): readonly string[] {
  const [only] = works.length === 1 ? works : []
  const date = [only?.published, only?.updated].find((day) => /^\d{4}-\d{2}-\d{2}$/.test(day ?? ''))
  const description = only === undefined ? contentsOf(works) : summaryOf(only)
  const sources = works.map(({ sourceUrl }) => plainLine(sourceUrl ?? '')).filter((source) => source !== '')
  return [
    identifierElement(book.identifier),
    `<dc:title>${escapeXml(book.title)}</dc:title>`,
    ...book.authors.flatMap(creator),
    `<dc:language>${book.language}</dc:language>`,
    ...(description === '' ? [] : [`<dc:description>${escapeXml(description)}</dc:description>`]),
    ...(date ? [`<dc:date>${date}</dc:date>`] : []),
    ...sources.map((source) => `<dc:source>${escapeXml(source)}</dc:source>`),
    ...subjectsOf(works, subjectKinds).map((subject) => `<dc:subject>${escapeXml(subject)}</dc:subject>`),
    `<meta property="dcterms:modified">${book.modified.toISOString().slice(0, 19)}Z</meta>`,
    ...accessibilityMetadata(book),
    ...(book.hasCover ? [`<meta name="cover" content="${COVER_ID}"/>`] : []),
    ...(only === undefined
      ? []
      : [...seriesMetadata(only.series), ...calibreColumns(only), ...ownMetadata(only)]),
  ]
}

function summaryOf({ summary }: WorkToExport): string {
  return summary === null ? '' : textOf(readStory(summary))
}

/** Of an anthology: what is in it. */
function contentsOf(works: readonly WorkToExport[]): string {
  return works
    .map(headOf)
    .map(({ title, authors }) => (authors.length === 0 ? title : `${title} by ${authors.join(', ')}`))
    .join('\n')
}

function creator(name: string, at: number): readonly string[] {
  const id = `creator-${at + 1}`
  return [
    `<dc:creator id="${id}">${escapeXml(name)}</dc:creator>`,
    `<meta refines="#${id}" property="role" scheme="marc:relators">aut</meta>`,
  ]
}

/** calibre knows one series a book: the first. */
function seriesMetadata(series: readonly SeriesPlace[]): readonly string[] {
  const named = series
    .map((place) => ({ ...place, name: plainLine(place.name) }))
    .filter(({ name }) => name !== '')
  const collections = named.flatMap(({ name, index }, at) => {
    const id = `series-${at + 1}`
    return [
      `<meta property="belongs-to-collection" id="${id}">${escapeXml(name)}</meta>`,
      `<meta refines="#${id}" property="collection-type">series</meta>`,
      ...(index === null ? [] : [`<meta refines="#${id}" property="group-position">${index}</meta>`]),
    ]
  })
  const [first] = named
  if (first === undefined) return []
  const calibre = [`<meta name="calibre:series" content="${escapeXml(first.name)}"/>`]
  if (first.index !== null) calibre.push(`<meta name="calibre:series_index" content="${first.index}"/>`)
  return [...collections, ...calibre]
}

/** What EPUB has no place for, in words of our own: so an EPUB that was made here comes back as the work that it was. */
function ownMetadata(work: WorkToExport): readonly string[] {
  const values: Readonly<Record<string, readonly (string | number | null)[]>> = {
    version: [OWN_VERSION],
    canon: work.canons,
    pairing: work.pairings.map(({ name }) => name),
    character: work.characters,
    tag: work.tags,
    rating: [work.rating],
    warning: work.warnings,
    category: work.categories,
    language: [work.language],
    status: [work.status],
    'chapters-total': [work.chaptersTotal],
    published: [work.published],
    updated: [work.updated],
  }
  return Object.entries(values).flatMap(([property, all]) =>
    all
      .map((value) => plainLine(String(value ?? '')))
      .filter((value) => value !== '')
      .map((value) => `<meta property="ficarium:${property}">${escapeXml(value)}</meta>`),
  )
}

/** Of the words above. A reader that knows this one knows what they mean. */
const OWN_VERSION = 1

function manifest(book: Book): readonly string[] {
  return [
    item('nav', 'toc.xhtml', 'application/xhtml+xml', ' properties="nav"'),
    item('ncx', 'toc.ncx', 'application/x-dtbncx+xml'),
    item('css', 'style.css', 'text/css'),
    ...book.documents.map(({ file }) => item(itemId(file), file, 'application/xhtml+xml')),
    ...book.images.map(({ id, extension, mediaType, fallback }) =>
      item(
        id,
        `images/${id}.${extension}`,
        mediaType,
        (fallback === undefined ? '' : ` fallback="${fallback}"`) +
          (book.hasCover && id === COVER_ID ? ' properties="cover-image"' : ''),
      ),
    ),
  ]
}

function item(id: string, href: string, mediaType: string, rest = ''): string {
  return `<item id="${id}" href="${href}" media-type="${mediaType}"${rest}/>`
}

function itemId(file: string): string {
  return file.replace(/\.xhtml$/, '')
}
