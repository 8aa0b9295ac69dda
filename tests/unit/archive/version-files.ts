import type { ImportedFile } from '../../../src/shared/ipc'
import type { TestLibrary } from './test-library'

/** Words that make a story of some length, different for each seed. */
export function passage(seed: number, words = 120): string {
  const stems = [
    'lamp',
    'tide',
    'kettle',
    'harbour',
    'letter',
    'stair',
    'window',
    'salt',
    'rope',
    'morning',
    'bell',
  ]
  let state = seed * 7_919 + 17
  const sentence = Array.from({ length: words }, (_, at) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    const word = `${stems[state % stems.length]}${String.fromCharCode(97 + ((state >> 8) % 26))}`
    return at % 12 === 11 ? `${word}.` : word
  })
  return `It was seed ${seed}. ${sentence.join(' ')}`
}

export interface Ao3File {
  readonly id?: number
  readonly title?: string
  readonly authors?: readonly string[]
  readonly tags?: readonly string[]
  readonly fandom?: string
  readonly characters?: readonly string[]
  readonly updated?: string
  readonly total?: string
  readonly summary?: string
  readonly chapters: readonly (string | { readonly title: string; readonly text: string })[]
}

/** A work as AO3 gives it for download as HTML. */
export function ao3Html(file: Ao3File): string {
  const { id = 90000001, title = 'Low Tide', authors = ['saltmarsh'], fandom = 'The Harbour Books' } = file
  const { tags = [], characters = [], updated = '2024-02-03', total = '?', chapters } = file
  const row = (label: string, names: readonly string[]): string =>
    names.length === 0
      ? ''
      : `<dt>${label}:</dt>\n<dd>${names.map((name) => `<a href="https://archiveofourown.org/tags/x">${name}</a>`).join(', ')}</dd>\n`
  const address = `https://archiveofourown.org/works/${id}`
  const story = chapters.map((chapter, at) => {
    const { title: name, text } = typeof chapter === 'string' ? { title: null, text: chapter } : chapter
    const heading = name === null ? `Chapter ${at + 1}` : `Chapter ${at + 1}: ${name}`
    return `<div class="meta group"><h2 class="heading">${heading}</h2></div>\n<!--chapter content-->\n<div class="userstuff">${text
      .split('\n')
      .map((line) => `<p>${line}</p>`)
      .join('')}</div>\n<!--/chapter content-->\n`
  })
  return `<!DOCTYPE html>
<html><head><meta charset="utf-8"/><title>${title} - ${authors.join(', ')} - ${fandom}</title></head><body>
<div id="preface"><h2 class="toc-heading">Preface</h2>
<p class="message"><b>${title}</b><br/>Posted originally on the <a href="http://archiveofourown.org/">Archive of Our Own</a> at <a href="${address}">${address}</a>.</p>
<div class="meta"><dl class="tags">
${row('Rating', ['Teen And Up Audiences'])}${row('Archive Warning', ['No Archive Warnings Apply'])}${row('Fandom', [fandom])}${row('Characters', characters)}${row('Additional Tags', tags)}<dt>Language:</dt><dd>English</dd>
<dt>Stats:</dt><dd>Published: 2024-01-01 Updated: ${updated} Words: 2,345 Chapters: ${chapters.length}/${total}</dd>
</dl></div><h1>${title}</h1><div class="byline">by ${authors.map((name) => `<a rel="author" href="x">${name}</a>`).join(', ')}</div>
${file.summary === undefined ? '' : `<p>Summary</p><blockquote class="userstuff"><p>${file.summary}</p></blockquote>`}
</div><div id="chapters" class="userstuff">${story.join('')}</div>
<div id="afterword"><p class="message">Please <a href="${address}/comments/new">drop by the Archive and comment</a> to let the creator know if you enjoyed their work!</p></div>
</body></html>`
}

/** Imports one file. @param content its text, or what AO3 would write */
export async function bring(
  { archive, write }: TestLibrary,
  name: string,
  content: string | Ao3File,
): Promise<ImportedFile> {
  const path = await write(name, typeof content === 'string' ? content : ao3Html(content))
  const [file] = (await archive.importFiles([path])).files
  if (file === undefined) throw new Error('nothing came of it')
  return file
}
