import type { StoryHtml } from '../../shared/model'
import { join, paragraph, SCENE_BREAK } from './story-html'

/** Lines of a plain text as paragraphs, scene breaks and line breaks. */
export function textToHtml(lines: readonly string[]): StoryHtml {
  const blocks = blocksOf(lines)
  const html = blocks.map((block) => {
    const [only] = block
    return block.length === 1 && only !== undefined && isSceneBreak(only) ? SCENE_BREAK : paragraph(block)
  })
  return join(html)
}

/** As {@link textToHtml}; null when there is nothing but blank lines. */
export function textToHtmlOrNull(lines: readonly string[]): StoryHtml | null {
  return lines.some((line) => line.trim() !== '') ? textToHtml(lines) : null
}

/**
 * Groups lines into paragraphs. Where most paragraphs stand alone between blank lines, those end a paragraph and the
 * lines inside are line breaks; where most do not, each line is a paragraph. Lines wrapped at a column are joined.
 */
function blocksOf(lines: readonly string[]): readonly (readonly string[])[] {
  const groups = groupsOf(lines)
  if (isHardWrapped(groups)) return groups.map(unwrap)
  const alone = groups.filter((group) => group.length === 1).length
  return alone * 2 >= groups.length ? groups : groups.flat().map((line) => [line])
}

/** Runs of lines that are not blank, each line without the space around it. */
function groupsOf(lines: readonly string[]): readonly (readonly string[])[] {
  const groups: string[][] = []
  let current: string[] = []
  for (const line of lines) {
    const trimmed = line.trim()
    if (trimmed !== '') {
      current.push(trimmed)
    } else if (current.length > 0) {
      groups.push(current)
      current = []
    }
  }
  if (current.length > 0) groups.push(current)
  return groups
}

const MAX_WRAP_COLUMN = 82
const MIN_WRAP_COLUMN = 50
const GREEDY_SHARE = 0.85

/**
 * Whether a program broke the lines at a column: they are short, and almost every break falls where the next word no
 * longer fitted.
 */
function isHardWrapped(groups: readonly (readonly string[])[]): boolean {
  const lengths = groups
    .flat()
    .map((line) => line.length)
    .sort((a, b) => a - b)
  const column = lengths[Math.floor(lengths.length * 0.95)] ?? 0
  if (column > MAX_WRAP_COLUMN || column < MIN_WRAP_COLUMN) return false
  const longest = lengths.at(-1) ?? 0
  let breaks = 0
  let greedy = 0
  for (const group of groups) {
    for (let at = 0; at + 1 < group.length; at++) {
      breaks++
      if (noLongerFits(group[at] ?? '', group[at + 1] ?? '', longest)) greedy++
    }
  }
  return breaks >= 5 && greedy / breaks >= GREEDY_SHARE
}

function noLongerFits(line: string, next: string, column: number): boolean {
  const word = next.split(' ', 1)[0] ?? ''
  return line.length + 1 + word.length > column
}

/** Chat lines, quotations and lists keep their lines; running text becomes one. */
function unwrap(group: readonly string[]): readonly string[] {
  const lines: string[] = []
  for (const line of group) {
    const last = lines.at(-1)
    if (last === undefined || /^([[<>*#]|\S+: )/.test(line)) lines.push(line)
    else lines[lines.length - 1] = `${last} ${line}`
  }
  return lines
}

const MAX_BREAK_LENGTH = 40
const MIN_BREAK_SIGNS = 3
const SENTENCE_SIGNS_ONLY = /^[.…?!'"“”‘’]+$/
const PICTURES_ONLY = /^[\p{Extended_Pictographic}\u200d\ufe0f]+$/u
const CARD_SUITS_ONLY = /^[♡♥♠♣♦★☆]+$/
const LETTER_ORNAMENT = /^(?:[oO0xX][\s.~*_=-]*){3,}$/
const KISSES = /^(?:x+|X+|(?:xo)+x?|(?:XO)+X?)$/
const NAMED_BREAK = /^[[(-]+\s*(?:line|page|scene)\s*break\s*[\])-]+$|^LINE BREAK$|^-line-$/i

/** A line that stands for a break between scenes: three signs or more and no word; not kisses, not an ellipsis. */
export function isSceneBreak(line: string): boolean {
  const text = line.trim()
  if (text.length > MAX_BREAK_LENGTH) return false
  if (text === '⁂' || NAMED_BREAK.test(text)) return true
  if (LETTER_ORNAMENT.test(text)) return !KISSES.test(text)
  const signs = text.replace(/\s/g, '')
  if (/[\p{L}\p{N}]/u.test(signs) || [...signs].length < MIN_BREAK_SIGNS) return false
  return !SENTENCE_SIGNS_ONLY.test(signs) && (CARD_SUITS_ONLY.test(signs) || !PICTURES_ONLY.test(signs))
}
