import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { protocol } from 'electron'

const MIME_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
}

/** Nothing may be loaded but the program's own script, styles and fonts, and images that lie in the page itself. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  // React Aria and the list's virtualiser place things by style attributes.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** Of every answer, also of one that has nothing to show. */
const HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
}

/** To be called before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }])
}

/** Serves the window's files as `app://ficarium/…`; no path leaves the folder. */
export function serveApp(folder: string): void {
  protocol.handle('app', async (request) => {
    try {
      const { pathname, host } = new URL(request.url)
      const path = normalize(join(folder, decodeURIComponent(pathname === '/' ? '/index.html' : pathname)))
      if (host !== 'ficarium' || !path.startsWith(folder + sep)) return nothing(403)
      const body = await readFile(path)
      return new Response(new Uint8Array(body), {
        headers: { ...HEADERS, 'content-type': MIME_TYPES[extname(path)] ?? 'application/octet-stream' },
      })
    } catch {
      return nothing(404)
    }
  })
}

function nothing(status: number): Response {
  return new Response(null, { status, headers: HEADERS })
}
