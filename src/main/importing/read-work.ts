import { basename, extname } from 'node:path'
import type { ReviewCode, Work } from '../../shared/model'
import type { TextDocument } from './read-file'
import { SOURCES } from './sources'
import { reviewOf, type KnownNames, type SourceText } from './sources/source'

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
  return { work, source: source.name, review }
}
