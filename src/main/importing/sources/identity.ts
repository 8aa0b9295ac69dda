/** Which work it is on the site that it comes from. */
export interface Identity {
  /** A short name of the site: `ao3`, `ffnet`, or the host of its address. */
  readonly site: string
  readonly id: string
}

interface Site {
  readonly site: string
  /** The first group is the work's id. */
  readonly address: RegExp
}

const SITES: readonly Site[] = [
  {
    site: 'ao3',
    address: /\b(?:archiveofourown\.(?:org|com|net)|ao3\.org)\/(?:collections\/[\w-]+\/)?works\/0*(\d+)/i,
  },
  { site: 'ffnet', address: /\bfanfiction\.net\/s\/0*(\d+)/i },
  { site: 'fpcom', address: /\bfictionpress\.com\/s\/0*(\d+)/i },
  { site: 'royalroad', address: /\broyalroad\.com\/fiction\/0*(\d+)/i },
  { site: 'wattpad', address: /\bwattpad\.com\/story\/0*(\d+)/i },
  { site: 'spacebattles', address: /\bspacebattles\.com\/threads\/(?:[^/.\s]+\.)?(\d+)/i },
  { site: 'sufficientvelocity', address: /\bsufficientvelocity\.com\/threads\/(?:[^/.\s]+\.)?(\d+)/i },
]

/** FanFicFare names files `Title-ao3_123.txt`, each site by a short name of its own. */
const FILE_NAME = /-(ao3|ffnet|fpcom)_(\d+)$/

/** The work that an address leads to; null when it is on no site that is known. */
export function identityOfAddress(address: string): Identity | null {
  for (const { site, address: pattern } of SITES) {
    const id = pattern.exec(address)?.[1]
    if (id !== undefined) return { site, id }
  }
  return null
}

/** The work that a file's name speaks of. @param fileName without folder and extension */
export function identityOfFileName(fileName: string): Identity | null {
  const [, site, id] = FILE_NAME.exec(fileName) ?? []
  return site === undefined || id === undefined ? null : { site, id }
}

/** The one address of a work on AO3, whichever of its pages is named; undefined when the text names none. */
export function ao3Address(text: string): string | undefined {
  const identity = identityOfAddress(text)
  return identity?.site === 'ao3' ? `https://archiveofourown.org/works/${identity.id}` : undefined
}
