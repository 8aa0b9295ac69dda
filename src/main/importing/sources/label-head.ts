import type { ReviewCode } from '../../../shared/model'
import { withoutMarks } from '../marks'
import { isSceneBreak } from '../scene-breaks'
import { splitChapters } from './chapters'
import { isLabelLike, isLongField, readLabelLine, type HeadField } from './head-labels'
import { readHeadMetadata } from './head-metadata'
import { titleFromFileName, type ParsedWork, type Source } from './source'

const HEAD_LINES = 60

/** A text with `Label: value` lines at its head. */
export const labelHead: Source = {
  name: 'label head',
  isAnyText: true,
  recognises: ({ lines }) => readLabelledHead(lines) !== undefined,
  read({ lines, fileName }): ParsedWork {
    const head = readLabelledHead(lines)
    const { chapters, numbers, guessed } = splitChapters(lines.slice(head?.end ?? 0))
    const values = head?.values ?? new Map<HeadField, readonly string[]>()
    const said = readHeadMetadata(values, chapters.length)
    const isTitled = said.metadata.title !== ''
    const review: ReviewCode[] = isTitled ? [] : ['title-guessed']
    if (head?.uncertain === true) review.push('notes-uncertain')
    const [only, second] = chapters
    const title = values.get('chapterTitle')?.join(' ')
    const isNamed = only !== undefined && second === undefined && only.title === null && title !== undefined
    return {
      work: {
        ...said.metadata,
        title: isTitled ? said.metadata.title : titleFromFileName(fileName),
        chapters: isNamed ? [{ ...only, title }] : chapters,
      },
      guessed: [...review, ...said.guessed, ...guessed],
      chapterNumbers: numbers,
    }
  },
}

/** Labelled values at the head of a text. */
export interface LabelledHead {
  readonly values: ReadonlyMap<HeadField, readonly string[]>
  /** The first line of the text. */
  readonly end: number
  /** A value was taken to go on over a blank line. */
  readonly uncertain: boolean
}

/**
 * Reads the labelled lines at the start of a text: two different labels at least, with nothing between them but blank
 * lines and the rest of a long value. A title line and a `by` line may stand before them.
 */
export function readLabelledHead(lines: readonly string[]): LabelledHead | undefined {
  const values = new Map<HeadField, string[]>()
  const opening: string[] = []
  let last: HeadField | undefined
  let goesOn = false
  let uncertain = false
  let end = 0
  for (let at = 0; at < Math.min(lines.length, HEAD_LINES); at++) {
    const line = (lines[at] ?? '').trim()
    if (line === '' || isSceneBreak(line)) {
      goesOn = false
      continue
    }
    const labelled = readLabelLine(line)
    const isLater = last === 'summary' && !goesOn && hasNewLabel(lines, at, values)
    if (labelled.length > 0) {
      for (const { field, value } of labelled) values.set(field, [...(values.get(field) ?? []), value])
      last = labelled.at(-1)?.field
      goesOn = last !== undefined && (isLongField(last) || /^$|,$/.test(labelled.at(-1)?.value ?? ''))
    } else if (last !== undefined && (goesOn || isLater)) {
      goOn(values.get(last), line, isLater && !goesOn)
      uncertain ||= isLater && !goesOn
      goesOn = isLongField(last) || line.endsWith(',')
    } else if (values.size > 0 && isLabelLike(line) && hasNewLabel(lines, at, values)) {
      // A label that nobody here knows, among others.
      last = 'ignored'
      uncertain = true
    } else if (values.size === 0 && opening.length < 2) {
      opening.push(withoutMarks(line))
      continue
    } else break
    end = at + 1
  }
  if (values.size < 2) return undefined
  addOpening(values, opening)
  return { values, end, uncertain }
}

/** A line that begins small goes on in the middle of a sentence. */
function goOn(value: string[] | undefined, line: string, isParagraph: boolean): void {
  const before = value?.at(-1) ?? ''
  const isSameLine = /^\p{Ll}/u.test(line) && /[\p{L}\p{N},;]$/u.test(before)
  if (isSameLine && !isParagraph) value?.splice(-1, 1, `${before} ${line}`)
  else value?.push(...(isParagraph ? ['', line] : [line]))
}

/** Within the next lines stands a label that was not there yet: the head goes on. Notes and dates may be the story's own. */
const LOOK_AHEAD = 8

function hasNewLabel(
  lines: readonly string[],
  from: number,
  values: ReadonlyMap<HeadField, readonly string[]>,
): boolean {
  return lines
    .slice(from + 1, Math.min(from + LOOK_AHEAD, HEAD_LINES))
    .flatMap((line) => readLabelLine(line))
    .some(({ field }) => !values.has(field) && !['notes', 'published', 'ignored', 'authors'].includes(field))
}

function addOpening(values: Map<HeadField, string[]>, opening: readonly string[]): void {
  for (const line of opening) {
    const author = /^by\s+(.+)$/i.exec(line)?.[1]
    if (author !== undefined && !values.has('authors')) values.set('authors', [author])
    else if (!values.has('title')) values.set('title', [line])
  }
}
