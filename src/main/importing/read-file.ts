import { open, readFile, stat } from 'node:fs/promises'
import type { ErrorCode } from '../../shared/app-error'
import { decode } from './decode'
import type { Markdown } from './formats/markdown'
import { MAGIC_BYTES, recogniseFormat } from './recognise-format'

/** Texts and pages above this are refused (64 MiB). */
export const MAX_TEXT_BYTES = 64 * 1024 * 1024
/** EPUBs and other zips above this are refused (256 MiB). */
export const MAX_ZIP_BYTES = 256 * 1024 * 1024

/** Why a file could not be read, and what the reader can do about it. */
export interface Refusal {
  readonly ok: false
  readonly reason: ErrorCode
  readonly message: string
}

export interface TextDocument {
  readonly ok: true
  readonly kind: 'text'
  readonly bytes: Uint8Array
  readonly text: string
  readonly encoding: string
  readonly encodingGuessed: boolean
  /** Letters that a wrong encoding had spoilt before were put right. */
  readonly encodingRepaired: boolean
  /** The same as a page, where the text is Markdown. */
  readonly markdown?: Markdown
}

export interface ReadOptions {
  /** What the reader says that the text is encoded in, as iconv-lite names it; else it is found out. */
  readonly encoding?: string
}

/** Reads bytes as a text document; everything that can be wrong with them is a value. */
export function readTextBytes(bytes: Uint8Array, options: ReadOptions = {}): TextDocument | Refusal {
  if (bytes.length === 0) return refuse('empty', 'The file is empty (0 bytes). Save or download it again.')
  const decoded = decode(bytes, options.encoding)
  if (!decoded.ok) return refuseUndecoded(decoded.reason)
  if (decoded.text.trim() === '')
    return refuse(
      'only-whitespace',
      'There is nothing in the file but blank space. Save or download it again.',
    )
  return {
    ok: true,
    kind: 'text',
    bytes,
    text: decoded.text,
    encoding: decoded.encoding,
    encodingGuessed: decoded.guessed,
    encodingRepaired: decoded.repaired,
  }
}

function refuseUndecoded(reason: 'binary' | 'undecodable'): Refusal {
  return reason === 'binary'
    ? refuse(reason, 'This is not text: it holds bytes that no story has. Save it again as plain text.')
    : refuse(reason, 'Ficarium does not know that encoding. Choose another one.')
}

/** A file that can't be read, and why. */
export function refuse(reason: ErrorCode, message: string): Refusal {
  return { ok: false, reason, message }
}

/** Reads a whole file, unless it is larger than a file of its kind may be. */
export async function readBytes(path: string): Promise<Uint8Array | Refusal> {
  try {
    const about = await stat(path)
    if (!about.isFile())
      return refuse('not-a-file', 'This is a folder or a device, not a file. Choose the file itself.')
    if (about.size > MAX_TEXT_BYTES && !(about.size <= MAX_ZIP_BYTES && (await beginsAsZip(path))))
      return refuse(
        'too-large',
        `The file has ${Math.ceil(about.size / 1024 / 1024)} MiB; texts and pages up to 64 MiB, EPUBs and ZIPs up to 256 MiB can be read. Split it and try again.`,
      )
    return await readFile(path)
  } catch (error) {
    return refusalOf(error)
  }
}

async function beginsAsZip(path: string): Promise<boolean> {
  const file = await open(path)
  try {
    const { buffer } = await file.read(Buffer.alloc(MAGIC_BYTES), 0, MAGIC_BYTES, 0)
    return recogniseFormat(buffer).kind === 'zip'
  } finally {
    await file.close()
  }
}

/** Puts what the file system said into words. */
export function refusalOf(error: unknown): Refusal {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return refuse('not-found', 'There is no such file or folder. It may have been moved or renamed.')
    case 'EACCES':
    case 'EPERM':
      return refuse(
        'no-permission',
        'This computer does not let you read it. Change its permissions and try again.',
      )
    case 'ENAMETOOLONG':
      return refuse(
        'not-found',
        'The name or the path is longer than this computer allows. Shorten it and try again.',
      )
    case 'ELOOP':
      return refuse('not-found', 'This is a link that leads back to itself. Choose the file itself.')
    default:
      return refuse(
        'read-failed',
        `It could not be read (${code === '' ? 'unknown reason' : code}). Is the disk still there?`,
      )
  }
}
