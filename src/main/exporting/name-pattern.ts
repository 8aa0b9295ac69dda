import { PATTERN_FIELDS, type PatternField } from '../../shared/export'
import type { WorkRecord } from '../../shared/model'
import { fileName, folderName, joinNames, NO_TITLE, safePart } from './naming'

/** What of a work can stand in a name. */
export type NamedWork = Pick<
  WorkRecord,
  | 'title'
  | 'authors'
  | 'canons'
  | 'pairings'
  | 'characters'
  | 'series'
  | 'rating'
  | 'status'
  | 'words'
  | 'published'
  | 'updated'
  | 'language'
>

type Part =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'field'; readonly field: PatternField }
  | { readonly kind: 'group'; readonly open: string; readonly close: string; readonly parts: readonly Part[] }

/** Folders first, the file last. */
export type NamePattern = readonly (readonly Part[])[]

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']' }

/**
 * Reads a pattern as `{canon}/{series} {n} - {title}`.
 * @returns what is wrong with it, in words for the reader, where it can't be one
 */
export function readPattern(text: string): NamePattern | { readonly problem: string } {
  const unknown = [...text.matchAll(/\{([^{}]*)\}/g)]
    .map(([, name = '']) => name)
    .find((name) => !isField(name))
  if (unknown !== undefined)
    return {
      problem: `There is no {${unknown}}. What there is: ${PATTERN_FIELDS.map((field) => `{${field}}`).join(' ')}`,
    }
  if (/[{}]/.test(text.replace(/\{[^{}]*\}/g, ''))) return { problem: 'A brace { or } stands alone.' }
  const segments = text.split('/').filter((segment) => segment.trim() !== '')
  const pattern = segments.map((segment) => readParts(segment))
  const last = pattern.at(-1)
  if (last === undefined) return { problem: 'The pattern is empty.' }
  if (!last.some(hasField))
    return { problem: 'All files would have the same name: add {title}, for instance.' }
  return pattern
}

function isField(name: string): name is PatternField {
  return PATTERN_FIELDS.some((field) => field === name)
}

function hasField(part: Part): boolean {
  return part.kind === 'field' || (part.kind === 'group' && part.parts.some(hasField))
}

function readParts(text: string): readonly Part[] {
  const parts: Part[] = []
  for (const [token, field, bracket] of text.matchAll(/\{([a-z]+)\}|([([].*?[)\]])|[^{([]+|[([]/g)) {
    const close = bracket === undefined ? undefined : CLOSING[bracket.charAt(0)]
    if (field !== undefined && isField(field)) parts.push({ kind: 'field', field })
    else if (bracket !== undefined && close === bracket.at(-1))
      parts.push({
        kind: 'group',
        open: bracket.charAt(0),
        close: bracket.slice(-1),
        parts: readParts(bracket.slice(1, -1)),
      })
    else parts.push({ kind: 'text', text: token })
  }
  return parts
}

/**
 * The path of a work's file below the folder of the export, safe on every file system. What a work does not have
 * leaves nothing behind: no sign beside it, no empty brackets, no folder.
 */
export function pathOf(pattern: NamePattern, work: NamedWork, extension = '.epub'): readonly string[] {
  const names = pattern.map((parts) => fill(parts, work))
  const folders = names.slice(0, -1).filter((name) => name !== '')
  return [...folders.map(folderName), fileName(names.at(-1) ?? '', extension)]
}

/** Signs stand between the values around them; those beside a missing value go with it, all but one between two others. */
function fill(parts: readonly Part[], work: NamedWork): string {
  let filled = ''
  let between = ''
  let isMissing = false
  for (const part of parts) {
    if (part.kind === 'text') {
      between = part.text
      continue
    }
    const value = part.kind === 'field' ? valueOf(part.field, work) : inBrackets(part, work)
    if (value === '') {
      isMissing = true
      continue
    }
    filled += (filled === '' && isMissing ? '' : between) + value
    between = ''
    isMissing = false
  }
  return (isMissing ? filled : filled + between).trim()
}

function inBrackets({ open, close, parts }: Extract<Part, { kind: 'group' }>, work: NamedWork): string {
  const inner = fill(parts, work)
  return inner === '' ? '' : `${open}${inner}${close}`
}

function valueOf(field: PatternField, work: NamedWork): string {
  return field === 'author'
    ? joinNames(work.authors.map(safePart).filter((name) => name !== ''))
    : safePart(wordsOf(field, work)) || (field === 'title' ? NO_TITLE : '')
}

function wordsOf(field: PatternField, work: NamedWork): string {
  const [series] = work.series
  switch (field) {
    case 'title':
      return work.title
    case 'author':
      return work.authors.join(', ')
    case 'canon':
      return work.canons.slice(0, 2).join(' + ')
    case 'pairing':
      return work.pairings[0]?.name ?? ''
    case 'character':
      return work.characters[0] ?? ''
    case 'series':
      return series?.name ?? ''
    case 'n':
    case 'index':
      return series?.index === null || series === undefined ? '' : String(series.index)
    case 'rating':
      return work.rating ?? ''
    case 'status':
      return { complete: 'complete', 'in-progress': 'in progress', unknown: '' }[work.status]
    case 'words':
      return String(work.words)
    case 'year':
      return (work.updated ?? work.published ?? '').slice(0, 4)
    case 'language':
      return work.language ?? ''
  }
}
