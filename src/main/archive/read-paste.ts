import type { Pasted, PasteForm } from '../../shared/paste'
import { plainText } from '../../shared/text-content'
import { decode } from '../importing/decode'
import type { PageDocument, WorkDocument } from '../importing/document'
import { openBytes } from '../importing/open-file'
import { refuse, type Refusal } from '../importing/read-file'
import { readWorks, type ReadWork } from '../importing/read-work'
import { anyPage } from '../importing/sources/any-page'
import { bareText } from '../importing/sources/bare-text'
import type { KnownNames } from '../importing/sources/source'

/** A paste as one of its two shapes is read. */
export interface PasteReading {
  readonly form: PasteForm
  readonly document: WorkDocument
  readonly works: readonly ReadWork[]
}

/** The shapes that a paste has. */
export function formsOf({ html, text }: Pasted): readonly PasteForm[] {
  const forms: readonly (readonly [PasteForm, string])[] = [
    ['page', html ?? ''],
    ['text', text],
  ]
  return forms.flatMap(([form, content]) => (content.trim() === '' ? [] : [form]))
}

/**
 * Reads a paste.
 * @param form as what; null leaves it to what gives more: the page, unless the text says of the work what the page does not
 */
export async function readPaste(
  pasted: Pasted,
  form: PasteForm | null,
  known: KnownNames,
): Promise<PasteReading | Refusal> {
  const forms = formsOf(pasted)
  if (forms.length === 0)
    return refuse('empty', 'There is no text in it. Copy a work’s page and paste it here.')
  if (form !== null) return readAs(pasted, form, known)
  const readings: PasteReading[] = []
  let refusal: Refusal | undefined
  for (const each of forms) {
    const reading = await readAs(pasted, each, known)
    if ('works' in reading) readings.push(reading)
    else refusal ??= reading
  }
  const [page, text] = readings
  if (page === undefined) return refusal ?? refuse('only-whitespace', 'There is no story in it.')
  return text !== undefined && givesMore(text, page) ? text : page
}

async function readAs(pasted: Pasted, form: PasteForm, known: KnownNames): Promise<PasteReading | Refusal> {
  const document = form === 'page' ? pageOf(pasted.html ?? '') : await textOf(pasted.text)
  if (!document.ok) return document
  const works = readWorks(document, `${UNNAMED}.${extensionOf(form)}`, known)
  return 'reason' in works ? works : { form, document, works: works.map(withOpening) }
}

/** A piece of a page, however little of one it looks like. */
function pageOf(html: string): PageDocument | Refusal {
  const bytes = Buffer.from(html, 'utf8')
  const decoded = decode(bytes, 'utf-8')
  if (!decoded.ok) return refuse('binary', 'This is not a page: it holds bytes that no page has.')
  const { text, encoding } = decoded
  return { ok: true, kind: 'html', bytes, text, encoding, encodingGuessed: false, properties: {} }
}

async function textOf(text: string): Promise<WorkDocument | Refusal> {
  const document = await openBytes(Buffer.from(text, 'utf8'), extensionOf('text'))
  return document.ok && document.kind === 'zip'
    ? refuse('compressed', 'This is a compressed file, not a page.')
    : document
}

/** A paste is kept as a file of this kind. */
export function extensionOf(form: PasteForm): string {
  return form === 'page' ? 'html' : 'txt'
}

const UNNAMED = 'Pasted work'
const LONGEST_OPENING = 60

/** A work without a title is called by its first words. */
function withOpening(read: ReadWork): ReadWork {
  if (read.work.title !== UNNAMED) return read
  const [first] = read.work.chapters
  const line = plainText(first?.html ?? ('' as never))
    .split('\n')
    .find((one) => one.trim() !== '')
    ?.trim()
  if (line === undefined) return read
  const title =
    line.length <= LONGEST_OPENING ? line : `${line.slice(0, LONGEST_OPENING).replace(/\s+\S*$/, '')} …`
  return { ...read, work: { ...read.work, title } }
}

/** Of a page that shows nothing but a story the text may have kept what a site says of it, or more of the story. */
function givesMore(text: PasteReading, page: PasteReading): boolean {
  if (text.form === page.form) return false
  const isPlain = page.works.every(({ source }) => source === anyPage.name)
  if (isPlain && text.works.some(({ source }) => source !== bareText.name)) return true
  return lengthOf(page) * 2 < lengthOf(text)
}

function lengthOf({ works }: PasteReading): number {
  return works.reduce(
    (sum, { work }) => sum + work.chapters.reduce((length, { html }) => length + html.length, 0),
    0,
  )
}
