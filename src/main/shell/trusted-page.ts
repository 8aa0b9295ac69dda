/** Where the program's own page lives. */
export const OWN_ORIGIN = 'app://ficarium'

/** Whether an address belongs to the program's own page (or, while developing, to the development server). */
export function isOwnPage(address: string, devServer?: string): boolean {
  const url = tryParse(address)
  if (url === null) return false
  if (url.protocol === 'app:') return url.host === 'ficarium' && url.username === '' && url.port === ''
  return devServer !== undefined && url.origin === tryParse(devServer)?.origin
}

function tryParse(address: string): URL | null {
  try {
    return new URL(address)
  } catch {
    return null
  }
}
