import { decodePage } from '../../html/decode-page'
import { findAll, parsePage, type Document } from '../../html/dom'
import type { Surroundings } from '../../html/markup'
import { readStyleSheet, type StyleSheet } from '../../html/typography'
import { xmlText } from '../../html/xml'
import type { Epub } from './epub'
import { FileNames } from './open-epub'
import { Pictures } from './pictures'
import { resolveInZip, type Place } from './resolve'

/** A page of an EPUB. */
export interface BookPage {
  /** Its name in the zip. */
  readonly path: string
  readonly root: Document
  readonly around: Surroundings
}

/** Reads the pages of an EPUB in their order. One that can't be read is left out and noted in the zip's problems. */
export function readPages(book: Epub): readonly BookPage[] {
  const parsed = book.spine.flatMap((path) => {
    const text = readText(book, path)
    return text === undefined ? [] : [{ path, root: parsePage(text) }]
  })
  const names = new FileNames(book.zip)
  const locate = (href: string, from: string): Place | undefined => {
    const place = resolveInZip(href, from)
    const path = place === undefined ? undefined : names.find(place.path)
    return place === undefined || path === undefined ? undefined : { path, fragment: place.fragment }
  }
  const anchors = nameAnchors(parsed, locate)
  const pictures = new Pictures(book.zip)
  const sheets = new Map<string, StyleSheet>()
  return parsed.map(({ path, root }) => ({
    path,
    root,
    around: {
      link: (href) => {
        if (/^(?:https?|mailto):/i.test(href)) return href
        const place = locate(href, path)
        const name = place === undefined ? undefined : anchors.get(keyOf(place))
        return name === undefined ? undefined : `#${name}`
      },
      image: (src) => {
        const place = locate(src, path)
        return place === undefined ? undefined : pictures.address(place.path)
      },
      anchor: (fragment) => anchors.get(keyOf({ path, fragment })),
      styles: stylesOf(book, root, (href) => locate(href, path)?.path, sheets),
    },
  }))
}

function readText(book: Epub, path: string): string | undefined {
  const bytes = book.zip.read(path)
  const decoded = bytes === undefined ? undefined : decodePage(bytes)
  if (decoded?.ok === true) return decoded.text
  book.zip.note(path)
  return undefined
}

function keyOf({ path, fragment }: Place): string {
  return `${path}#${fragment}`
}

/**
 * Names the places that links inside the book lead to. The pages come to stand in one work: a name that two of them
 * have gets a number.
 */
function nameAnchors(
  pages: readonly { readonly path: string; readonly root: Document }[],
  locate: (href: string, from: string) => Place | undefined,
): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  const taken = new Set<string>()
  const last = new Map<string, number>()
  for (const { path, root } of pages) {
    for (const { attribs } of findAll('a[href*="#"]', root)) {
      const place = locate(attribs['href'] ?? '', path)
      if (place === undefined || place.fragment === '' || names.has(keyOf(place))) continue
      let name = place.fragment
      let number = last.get(name) ?? 1
      while (taken.has(name)) name = `${place.fragment}-${++number}`
      last.set(place.fragment, number)
      taken.add(name)
      names.set(keyOf(place), name)
    }
  }
  return names
}

function stylesOf(
  book: Epub,
  root: Document,
  locate: (href: string) => string | undefined,
  sheets: Map<string, StyleSheet>,
): StyleSheet {
  const linked = findAll('link[href]', root).flatMap(({ attribs }) => {
    const path = /stylesheet/i.test(attribs['rel'] ?? '') ? locate(attribs['href'] ?? '') : undefined
    if (path === undefined) return []
    const known = sheets.get(path) ?? readStyleSheet(book.zip.read(path)?.toString('utf8') ?? '')
    sheets.set(path, known)
    return [known]
  })
  const own = findAll('style', root).map((style) => readStyleSheet(xmlText(style)))
  return new Map([...linked, ...own].flatMap((sheet) => [...sheet]))
}
