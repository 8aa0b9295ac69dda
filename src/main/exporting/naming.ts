import sanitizeFilename from 'sanitize-filename'

/** Bytes in UTF-8: what every file system takes, less room for a folder's path and a copying program's suffix. */
const MAX_NAME_BYTES = 180
const MAX_NAMES_BYTES = 60
const MAX_FOLDER_BYTES = 80
/** Where nothing is left of a name. */
export const NO_TITLE = 'Untitled'

/** Names that Windows keeps for devices, whatever follows the first dot. */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])\s*(?:\.|$)/i

/** What no name may hold: control signs, signs that turn the direction of writing, halves of characters. */
const UNPRINTABLE =
  /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe\uffff]+/gu

/** A file name of at most 180 bytes in UTF-8, with whole characters, from parts that are safe already. */
export function fileName(stem: string, extension: string): string {
  return safeStem(stem, MAX_NAME_BYTES - extension.length) + extension
}

/** A folder's name, shorter than a file's: paths have an end too. */
export function folderName(name: string): string {
  return safeStem(name, MAX_FOLDER_BYTES)
}

function safeStem(stem: string, room: number): string {
  return withoutDevice(trimEnd(cutToBytes(trimStart(stem), room)) || NO_TITLE)
}

/**
 * The first of `Name.epub`, `Name (2).epub`, `Name (3).epub` … that is free.
 * @param isTaken is asked with the {@link fileNameKey} of each name
 */
export function uniqueFileName(name: string, isTaken: (key: string) => boolean): string {
  for (let number = 1; ; number++) {
    const candidate = numberedFileName(name, number)
    if (!isTaken(fileNameKey(candidate))) return candidate
  }
}

/** `Name (2).epub`, no longer than a name may be; number 1 is the name itself. */
function numberedFileName(name: string, number: number): string {
  if (number === 1) return name
  const dot = name.lastIndexOf('.')
  const [stem, extension] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, '']
  const suffix = ` (${number})${extension}`
  return trimEnd(cutToBytes(stem, MAX_NAME_BYTES - Buffer.byteLength(suffix))) + suffix
}

/** Two names with the same key are the same file on some file system: case and Unicode form do not count. */
export function fileNameKey(name: string): string {
  return name.normalize('NFC').toLowerCase().normalize('NFC')
}

/** Names as long as there is room (60 bytes), then `and others`. */
export function joinNames(names: readonly string[]): string {
  const whole = names.join(', ')
  if (Buffer.byteLength(whole) <= MAX_NAMES_BYTES) return whole
  const others = ' and others'
  for (let count = names.length - 1; count > 0; count--) {
    const some = names.slice(0, count).join(', ') + others
    if (Buffer.byteLength(some) <= MAX_NAMES_BYTES) return some
  }
  const first = trimEnd(cutToBytes(names[0] ?? '', MAX_NAMES_BYTES - others.length))
  return names.length > 1 ? first + others : first
}

/** One part of a name on any file system. Signs that file systems forbid become what a reader would write in their place. */
export function safePart(text: string): string {
  const readable = text
    .normalize('NFC')
    .replace(UNPRINTABLE, ' ')
    .replace(/\s*:\s+/g, ' - ')
    .replace(/[/\\|:]+/g, '-')
    .replace(/"/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
  // The sign in front keeps a device name from being emptied: the whole name is looked at in the end.
  return sanitizeFilename(`_${readable}`).slice(1).trim()
}

function withoutDevice(stem: string): string {
  return DEVICE.test(stem) ? `_${stem}` : stem
}

/** Dots in front hide a file. */
function trimStart(stem: string): string {
  return stem.replace(/^[.\s]+/, '')
}

/** Windows drops dots and spaces at the end. */
function trimEnd(stem: string): string {
  let end = stem.length
  while (end > 0 && /[.\s]/.test(stem.charAt(end - 1))) end--
  return stem.slice(0, end)
}

const characters = new Intl.Segmenter('und', { granularity: 'grapheme' })

/** The longest beginning that has at most so many bytes, never with half a character as a reader sees it. */
function cutToBytes(text: string, maxBytes: number): string {
  if (Buffer.byteLength(text) <= maxBytes) return text
  let bytes = 0
  for (const { segment, index } of characters.segment(text)) {
    bytes += Buffer.byteLength(segment)
    if (bytes > maxBytes) return text.slice(0, index)
  }
  return text
}
