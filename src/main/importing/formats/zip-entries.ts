import yauzl from 'yauzl'

/** Where a file lies in a zip. */
export interface ZipEntry {
  readonly name: string
  /** 0 stored, 8 deflated. */
  readonly method: number
  readonly isEncrypted: boolean
  /** Of the header that stands before its bytes. */
  readonly offset: number
  /** Undefined when the header does not say and the directory is lost: up to the next header then. */
  readonly compressedSize: number | undefined
}

export interface Listing {
  readonly entries: readonly ZipEntry[]
  /** The directory at the end is missing or damaged: the entries were found by their headers. */
  readonly isDamaged: boolean
}

const LOCAL_HEADER = 0x04034b50
export const LOCAL_HEADER_SIZE = 30
const SYMBOLIC_LINK = 0o120000
const FILE_TYPE = 0o170000

/** What is listed at most; a file with more is no book. */
export const MAX_ENTRIES = 10_000

/** Lists the files of a zip by its directory; by the headers of the files where the directory is lost. */
export async function listEntries(bytes: Buffer): Promise<Listing> {
  try {
    return { entries: await readDirectory(bytes), isDamaged: false }
  } catch {
    return { entries: findLocalHeaders(bytes), isDamaged: true }
  }
}

async function readDirectory(bytes: Buffer): Promise<readonly ZipEntry[]> {
  // Names stay bytes until here: one bad name must not end the listing.
  const zip = await yauzl.fromBufferPromise(bytes, { lazyEntries: true, decodeStrings: false })
  const entries: ZipEntry[] = []
  for await (const entry of zip.eachEntry()) {
    const { generalPurposeBitFlag, fileNameRaw, extraFields } = entry
    const name = yauzl.getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, true)
    if (name.endsWith('/') || isSymbolicLink(entry.externalFileAttributes)) continue
    entries.push({
      name,
      method: entry.compressionMethod,
      isEncrypted: entry.isEncrypted(),
      offset: entry.relativeOffsetOfLocalHeader,
      compressedSize: entry.compressedSize,
    })
    if (entries.length >= MAX_ENTRIES) break
  }
  return entries
}

function isSymbolicLink(externalFileAttributes: number): boolean {
  return ((externalFileAttributes >>> 16) & FILE_TYPE) === SYMBOLIC_LINK
}

function findLocalHeaders(bytes: Buffer): readonly ZipEntry[] {
  const signature = Buffer.from([0x50, 0x4b, 0x03, 0x04])
  const entries: ZipEntry[] = []
  let at = bytes.indexOf(signature)
  while (at !== -1 && at + LOCAL_HEADER_SIZE <= bytes.length && entries.length < MAX_ENTRIES) {
    const flags = bytes.readUInt16LE(at + 6)
    const said = bytes.readUInt32LE(at + 18)
    const nameEnd = at + LOCAL_HEADER_SIZE + bytes.readUInt16LE(at + 26)
    const isDirectory = bytes[nameEnd - 1] === 0x2f
    const compressedSize = (flags & 8) === 0 ? said : undefined
    if (!isDirectory)
      entries.push({
        name: bytes.toString('utf8', at + LOCAL_HEADER_SIZE, nameEnd),
        method: bytes.readUInt16LE(at + 8),
        isEncrypted: (flags & 1) === 1,
        offset: at,
        compressedSize,
      })
    at = bytes.indexOf(signature, nameEnd + (compressedSize ?? 0))
  }
  return entries
}

/**
 * Where the bytes of an entry lie.
 * @returns undefined when there is no header where the directory says
 */
export function locate(
  bytes: Buffer,
  entry: ZipEntry,
): { readonly start: number; readonly end: number } | undefined {
  const { offset } = entry
  if (offset + LOCAL_HEADER_SIZE > bytes.length || bytes.readUInt32LE(offset) !== LOCAL_HEADER)
    return undefined
  const start = offset + LOCAL_HEADER_SIZE + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28)
  const end = entry.compressedSize === undefined ? nextHeader(bytes, start) : start + entry.compressedSize
  return start > bytes.length ? undefined : { start, end: Math.min(end, bytes.length) }
}

function nextHeader(bytes: Buffer, from: number): number {
  const local = bytes.indexOf(Buffer.from([0x50, 0x4b, 0x03, 0x04]), from)
  const central = bytes.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]), from)
  return Math.min(...[local, central].map((at) => (at === -1 ? bytes.length : at)))
}
