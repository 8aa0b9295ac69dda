import type { Book, BookDocument } from './book'
import { escapeXml } from './xhtml'

/**
 * Templates for epub-gen-memory, which fills them with EJS. Its own have no direction of writing, number the contents
 * a second time and name the generator. Titles stand in them escaped, so that nothing in them means anything to EJS.
 */

const XHTML = 'xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"'

const HEAD = `<head>
<meta charset="UTF-8"/>
<title><%= title %></title>
<link rel="stylesheet" type="text/css" href="style.css"/>
</head>`

/** One document of the spine. */
export function chapterTemplate(book: Book): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html ${XHTML}${languageAttributes(book)}>
${HEAD}
<body>
<%- content %>
</body>
</html>
`
}

/** The table of contents of EPUB 3, with the landmarks by which a reader finds the first chapter. */
export function contentsTemplate(book: Book): string {
  const landmark = (
    kind: Book['documents'][number]['kind'],
    type: string,
    name: string,
  ): readonly string[] => {
    const document = book.documents.find((one) => one.kind === kind)
    return document === undefined
      ? []
      : [`<li><a epub:type="${type}" href="${document.file}">${name}</a></li>`]
  }
  const landmarks = [
    ...landmark('cover', 'cover', 'Cover'),
    ...landmark('title-page', 'titlepage', 'Preface'),
    ...landmark('chapter', 'bodymatter', 'Text'),
  ]
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html ${XHTML}${languageAttributes(book)}>
${HEAD}
<body>
<nav id="toc" epub:type="toc">
<h1><%= tocTitle %></h1>
<ol>
${entriesOf(book).map(contentsEntry).join('\n')}
</ol>
</nav>
<nav id="landmarks" epub:type="landmarks" hidden="hidden">
<h2>Landmarks</h2>
<ol>
${landmarks.join('\n')}
</ol>
</nav>
</body>
</html>
`
}

/** A line of the table of contents, with those below it. */
interface Entry {
  readonly document: BookDocument
  readonly below: BookDocument[]
}

function entriesOf({ documents }: Book): readonly Entry[] {
  const entries: Entry[] = []
  for (const document of documents) {
    const above = document.isBelow === true ? entries.at(-1) : undefined
    if (above === undefined) entries.push({ document, below: [] })
    else above.below.push(document)
  }
  return entries
}

function contentsEntry({ document, below }: Entry): string {
  const inner =
    below.length === 0
      ? ''
      : `\n<ol>\n${below.map((one) => contentsEntry({ document: one, below: [] })).join('\n')}\n</ol>\n`
  return `<li><a href="${document.file}">${escapeXml(document.title)}</a>${inner}</li>`
}

/** The table of contents of EPUB 2, for old e-readers. */
export function ncxTemplate(book: Book): string {
  const entries = entriesOf(book)
  let order = 0
  const point = ({ document, below }: Entry): string => {
    const number = ++order
    const inner = below.map((one) => point({ document: one, below: [] })).join('')
    return `<navPoint id="point-${number}" playOrder="${number}">
<navLabel><text>${escapeXml(document.title)}</text></navLabel>
<content src="${document.file}"/>
${inner}</navPoint>
`
  }
  return `<?xml version="1.0" encoding="UTF-8"?>
<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1">
<head>
<meta name="dtb:uid" content="<%= id %>"/>
<meta name="dtb:depth" content="${entries.some(({ below }) => below.length > 0) ? 2 : 1}"/>
<meta name="dtb:totalPageCount" content="0"/>
<meta name="dtb:maxPageNumber" content="0"/>
</head>
<docTitle><text><%= title %></text></docTitle>
<% author.forEach(function (name) { %><docAuthor><text><%= name %></text></docAuthor>
<% }) %><navMap>
${entries.map(point).join('')}</navMap>
</ncx>
`
}

function languageAttributes({ language, direction }: Book): string {
  const lang = language === 'und' ? '' : ` lang="${language}" xml:lang="${language}"`
  return direction === undefined ? lang : `${lang} dir="${direction}"`
}
