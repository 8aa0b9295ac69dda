import { findAll, lineOf, type Element } from '../html/dom'
import { unique } from './fields'

/**
 * The authors in a byline of AO3's: a link each, or plain words for `Anonymous`. Of `Name [archived by login]` the name
 * counts, which has no link.
 */
export function readByline(byline: Element | undefined): readonly string[] {
  if (byline === undefined) return []
  const text = lineOf(byline).replace(/^by\s+/i, '')
  if (/\[archived by /.test(text))
    return unique(text.split(/\s*\[archived by [^\]]*\](?:,\s*)?/).flatMap((part) => part.split(/,\s+/)))
  const links = findAll('a', byline).map(lineOf)
  return unique(links.length > 0 ? links : text.split(/,\s+/))
}
