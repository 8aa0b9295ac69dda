import { bookChapters } from './book-chapters'
import { readPackageMetadata } from './package-metadata'
import { titleFromFileName, type BookSource } from './source'

/** Any other EPUB: what its package says, its pages as chapters, its subjects as tags that nobody has sorted. */
export const anyBook: BookSource = {
  name: 'EPUB',
  recognises: () => true,
  read({ book, pages, fileName }) {
    const metadata = readPackageMetadata(book.metadata)
    const title = metadata.title === '' ? titleFromFileName(fileName) : metadata.title
    return {
      work: { ...metadata, title, chapters: bookChapters(book, pages) },
      guessed: [
        ...(metadata.title === '' ? (['title-guessed'] as const) : []),
        ...(metadata.tags.length > 0 ? (['tags-uncertain'] as const) : []),
      ],
    }
  },
}
