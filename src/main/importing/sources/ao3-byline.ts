import { findAll, lineOf, type Element } from '../html/dom'
import { unique } from './fields'

/**
 * The authors in a byline of AO3's: a link each, or plain words for `Anonymous`. Of `Name [archived by login]` the name
 * counts, which has no link.
 */
export function readByline(byline: Element | undefined): readonly string[] {
  if (byline === undefined) return []
  const text = lineOf(byline).replace(/^by\s+/i, '')
  if (ARCHIVED.test(text)) return readBylineText(text)
  const links = findAll('a', byline).map(lineOf)
  return links.length > 0 ? unique(links) : readBylineText(text)
}

const ARCHIVED = /\s*\[archived by [^\]]{1,200}\]/

/** Of `Name [archived by login]` the name. */
export function withoutArchivist(text: string): string {
  return text.split(ARCHIVED).join('')
}

/** The same where the links are lost. */
export function readBylineText(text: string): readonly string[] {
  return unique(text.split(ARCHIVED).join('').split(/,\s+/))
}
