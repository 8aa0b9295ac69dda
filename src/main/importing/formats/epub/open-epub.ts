import type { BookDocument } from '../../document'
import { decodePage } from '../../html/decode-page'
import { refuse, type Refusal } from '../../read-file'
import type { Zip } from '../zip'
import { readNavigation, readNcx } from './contents'
import type { Epub } from './epub'
import { encryptedFiles, readPackage, rootFile, type Package } from './package-document'
import { resolveInZip } from './resolve'

/** Package documents and tables of contents above this are not read. */
const MAX_XML_BYTES = 5 * 1024 * 1024
const PAGE_NAME = /\.x?html?$/i
const NO_PACKAGE = '<package/>'

/** Whether a zip is an EPUB; one that was packed again may have its parts in any order. */
export function isEpub(zip: Zip): boolean {
  return (
    zip.has('META-INF/container.xml') ||
    zip.read('mimetype')?.toString('latin1').trim() === 'application/epub+zip' ||
    zip.names.some((name) => name.endsWith('.opf'))
  )
}

/** Reads what an EPUB says of itself. Of a broken one what is left is taken; only a locked or hostile one is refused. */
export function openEpub(zip: Zip, bytes: Uint8Array): BookDocument | Refusal {
  const encryption = readXml(zip, 'META-INF/encryption.xml')
  if (encryption !== undefined && encryptedFiles(encryption).length > 0)
    return refuse(
      'drm',
      'This EPUB is locked by its shop (DRM): its text is encrypted, and no other program can read it.',
    )
  const path = packagePath(zip)
  const xml = path === undefined ? undefined : readXml(zip, path)
  if (xml !== undefined && /<!ENTITY/i.test(xml))
    return refuse(
      'unsupported-format',
      'This EPUB declares entities of its own in a DTD, as attacks do. Such files are not read.',
    )
  const book = readBook(zip, path ?? '', readPackage(xml ?? NO_PACKAGE))
  if (book.spine.length === 0)
    return refuse('damaged', 'There is no page in this EPUB that could be read. Download it again.')
  return { ok: true, kind: 'book', bytes, encoding: 'utf-8', book }
}

function packagePath(zip: Zip): string | undefined {
  const container = readXml(zip, 'META-INF/container.xml')
  const said = container === undefined ? undefined : rootFile(container)
  if (said !== undefined && zip.has(said)) return said
  return zip.names.find((name) => name.endsWith('.opf'))
}

function readBook(zip: Zip, path: string, pack: Package): Epub {
  const names = new FileNames(zip)
  const items = new Map(pack.manifest.map((item) => [item.id, item]))
  const pages: string[] = []
  const missing: string[] = []
  for (const id of pack.spine) {
    const href = items.get(id)?.href
    const place = href === undefined ? undefined : resolveInZip(href, path)
    const name = place === undefined ? undefined : names.find(place.path)
    if (name !== undefined) pages.push(name)
    else missing.push(href ?? id)
  }
  const navigation = pack.manifest.find(({ properties }) => properties.split(/\s+/).includes('nav'))
  const ncx =
    items.get(pack.ncx ?? '') ??
    pack.manifest.find(({ mediaType }) => mediaType === 'application/x-dtbncx+xml')
  const furniture = [navigation?.href, ...pack.covers].flatMap((href) => {
    const name = href === undefined ? undefined : names.find(resolveInZip(href, path)?.path ?? '')
    return name ?? []
  })
  return {
    zip,
    metadata: pack.metadata,
    spine: pages.length > 0 ? [...new Set(pages)] : pagesByName(zip),
    contents: readContents(zip, names, path, ncx?.href, navigation?.href),
    furniture: new Set(furniture),
    missing,
  }
}

/** Without a spine, every page in the order of the names, numbers by their value. */
function pagesByName(zip: Zip): readonly string[] {
  const order = new Intl.Collator('en', { numeric: true })
  return zip.names.filter((name) => PAGE_NAME.test(name)).sort(order.compare)
}

function readContents(
  zip: Zip,
  names: FileNames,
  packageName: string,
  ...tables: readonly (string | undefined)[]
): Epub['contents'] {
  for (const href of tables) {
    const table = href === undefined ? undefined : names.find(resolveInZip(href, packageName)?.path ?? '')
    const text = table === undefined ? undefined : readXml(zip, table)
    if (table === undefined || text === undefined) continue
    const entries = PAGE_NAME.test(table) ? readNavigation(text) : readNcx(text)
    const found = entries.flatMap(({ title, href: target }) => {
      const place = resolveInZip(target, table)
      const path = place === undefined ? undefined : names.find(place.path)
      return place === undefined || path === undefined ? [] : [{ title, path, fragment: place.fragment }]
    })
    if (found.length > 0) return found
  }
  return []
}

function readXml(zip: Zip, name: string): string | undefined {
  const bytes = zip.read(name)
  if (bytes === undefined || bytes.length > MAX_XML_BYTES) return undefined
  const decoded = decodePage(bytes)
  return decoded.ok ? decoded.text : undefined
}

/** Finds files by the names that books give them: letter case and composed letters are often not those of the zip. */
export class FileNames {
  readonly #zip: Zip
  readonly #folded: ReadonlyMap<string, string>

  constructor(zip: Zip) {
    this.#zip = zip
    this.#folded = new Map(zip.names.map((name) => [fold(name), name]))
  }

  find(name: string): string | undefined {
    return this.#zip.has(name) ? name : this.#folded.get(fold(name))
  }
}

function fold(name: string): string {
  return name.normalize('NFC').toLowerCase()
}
