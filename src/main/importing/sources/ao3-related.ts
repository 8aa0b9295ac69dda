import { childElements, type Element } from '../html/dom'
import { markupOrNull, type Surroundings } from '../html/markup'

/**
 * The entries of a list of AO3's, such as `For NAME`, `Inspired by WORK by NAME` and `A translation of WORK by NAME`, a
 * paragraph each.
 */
export function listMarkup(list: Element, around: Surroundings): string | null {
  const entries = childElements(list).flatMap(({ children }) => markupOrNull(children, around) ?? [])
  return entries.length === 0 ? null : entries.join('')
}

/** Works that the work has inspired, a paragraph each behind AO3's own words for them. */
export function inspiredMarkup(entries: readonly Element[], around: Surroundings): string | null {
  const works = entries.flatMap(({ children }) => markupOrNull(children, around) ?? [])
  return works.length === 0 ? null : `<p>Works inspired by this one:</p>${works.join('')}`
}

/** Two pieces of notes, either of which may be missing, as they follow each other on the page. */
export function joined(first: string | null, second: string | null): string | null {
  return first === null || second === null ? (first ?? second) : first + second
}
