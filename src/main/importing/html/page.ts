import { findAll, lineOf, type Document } from './dom'
import { ALONE, type Surroundings } from './markup'
import { readStyleSheet } from './typography'
import { xmlText } from './xml'

/** What stands around the text of a page that is a file of its own. */
export function surroundingsOf(root: Document): Surroundings {
  const targets = new Set(
    findAll('a[href^="#"]', root).map(({ attribs }) => decoded((attribs['href'] ?? '').slice(1))),
  )
  return {
    ...ALONE,
    link: (href) => (href.startsWith('#') ? `#${decoded(href.slice(1))}` : href),
    anchor: (id) => (targets.has(id) ? id : undefined),
    styles: readStyleSheet(findAll('style', root).map(xmlText).join('\n')),
  }
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment)
  } catch {
    return fragment
  }
}

/** The title that a page gives itself in its head. */
export function pageTitle(root: Document): string {
  return lineOf(findAll('title', root)[0])
}
