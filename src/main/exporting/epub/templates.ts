import type { Book } from './book'

/**
 * Templates for epub-gen-memory, which fills them with EJS. Its own have no direction of writing, number the contents
 * a second time and name the generator.
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
  const firstChapter = book.documents.find(({ kind }) => kind === 'chapter')
  const landmarks = [
    '<li><a epub:type="titlepage" href="title-page.xhtml">Preface</a></li>',
    ...(firstChapter ? [`<li><a epub:type="bodymatter" href="${firstChapter.file}">Text</a></li>`] : []),
  ]
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html ${XHTML}${languageAttributes(book)}>
${HEAD}
<body>
<nav id="toc" epub:type="toc">
<h1><%= tocTitle %></h1>
<ol>
<% content.forEach(function (document) { %><li><a href="<%= document.filename %>"><%= document.title %></a></li>
<% }) %></ol>
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

/** The table of contents of EPUB 2, for old e-readers. */
export const NCX_TEMPLATE = `<?xml version="1.0" encoding="UTF-8"?>
<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1">
<head>
<meta name="dtb:uid" content="<%= id %>"/>
<meta name="dtb:depth" content="1"/>
<meta name="dtb:totalPageCount" content="0"/>
<meta name="dtb:maxPageNumber" content="0"/>
</head>
<docTitle><text><%= title %></text></docTitle>
<% author.forEach(function (name) { %><docAuthor><text><%= name %></text></docAuthor>
<% }) %><navMap>
<% content.forEach(function (document, at) { %><navPoint id="point-<%= at + 1 %>" playOrder="<%= at + 1 %>">
<navLabel><text><%= document.title %></text></navLabel>
<content src="<%= document.filename %>"/>
</navPoint>
<% }) %></navMap>
</ncx>
`

function languageAttributes({ language, direction }: Book): string {
  const lang = language === 'und' ? '' : ` lang="${language}" xml:lang="${language}"`
  return direction === undefined ? lang : `${lang} dir="${direction}"`
}
