import type { WorkToExport } from '../work-to-export'
import { safeLink } from './safe-link'
import { element, plainLine, type XhtmlElement, type XhtmlNode } from './xhtml'

const ENGLISH = { lang: 'en', 'xml:lang': 'en', dir: 'ltr' }

interface Row {
  readonly label: string
  readonly value: readonly XhtmlNode[]
}

/**
 * What is said of the work, in the order in which AO3 shows it; what nobody has said is left out.
 * @param rightToLeft the page runs from right to left, our own words do not
 */
export function tagList(work: WorkToExport, rightToLeft: boolean): XhtmlElement {
  const pairings = work.pairings.map(({ name }) => name)
  const series = work.series.map(({ name, index }) => (index === null ? name : `Part ${index} of ${name}`))
  const rows = [
    names('Rating', 'Ratings', [work.rating]),
    names('Archive Warning', 'Archive Warnings', work.warnings),
    names('Category', 'Categories', work.categories),
    names('Canon', 'Canons', work.canons),
    names('Pairing', 'Pairings', pairings),
    names('Character', 'Characters', work.characters),
    names('Additional Tag', 'Additional Tags', work.tags),
    names('Language', 'Languages', [work.language]),
    names('Series', 'Series', series),
    { label: 'Stats', value: withBreaks(stats(work)) },
    { label: 'Source', value: source(work) },
  ]
  const said = rows.filter(({ value }) => value.length > 0)
  return element(
    'dl',
    { class: 'tags' },
    said.flatMap(({ label, value }) => [
      element('dt', {}, rightToLeft ? element('span', ENGLISH, `${label}:`) : `${label}:`),
      element('dd', {}, value),
    ]),
  )
}

function names(singular: string, plural: string, values: readonly (string | null)[]): Row {
  const said = values.map((value) => plainLine(value ?? '')).filter((value) => value !== '')
  return { label: said.length === 1 ? singular : plural, value: said.length === 0 ? [] : [said.join(', ')] }
}

function stats(work: WorkToExport): readonly string[] {
  const here = work.chapters.length
  const total = work.chaptersTotal ?? (work.status === 'complete' ? here : '?')
  const { published, updated } = work
  const lines = [`Chapters: ${here}/${total}`]
  if (work.words > 0) lines.unshift(`Words: ${work.words.toLocaleString('en')}`)
  if (updated !== null && updated !== published)
    lines.unshift(`${work.status === 'complete' ? 'Completed' : 'Updated'}: ${plainLine(updated)}`)
  if (published !== null) lines.unshift(`Published: ${plainLine(published)}`)
  return lines
}

function source(work: WorkToExport): readonly XhtmlNode[] {
  const address = plainLine(work.sourceUrl ?? '')
  if (address === '') return []
  const href = safeLink(address)
  return [href === undefined ? address : element('a', { href }, address)]
}

function withBreaks(lines: readonly string[]): readonly XhtmlNode[] {
  return lines.flatMap((line, at) => (at === 0 ? [line] : [element('br', {}), line]))
}
