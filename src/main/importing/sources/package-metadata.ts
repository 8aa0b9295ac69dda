import type { Day, Metadata } from '../../../shared/model'
import type { PackageMetadata } from '../formats/epub/package-document'
import { parsePage } from '../html/dom'
import { markupOrNull } from '../html/markup'
import { escapeText } from '../story-html'
import { KNOWN_CATEGORIES, KNOWN_WARNINGS, readDay, readLanguage, readWarning, unique } from './fields'
import { NO_METADATA, type DraftWork } from './source'

/** Subjects that library programs add and nobody means. */
const NO_TAGS = /^(?:fanworks|fan ?fiction|general|fiction|ebooks?|last update.*)$/i
const AO3_RATINGS = new Set(['Not Rated', 'General Audiences', 'Teen And Up Audiences', 'Mature', 'Explicit'])
/** What programs write where nobody has said. */
const NO_AUTHOR = /^(?:unknown|anonymous author|unbekannt|inconnu|desconocido)$/i

/** What the package document of an EPUB says of a work. Its subjects have no types: those that can be no other are typed. */
export function readPackageMetadata(said: PackageMetadata): Omit<DraftWork, 'chapters'> {
  const { tags, rating, warnings, categories } = sortSubjects(said.subjects)
  return {
    ...NO_METADATA,
    title: said.titles[0] ?? '',
    authors: readAuthors(said),
    tags,
    rating,
    warnings,
    categories,
    language: languageOf(said),
    series: said.series,
    published: dayOf(said, (event) => event === undefined || event === 'publication'),
    updated: dayOf(said, (event) => event === 'modification'),
    sourceUrl: addressOf(said),
    summary: readDescription(said.description ?? ''),
  }
}

/** Subjects without types: those that can be no other than a rating, a warning or a category, and the rest. */
export function sortSubjects(
  given: readonly string[],
): Pick<Metadata, 'tags' | 'rating' | 'warnings' | 'categories'> {
  const subjects = unique(given).filter((subject) => !NO_TAGS.test(subject))
  const isWarning = (subject: string): boolean =>
    KNOWN_WARNINGS.some((warning) => warning.toLowerCase() === subject.toLowerCase())
  const isCategory = (subject: string): boolean => KNOWN_CATEGORIES.includes(subject)
  const ratings = subjects.filter((subject) => AO3_RATINGS.has(subject))
  return {
    tags: subjects.filter(
      (subject) => !isWarning(subject) && !isCategory(subject) && !ratings.includes(subject),
    ),
    rating: ratings.length === 1 ? (ratings[0] ?? null) : null,
    warnings: unique(subjects.filter(isWarning).map(readWarning)),
    categories: subjects.filter(isCategory),
  }
}

function readAuthors({ creators }: PackageMetadata): Metadata['authors'] {
  const authors = creators.filter(({ role }) => role === undefined || role === 'aut')
  return unique(authors.map(({ name }) => name)).filter((name) => !NO_AUTHOR.test(name))
}

function languageOf({ languages }: PackageMetadata): string | null {
  const code = languages[0] ?? ''
  return /^(?:und|zxx|mul)\b/i.test(code) ? null : readLanguage(code.replace('_', '-'))
}

/** Dates before the age of print are what programs write for "never". */
function dayOf({ dates }: PackageMetadata, wanted: (event: string | undefined) => boolean): Day | null {
  const day = readDay(dates.find(({ event }) => wanted(event))?.value ?? '')
  return day !== null && day >= '1450' ? day : null
}

function addressOf({ sources, identifiers }: PackageMetadata): string | null {
  const said = [...sources, ...identifiers.map(({ value }) => value)]
  return said.flatMap((text) => /^(?:url:|uri:)?(https?:\/\/\S+)$/i.exec(text)?.[1] ?? [])[0] ?? null
}

/** Markup where there is some, else paragraphs between blank lines. */
export function readDescription(text: string): string | null {
  if (/<(?:p|br|div|i|b|em|strong|blockquote|ul|ol|h[1-6]|span|a)\b/i.test(text))
    return markupOrNull(parsePage(text).children)
  const paragraphs = text.split(/\n\s*\n/).map((paragraph) => paragraph.trim())
  const markup = paragraphs
    .filter((paragraph) => paragraph !== '')
    .map(
      (paragraph) =>
        `<p>${paragraph
          .split(/\n/)
          .map((line) => escapeText(line.trim()))
          .join('<br>\n')}</p>`,
    )
  return markup.length === 0 ? null : markup.join('\n')
}
