import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { generateWork, type GeneratedWork } from './generate-works'

/** Works as AO3 gives them out, in HTML and in EPUB: the preface with its typed tags, then four chapters. */

const ARCHIVE = 'https://archiveofourown.org'
const CHAPTERS = 4

function tagged(label: string, names: readonly string[]): string {
  const links = names.map((name) => `<a href="${ARCHIVE}/tags/${encodeURIComponent(name)}">${name}</a>`)
  return `<dt>${label}:</dt>\n<dd>${links.join(', ')}</dd>\n`
}

function preface(work: GeneratedWork, number: number, words: number): string {
  const address = `${ARCHIVE}/works/${number}`
  return `<div id="preface"><h2 class="toc-heading">Preface</h2>
<p class="message"><b>${work.title}</b><br/>Posted originally on the <a href="${ARCHIVE}/">Archive of Our Own</a> at <a href="${address}">${address}</a>.</p>
<div class="meta"><dl class="tags">
${tagged('Rating', ['Teen And Up Audiences'])}${tagged('Archive Warning', ['No Archive Warnings Apply'])}${tagged('Category', ['Gen'])}${tagged('Fandom', [work.canon])}${tagged('Relationship', [work.pairing])}${tagged('Characters', work.characters)}${tagged('Additional Tags', work.tags)}<dt>Language:</dt><dd>English</dd>
<dt>Stats:</dt><dd>Published: 2024-01-01 Completed: 2024-02-03 Words: ${words.toLocaleString('en')} Chapters: ${CHAPTERS}/${CHAPTERS}</dd>
</dl><h1>${work.title}</h1><div class="byline">by <a rel="author" href="${ARCHIVE}/users/${work.author}">${work.author}</a></div>
<p>Summary</p><blockquote class="userstuff"><p>${work.paragraphs[0]?.slice(0, 200) ?? ''}</p></blockquote></div></div>`
}

function chapters(work: GeneratedWork): readonly string[] {
  const each = Math.ceil(work.paragraphs.length / CHAPTERS)
  return Array.from({ length: CHAPTERS }, (_, at) => {
    const text = work.paragraphs.slice(at * each, (at + 1) * each).map((paragraph) => `<p>${paragraph}</p>`)
    return `<div class="meta group"><h2 class="heading">Chapter ${at + 1}: Part ${at + 1}</h2></div>
<div class="userstuff">${text.join('')}</div>`
  })
}

const AFTERWORD = `<div id="afterword"><h2 class="toc-heading">Afterword</h2><p class="message">Please <a href="${ARCHIVE}">drop by the Archive and comment</a> to let the creator know if you enjoyed their work!</p></div>`

function page(body: string): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><meta charset="utf-8"/><title>A work</title></head><body>${body}</body></html>`
}

function toHtml(work: GeneratedWork, number: number, words: number): Uint8Array {
  const inside = `<div id="chapters" class="userstuff">${chapters(work).join('')}</div>`
  return strToU8(page(preface(work, number, words) + inside + AFTERWORD))
}

function toEpub(work: GeneratedWork, number: number, words: number): Uint8Array {
  const bodies = [
    preface(work, number, words),
    ...chapters(work).map((body) => `<div id="chapters">${body}</div>`),
    AFTERWORD,
  ]
  const names = bodies.map((_, at) => `work_split_00${at}.xhtml`)
  const item = (name: string): string =>
    `<item id="${name}" href="${name}" media-type="application/xhtml+xml"/>`
  const opf = `<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="2.0" unique-identifier="uuid_id"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:opf="http://www.idpf.org/2007/opf"><dc:title>${work.title}</dc:title><dc:language>en</dc:language><dc:creator opf:role="aut">${work.author}</dc:creator><dc:identifier id="uuid_id" opf:scheme="uuid">work-${number}</dc:identifier><dc:publisher>Archive of Our Own</dc:publisher><dc:subject>Fanworks</dc:subject>${work.tags.map((tag) => `<dc:subject>${tag}</dc:subject>`).join('')}</metadata>
<manifest>${names.map(item).join('')}<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/></manifest><spine toc="ncx">${names.map((name) => `<itemref idref="${name}"/>`).join('')}</spine></package>`
  const ncx = `<?xml version="1.0" encoding="utf-8"?>
<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1"><navMap>${names.map((name, at) => `<navPoint id="n${at}" playOrder="${at + 1}"><navLabel><text>${at === 0 ? 'Preface' : `Chapter ${at}`}</text></navLabel><content src="${name}"/></navPoint>`).join('')}</navMap></ncx>`
  const container =
    '<?xml version="1.0"?><container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="content.opf" media-type="application/oebps-package+xml"/></rootfiles></container>'
  return zipSync({
    mimetype: [strToU8('application/epub+zip'), { level: 0 }],
    'META-INF/container.xml': strToU8(container),
    'content.opf': strToU8(opf),
    'toc.ncx': strToU8(ncx),
    ...Object.fromEntries(bodies.map((body, at) => [names[at] ?? '', strToU8(page(body))])),
  })
}

/** Writes so many files of so many words into a folder. @returns bytes written */
export function writeAo3Files(folder: string, format: 'html' | 'epub', count: number, words: number): number {
  mkdirSync(folder, { recursive: true })
  const make = format === 'html' ? toHtml : toEpub
  let bytes = 0
  for (let number = 1; number <= count; number++) {
    const file = make(generateWork(number, words), number, words)
    bytes += file.length
    writeFileSync(join(folder, `work-${String(number).padStart(6, '0')}.${format}`), file)
  }
  return bytes
}
