import type { SubjectKind } from '../../../shared/export'
import { EPub } from 'epub-gen-memory'
import type { WorkToExport } from '../work-to-export'
import type { Book } from './book'
import { packageDocument } from './package-document'
import { STYLE_SHEET } from './style-sheet'
import { chapterTemplate, contentsTemplate, ncxTemplate } from './templates'
import { toXhtml } from './xhtml'

/** Files of a zip can't be older or younger than this. */
const ZIP_YEARS = { first: 1980, last: 2107 }
const TEXT_FILE = /\.(?:xhtml|opf|ncx|css|xml)$/
/** Level 9 is slower and saves one byte of the 28 KB that 8,000 words take; level 1 costs 2 KB more. */
const DEFLATE_LEVEL = 6

/**
 * epub-gen-memory with the works' own package document, ids, dates and pictures. Left to itself the library takes all
 * of them from chance, the clock and the network.
 */
export class WorkEpub extends EPub {
  readonly #works: readonly WorkToExport[]
  readonly #book: Book
  readonly #subjects: readonly SubjectKind[]

  constructor(works: readonly WorkToExport[], book: Book, subjects: readonly SubjectKind[]) {
    super(
      {
        title: book.title,
        author: [...book.authors],
        lang: book.language,
        tocTitle: 'Contents',
        css: STYLE_SHEET,
        chapterXHTML: chapterTemplate(book),
        tocXHTML: contentsTemplate(book),
        tocNCX: ncxTemplate(book),
        contentOPF: '',
      },
      book.documents.map(({ title, file }) => ({ title, filename: file, content: '' })),
    )
    this.#works = works
    this.#book = book
    this.#subjects = subjects
    this.uuid = book.identifier
    // Set here and not handed in: the library would write each letter beyond ASCII as a number.
    this.content = this.content.map((chapter, at) => ({
      ...chapter,
      content: toXhtml(book.documents[at]?.body ?? []),
    }))
  }

  /** Stored, not compressed: so an earlier export is known again by its identifier without being unpacked. */
  protected override async generateTemplateFiles(): Promise<void> {
    await super.generateTemplateFiles()
    this.zip.file('OEBPS/content.opf', packageDocument(this.#works, this.#book, this.#subjects), {
      compression: 'STORE',
    })
  }

  /** Takes the pictures from the works. */
  protected override async downloadAllImages(): Promise<void> {
    for (const { id, extension, data } of this.#book.images)
      this.zip.file(`OEBPS/images/${id}.${extension}`, data)
  }

  /** JSZip turns a string into UTF-8 in parts of 16,384 units, and spoils a character that lies across the end of one. */
  async #encodeTexts(): Promise<void> {
    const texts = Object.values(this.zip.files).filter(({ dir, name }) => !dir && TEXT_FILE.test(name))
    for (const { name, options } of texts) {
      const text = (await this.zip.file(name)?.async('string')) ?? ''
      this.zip.file(name, Buffer.from(text), { compression: options.compression })
    }
  }

  override async genEpub(): Promise<Buffer> {
    await this.render()
    await this.#encodeTexts()
    const date = withinZipYears(this.#book.modified)
    this.zip.forEach((_path, file) => {
      file.date = date
    })
    return this.zip.generateAsync({
      type: 'nodebuffer',
      compression: 'DEFLATE',
      compressionOptions: { level: DEFLATE_LEVEL },
    })
  }
}

function withinZipYears(date: Date): Date {
  const year = date.getUTCFullYear()
  if (year < ZIP_YEARS.first) return new Date(Date.UTC(ZIP_YEARS.first, 0, 1))
  return year > ZIP_YEARS.last ? new Date(Date.UTC(ZIP_YEARS.last, 11, 31)) : date
}
