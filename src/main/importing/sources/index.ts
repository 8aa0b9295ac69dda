import { anyBook } from './any-book'
import { anyPage } from './any-page'
import { ao3Epub, ao3Html } from './ao3-download'
import { ao3DownloadText } from './ao3-download-text'
import { ao3Page } from './ao3-page'
import { ao3Paste } from './ao3-paste'
import { bareText } from './bare-text'
import { fanficfareEbookText } from './fanficfare-ebook-text'
import { fanficfareText } from './fanficfare-text'
import { fanficfareEpub, fanficfareHtml } from './fanficfare-page'
import { ffnPage } from './ffn-page'
import { ffnPaste } from './ffn-paste'
import { ficHubEpub, ficHubHtml } from './fichub-page'
import { ficHubText } from './fichub-text'
import { frontMatter } from './front-matter'
import { gutenberg } from './gutenberg'
import { labelHead } from './label-head'
import { ownBook } from './own-book'
import type { BookSource, PageSource, Source } from './source'

/** Shapes of text, in the order in which they are asked; the last one takes everything. */
export const SOURCES: readonly Source[] = [
  ao3DownloadText,
  fanficfareText,
  fanficfareEbookText,
  ficHubText,
  ffnPaste,
  ao3Paste,
  gutenberg,
  labelHead,
  bareText,
]

/** Shapes of pages, in the order in which they are asked; the last one takes everything. */
export const PAGE_SOURCES: readonly PageSource[] = [
  frontMatter,
  ao3Html,
  ao3Page,
  fanficfareHtml,
  ficHubHtml,
  ffnPage,
  anyPage,
]

/** Shapes of EPUBs, in the order in which they are asked; the last one takes everything. */
export const BOOK_SOURCES: readonly BookSource[] = [ownBook, ao3Epub, fanficfareEpub, ficHubEpub, anyBook]
