import { basename, extname } from 'node:path'
import type { ReviewCode, StoryHtml, Work } from '../../shared/model'
import type { TextDocument } from './read-file'
import { SOURCES } from './sources'
import { reviewOf, type KnownNames, type SourceText } from './sources/source'
import { sanitise } from './story-html'

export interface ReadWork {
  readonly work: Work
  /** The shape in which the file was found. */
  readonly source: string
  readonly review: readonly ReviewCode[]
}

/** Finds out in which shape a text document holds its work, and reads it. */
export function readWork(document: TextDocument, path: string, known: KnownNames): ReadWork {
  const text: SourceText = { lines: document.text.split('\n'), fileName: basename(path, extname(path)) }
  const source = SOURCES.find((candidate) => candidate.recognises(text))
  if (source === undefined) throw new Error('the last source takes every text')
  const { work, guessed } = source.read(text, known)
  const review = reviewOf(work, document.encodingGuessed ? ['encoding-guessed', ...guessed] : guessed)
  return { work: sanitiseWork(work), source: source.name, review }
}

/** Whatever a source made of a file, nothing enters the library but what the sanitiser lets through. */
function sanitiseWork(work: Work): Work {
  return {
    ...work,
    ...sanitiseNotes(work),
    chapters: work.chapters.map((chapter) => ({
      ...chapter,
      ...sanitiseNotes(chapter),
      html: sanitise(chapter.html),
    })),
  }
}

type Notes = Pick<Work, 'summary' | 'notes' | 'endNotes'>

function sanitiseNotes({ summary, notes, endNotes }: Notes): Notes {
  const clean = (html: StoryHtml | null) => (html === null ? null : sanitise(html))
  return { summary: clean(summary), notes: clean(notes), endNotes: clean(endNotes) }
}
