import { createHash } from 'node:crypto'
import type { BookDocument, EmbeddedImage } from './book'
import { element, mapElements, plainLine, type XhtmlElement, type XhtmlNode } from './xhtml'

const FORMATS = [
  { mediaType: 'image/png', extension: 'png', starts: /^\x89PNG\r\n\x1a\n/ },
  { mediaType: 'image/jpeg', extension: 'jpg', starts: /^\xff\xd8\xff/ },
  { mediaType: 'image/gif', extension: 'gif', starts: /^GIF8[79]a/ },
  { mediaType: 'image/webp', extension: 'webp', starts: /^RIFF[^]{4}WEBP/ },
] as const

/** WebP became a core type with EPUB 3.3 only: older e-readers show this in its place. */
const WEBP_FALLBACK: EmbeddedImage = {
  id: 'no-webp',
  extension: 'svg',
  mediaType: 'image/svg+xml',
  data: Buffer.from(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 60"><text x="10" y="36" font-size="18">[a picture in the WebP format]</text></svg>',
  ),
}

/**
 * Takes the pictures that the text carries itself (`data:` addresses) into the book, each once. Every other picture
 * becomes its description: nothing is ever fetched.
 */
export function embedImages(documents: readonly BookDocument[]): {
  readonly documents: readonly BookDocument[]
  readonly images: readonly EmbeddedImage[]
} {
  const images = new Map<string, EmbeddedImage>()
  const embed = (node: XhtmlElement): readonly XhtmlNode[] => {
    if (node.name !== 'img') return [node]
    const { src = '', alt = '', ...others } = node.attributes
    const image = readDataAddress(src)
    if (image === undefined)
      return [element('span', { class: 'missing-image' }, `[${plainLine(alt) || 'image'}]`)]
    const hash = createHash('sha256').update(image.data).digest('hex')
    const known = images.get(hash) ?? { ...image, id: `image-${images.size + 1}` }
    images.set(hash, known)
    return [element('img', { ...others, src: `images/${known.id}.${known.extension}`, alt }, [])]
  }
  const embedded = documents.map((document) => ({ ...document, body: mapElements(document.body, embed) }))
  const found = [...images.values()]
  return {
    documents: embedded,
    images: found.some((image) => image.fallback !== undefined) ? [...found, WEBP_FALLBACK] : found,
  }
}

/** The picture of a `data:` address; its bytes say what it is, whatever the address says. */
function readDataAddress(src: string): Omit<EmbeddedImage, 'id'> | undefined {
  const base64 = /^data:image\/[a-z+.-]+;base64,/i.exec(src)
  if (base64 === null) return undefined
  const data = Buffer.from(src.slice(base64[0].length), 'base64')
  const start = data.toString('latin1', 0, 16)
  const format = FORMATS.find(({ starts }) => starts.test(start))
  if (format === undefined) return undefined
  const { mediaType, extension } = format
  return extension === 'webp'
    ? { mediaType, extension, data, fallback: WEBP_FALLBACK.id }
    : { mediaType, extension, data }
}
