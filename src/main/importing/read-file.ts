import { readFile, stat } from 'node:fs/promises'
import type { ErrorCode } from '../../shared/app-error'
import { decode } from './decode'
import { recogniseFormat } from './recognise-format'

/** Text files above this are refused (64 MiB). */
export const MAX_TEXT_BYTES = 64 * 1024 * 1024

/** Why a file could not be read, and what the reader can do about it. */
export interface Refusal {
  readonly ok: false
  readonly reason: ErrorCode
  readonly message: string
}

export interface TextDocument {
  readonly ok: true
  readonly bytes: Uint8Array
  readonly text: string
  readonly encoding: string
  readonly encodingGuessed: boolean
}

/** Reads a file as a text document; everything that can be wrong with it is a value. */
export async function readTextFile(path: string): Promise<TextDocument | Refusal> {
  const bytes = await readBytes(path)
  return bytes instanceof Uint8Array ? readTextBytes(bytes) : bytes
}

/** The same for bytes that are in memory already. */
export function readTextBytes(bytes: Uint8Array): TextDocument | Refusal {
  if (bytes.length === 0) return refuse('empty', 'The file is empty (0 bytes). Save or download it again.')
  const format = recogniseFormat(bytes)
  if (format.kind !== 'text') return refuse(format.reason, format.message)
  const decoded = decode(bytes)
  if (!decoded.ok)
    return refuse(
      'binary',
      'This is not text: it holds bytes that no story has. Save it again as plain text.',
    )
  if (decoded.text.trim() === '')
    return refuse(
      'only-whitespace',
      'There is nothing in the file but blank space. Save or download it again.',
    )
  return {
    ok: true,
    bytes,
    text: decoded.text,
    encoding: decoded.encoding,
    encodingGuessed: decoded.guessed,
  }
}

function refuse(reason: ErrorCode, message: string): Refusal {
  return { ok: false, reason, message }
}

async function readBytes(path: string): Promise<Uint8Array | Refusal> {
  try {
    const about = await stat(path)
    if (!about.isFile())
      return refuse('not-a-file', 'This is a folder or a device, not a file. Choose the file itself.')
    if (about.size > MAX_TEXT_BYTES)
      return refuse(
        'too-large',
        `The file has ${Math.ceil(about.size / 1024 / 1024)} MiB; text files up to 64 MiB can be read. Split it and try again.`,
      )
    return await readFile(path)
  } catch (error) {
    return refusalOf(error)
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
