const FORBIDDEN_IN_A_URI = /[\s"<>\\^`{|}[\]]/g

/**
 * The address of a link as an e-book may carry it; undefined for what is no web or mail address.
 * Stricter than browsers are: what RFC 3986 does not allow is percent-encoded.
 */
export function safeLink(href: string): string | undefined {
  let url: URL
  try {
    url = new URL(href.trim())
  } catch {
    return undefined
  }
  switch (url.protocol) {
    case 'http:':
    case 'https:':
      return `${url.origin}${encode(url.pathname + url.search + url.hash)}`
    case 'mailto:':
      return url.pathname === '' ? undefined : `mailto:${encode(url.pathname + url.search)}`
    default:
      return undefined
  }
}

function encode(path: string): string {
  const [before = '', ...hashes] = path.split('#')
  const whole = hashes.length === 0 ? before : `${before}#${hashes.join('%23')}`
  return whole.replace(FORBIDDEN_IN_A_URI, encodeURIComponent).replace(/%(?![0-9A-Fa-f]{2})/g, '%25')
}
