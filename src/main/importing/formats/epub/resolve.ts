/** Where an address inside a zip leads. */
export interface Place {
  /** The name of the file in the zip. */
  readonly path: string
  /** What follows `#`; empty when nothing does. */
  readonly fragment: string
}

/**
 * Where an address leads that stands in a file of a zip.
 * @returns undefined for what is on the web or would lie outside of the zip
 */
export function resolveInZip(href: string, from: string): Place | undefined {
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(href.trim())) return undefined
  const [address = '', fragment = ''] = href.trim().split('#', 2)
  if (address === '') return { path: from, fragment: decoded(fragment) }
  const parts = from.split('/').slice(0, -1)
  for (const part of decoded(address.replace(/\?.*$/, '')).split('/')) {
    if (part === '' || part === '.') continue
    if (part !== '..') parts.push(part)
    else if (parts.pop() === undefined) return undefined
  }
  return { path: parts.join('/'), fragment: decoded(fragment) }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
