import { splitChapters } from './chapters'
import { NO_METADATA, titleFromFileName, type ParsedWork, type Source } from './source'

/** Lines that stand before the text of a page copied in part; they are no text themselves. */
const TEXT_MARKER = /^(?:Work Text:|Chapter Text)$/

/** Nothing but the story: the title comes from the file's name. */
export const bareText: Source = {
  name: 'bare text',
  recognises: () => true,
  read({ lines, fileName }): ParsedWork {
    const first = lines.findIndex((line) => line.trim() !== '')
    const body = TEXT_MARKER.test(lines[first]?.trim() ?? '') ? lines.slice(first + 1) : lines
    return {
      work: { ...NO_METADATA, title: titleFromFileName(fileName), chapters: splitChapters(body) },
      guessed: ['title-guessed'],
    }
  },
}
