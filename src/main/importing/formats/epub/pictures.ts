import type { Zip } from '../zip'

/** Pictures above this are left out (8 MiB), and all beyond this in one work (48 MiB). */
export const PICTURE_LIMITS = { bytes: 8 * 1024 * 1024, totalBytes: 48 * 1024 * 1024 } as const

/** The kinds of pictures that a story may carry, by their first bytes. */
const KINDS: readonly (readonly [mediaType: string, starts: RegExp])[] = [
  ['image/png', /^\x89PNG\r\n\x1a\n/],
  ['image/jpeg', /^\xff\xd8\xff/],
  ['image/gif', /^GIF8[79]a/],
  ['image/webp', /^RIFF[^]{4}WEBP/],
]

/** The pictures of a zip as `data:` addresses, so that a story carries them itself. */
export class Pictures {
  readonly #zip: Zip
  readonly #addresses = new Map<string, string | undefined>()
  #total = 0

  constructor(zip: Zip) {
    this.#zip = zip
  }

  /** @returns undefined for what is no picture, not there or too large; the zip's problems name the latter */
  address(name: string): string | undefined {
    if (!this.#addresses.has(name)) this.#addresses.set(name, this.#read(name))
    return this.#addresses.get(name)
  }

  #read(name: string): string | undefined {
    const bytes = this.#zip.read(name)
    if (bytes === undefined) return undefined
    const start = bytes.toString('latin1', 0, 16)
    const mediaType = KINDS.find(([, starts]) => starts.test(start))?.[0]
    if (mediaType === undefined) return undefined
    if (bytes.length > PICTURE_LIMITS.bytes || this.#total + bytes.length > PICTURE_LIMITS.totalBytes) {
      this.#zip.note(name)
      return undefined
    }
    this.#total += bytes.length
    return `data:${mediaType};base64,${bytes.toString('base64')}`
  }
}
