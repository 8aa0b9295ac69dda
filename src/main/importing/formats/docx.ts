import type { PageDocument, PageProperties } from '../document'
import { parseXml } from '../html/dom'
import { elementsNamed, xmlText } from '../html/xml'
import { refuse, type Refusal } from '../read-file'
import type { Zip } from './zip'

/** Reads a Word document (.docx) as a page: paragraphs, headings, emphasis, lists, tables, pictures and notes. */
export async function openDocx(zip: Zip, bytes: Uint8Array): Promise<PageDocument | Refusal> {
  // mammoth unpacks by itself and without limits: all that it may touch is inflated here first.
  for (const name of zip.names) {
    const content = zip.read(name)
    if (content === undefined)
      return refuse('damaged', `A part of this Word document could not be read (${name}). Save it again.`)
    if (/\.(?:xml|rels)$/.test(name) && /<!DOCTYPE|<!ENTITY/i.test(content.toString('latin1')))
      return refuse(
        'unsupported-format',
        'This Word document declares entities of its own in a DTD, as attacks do. Such files are not read.',
      )
  }
  try {
    // Loaded when first needed: it takes longer than the start of the program can spare.
    const { default: mammoth } = await import('mammoth')
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) })
    return {
      ok: true,
      kind: 'html',
      bytes,
      text: value,
      encoding: 'utf-8',
      encodingGuessed: false,
      properties: readProperties(zip),
    }
  } catch {
    return refuse('damaged', 'This Word document is damaged and could not be read. Save it again.')
  }
}

/** Title and author as the document's own properties have them. */
function readProperties(zip: Zip): PageProperties {
  const xml = zip.read('docProps/core.xml')
  if (xml === undefined) return {}
  const document = parseXml(xml.toString('utf8'))
  const value = (name: string): string => elementsNamed(name, document).map(xmlText).join('').trim()
  const [title, author] = [value('title'), value('creator')]
  return { ...(title === '' ? {} : { title }), ...(author === '' ? {} : { author }) }
}
