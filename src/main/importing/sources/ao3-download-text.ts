import { AO3_ORIGIN, readDownloadHead } from './ao3-download-head'
import { noteHtml, readDownloadBody, readSections } from './ao3-download-chapters'
import { readAo3Metadata } from './ao3-metadata'
import { readEbookText } from './ebook-blocks'
import { readChapterCount } from './fields'
import { titleFromFileName, type Source } from './source'

const HEAD_LINES = 200

/** A download of AO3 (EPUB or HTML) that calibre turned into text: plain, Markdown or Textile. */
export const ao3DownloadText: Source = {
  name: 'AO3 download, as text',
  hasOwnMarkup: true,
  recognises: ({ lines }) => lines.slice(0, HEAD_LINES).some((line) => AO3_ORIGIN.test(line)),
  read({ lines, fileName }, known) {
    const text = readEbookText(lines)
    const head = readDownloadHead(text.blocks)
    const sections = readSections(text, head.end, '')
    const { posted } = readChapterCount(head.values.get('chapters')?.text ?? '')
    const body = readDownloadBody(text, sections.end, posted)
    const { metadata, guessed } = readAo3Metadata(head.values, known, body.chapters.length, true)
    return {
      work: {
        ...metadata,
        title: head.title === '' ? titleFromFileName(fileName) : head.title,
        authors: head.authors,
        sourceUrl: head.sourceUrl,
        summary: noteHtml(sections.summary, text.inline),
        notes: noteHtml([...sections.notes, ...body.notes], text.inline),
        endNotes: noteHtml(body.endNotes, text.inline),
        chapters: body.chapters,
      },
      guessed: [...(head.title === '' ? (['title-guessed'] as const) : []), ...guessed, ...body.guessed],
    }
  },
}
