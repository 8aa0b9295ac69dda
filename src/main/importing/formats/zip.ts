import { constants, inflateRawSync } from 'node:zlib'
import { listEntries, locate, MAX_ENTRIES, type ZipEntry } from './zip-entries'

/** Limits of what comes out of one zip, counted while it is inflated: what a zip says of itself may be wrong. */
export const ZIP_LIMITS = {
  entries: MAX_ENTRIES,
  entryBytes: 64 * 1024 * 1024,
  totalBytes: 512 * 1024 * 1024,
  /** A story shrinks to a third or a tenth; from a mebibyte on, more than this is an attack. */
  ratio: 200,
  ratioFrom: 1024 * 1024,
} as const

const STORED = 0
const DEFLATED = 8

/**
 * The files in a zip, read in memory: nothing is ever written by an entry's name. Entries that could lead outside, hide
 * each other or share bytes are left out.
 */
export class Zip {
  readonly #bytes: Buffer
  readonly #entries: ReadonlyMap<string, ZipEntry>
  readonly #problems = new Set<string>()
  #inflated = 0

  private constructor(bytes: Buffer, entries: readonly ZipEntry[], isDamaged: boolean) {
    this.#bytes = bytes
    this.isDamaged = isDamaged
    this.#entries = this.#trusted(entries)
  }

  /** The zip is cut off or damaged: what follows is what could be found in it. */
  readonly isDamaged: boolean

  static async open(bytes: Uint8Array): Promise<Zip> {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const { entries, isDamaged } = await listEntries(buffer)
    return new Zip(buffer, entries, isDamaged)
  }

  /** The names of its files, in their order. */
  get names(): readonly string[] {
    return [...this.#entries.keys()]
  }

  /** Names of files that are there but could not be read, whole or at all. */
  get problems(): readonly string[] {
    return [...this.#problems]
  }

  has(name: string): boolean {
    return this.#entries.has(name)
  }

  /** @returns undefined when there is no such file, or none that can be read within the limits */
  read(name: string): Buffer | undefined {
    const entry = this.#entries.get(name)
    if (entry === undefined) return undefined
    const content = this.#inflate(entry)
    if (content === undefined) this.#problems.add(name)
    else this.#inflated += content.length
    return content
  }

  /** Notes that a file is there but says nothing that can be used. */
  note(name: string): void {
    this.#problems.add(name)
  }

  #trusted(entries: readonly ZipEntry[]): ReadonlyMap<string, ZipEntry> {
    const trusted = new Map<string, ZipEntry>()
    let end = 0
    for (const entry of entries.toSorted((a, b) => a.offset - b.offset)) {
      const place = locate(this.#bytes, entry)
      const isSafe =
        place !== undefined && entry.offset >= end && isInside(entry.name) && !trusted.has(entry.name)
      if (!isSafe) {
        this.#problems.add(entry.name)
        continue
      }
      trusted.set(entry.name, entry)
      end = place.end
    }
    return new Map(
      entries.flatMap((entry) => (trusted.get(entry.name) === entry ? [[entry.name, entry]] : [])),
    )
  }

  #inflate(entry: ZipEntry): Buffer | undefined {
    const place = locate(this.#bytes, entry)
    if (place === undefined || entry.isEncrypted) return undefined
    const compressed = this.#bytes.subarray(place.start, place.end)
    const room = Math.min(ZIP_LIMITS.entryBytes, ZIP_LIMITS.totalBytes - this.#inflated)
    if (entry.method === STORED) return compressed.length <= room ? compressed : undefined
    if (entry.method !== DEFLATED || room <= 0) return undefined
    const byRatio = Math.max(ZIP_LIMITS.ratioFrom, compressed.length * ZIP_LIMITS.ratio)
    const maxOutputLength = Math.min(room, byRatio)
    try {
      return inflateRawSync(compressed, { maxOutputLength })
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE') return undefined
      return this.#inflateBeginning(entry.name, compressed, maxOutputLength)
    }
  }

  /** What comes out of a file up to where it is damaged. */
  #inflateBeginning(name: string, compressed: Buffer, maxOutputLength: number): Buffer | undefined {
    this.#problems.add(name)
    try {
      const beginning = inflateRawSync(compressed, { maxOutputLength, finishFlush: constants.Z_SYNC_FLUSH })
      return beginning.length === 0 ? undefined : beginning
    } catch {
      return undefined
    }
  }
}

/** A path that stays inside of whatever it is put into, on every system. */
function isInside(name: string): boolean {
  return (
    name !== '' &&
    !/[\\\0]|^\/|^[a-z]:/i.test(name) &&
    !name.split('/').some((part) => part === '..' || part === '.')
  )
}
