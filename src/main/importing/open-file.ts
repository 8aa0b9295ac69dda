import { basename, extname } from 'node:path/posix'
import { extname as extensionOfPath } from 'node:path'
import type { FolderDocument, PageDocument, WorkDocument } from './document'
import { openDocx } from './formats/docx'
import { isEpub, openEpub } from './formats/epub/open-epub'
import { Zip } from './formats/zip'
import { decode } from './decode'
import { decodePage } from './html/decode-page'
import {
  readBytes,
  readTextBytes,
  refuse,
  type ReadOptions,
  type Refusal,
  type TextDocument,
} from './read-file'
import { DOCUMENT_EXTENSIONS, recogniseFormat, WHAT_IS_READ } from './recognise-format'
import { isLeftover } from './walk-files'

/** Reads a file as what it is by its bytes; everything that can be wrong with it is a value. */
export async function openFile(
  path: string,
  options: ReadOptions = {},
): Promise<WorkDocument | FolderDocument | Refusal> {
  const bytes = await readBytes(path)
  if (!(bytes instanceof Uint8Array)) return bytes
  return openBytes(bytes, extensionOfPath(path).slice(1), options)
}

/** The same for bytes that are in memory already. */
export async function openBytes(
  bytes: Uint8Array,
  extension = '',
  options: ReadOptions = {},
): Promise<WorkDocument | FolderDocument | Refusal> {
  const format = recogniseFormat(bytes, extension)
  if (format.kind === 'other') return refuse(format.reason, format.message)
  if (format.kind === 'text') return openText(bytes, extension, options)
  if (format.kind === 'html') return openPage(bytes, options)
  const zip = await Zip.open(bytes)
  if (isEpub(zip)) return openEpub(zip, bytes)
  if (zip.has('word/document.xml')) return openDocx(zip, bytes)
  if (zip.read('mimetype')?.toString('latin1').startsWith('application/vnd.oasis') === true)
    return refuse('unsupported-format', `This is an OpenDocument file (ODT). ${WHAT_IS_READ}`)
  return openFolder(zip)
}

async function openText(
  bytes: Uint8Array,
  extension: string,
  options: ReadOptions,
): Promise<TextDocument | Refusal> {
  const document = readTextBytes(bytes, options)
  if (!document.ok || !mayBeMarkdown(document.text, extension)) return document
  // Loaded when first needed, as few texts are Markdown.
  const { readMarkdown } = await import('./formats/markdown')
  const markdown = readMarkdown(document.text, extension)
  return markdown === undefined ? document : { ...document, markdown }
}

function mayBeMarkdown(text: string, extension: string): boolean {
  return text.startsWith('---') || /^(?:md|markdown)$/i.test(extension)
}

function openPage(bytes: Uint8Array, { encoding: said }: ReadOptions): PageDocument | Refusal {
  const decoded = said === undefined ? decodePage(bytes) : decode(bytes, said)
  if (!decoded.ok)
    return refuse('binary', 'This is not a page: it holds bytes that no page has. Save it again.')
  const { text, encoding, guessed } = decoded
  return { ok: true, kind: 'html', bytes, text, encoding, encodingGuessed: guessed, properties: {} }
}

/** The documents in a zip. A zip inside of it stays closed, unless it is a document itself. */
function openFolder(zip: Zip): FolderDocument | Refusal {
  const entries = zip.names.filter(isDocument)
  if (entries.length === 0)
    return refuse(
      'compressed',
      zip.isDamaged
        ? 'This compressed file (ZIP) is damaged, and no work could be found in it. Download it again.'
        : `There is no work in this compressed file (ZIP). ${WHAT_IS_READ}`,
    )
  const lost = zip.problems.filter(isDocument).map((entry) => ({ ...refuseEntry(), entry }))
  const cut = refuse(
    'damaged',
    'This compressed file (ZIP) is cut off or damaged. What could be found in it is here; download it again for the rest.',
  )
  return {
    ok: true,
    kind: 'zip',
    entries,
    open: (entry) => openEntry(zip, entry),
    lost: zip.isDamaged ? [...lost, cut] : lost,
  }
}

function refuseEntry(): Refusal {
  return refuse(
    'damaged',
    'It could not be taken out of the compressed file: it is damaged, locked with a password or much too large.',
  )
}

function isDocument(name: string): boolean {
  const parts = name.split('/')
  return (
    !parts.some((part) => part !== '..' && isLeftover(part)) &&
    !parts.includes('__MACOSX') &&
    DOCUMENT_EXTENSIONS.has(extensionOf(name))
  )
}

function extensionOf(name: string): string {
  return extname(basename(name)).slice(1).toLowerCase()
}

async function openEntry(zip: Zip, entry: string): Promise<WorkDocument | Refusal> {
  const content = zip.read(entry)
  if (content === undefined) return refuseEntry()
  const opened = await openBytes(content, extensionOf(entry))
  if (opened.ok && opened.kind === 'zip')
    return refuse(
      'compressed',
      'A compressed file (ZIP) in another one is not opened. Unpack it and try again.',
    )
  return opened.ok && opened.kind === 'html' && zip.problems.includes(entry)
    ? { ...opened, isCut: true }
    : opened
}
