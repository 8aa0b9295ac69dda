import { AO3_ORIGIN } from './sources/ao3-download-head'
import { FANFICFARE_LABELS, PACKAGED } from './sources/fanficfare-labels'
import { FFN_SHELF } from './sources/ffn-paste'
import { isFfnStats } from './sources/ffn-stats'
import { FICHUB_MARK } from './sources/fichub-text'

/** Lines longer than this mark nothing. */
const MAX_MARK = 2_000

/**
 * Cuts a text that holds several works, or several chapters of one that were copied page by page, at the head of each.
 * One part where nothing says that there are more.
 */
export function splitWorks(lines: readonly string[]): readonly (readonly string[])[] {
  const starts = [...new Set(findStarts(lines))].sort((a, b) => a - b)
  if (starts.length < 2) return [lines]
  return starts.map((start, index) => lines.slice(index === 0 ? 0 : start, starts[index + 1]))
}

function findStarts(lines: readonly string[]): readonly number[] {
  const starts: number[] = []
  let download = -Infinity
  lines.forEach((line, at) => {
    if (line.length > MAX_MARK) return
    const text = line.trim()
    if (AO3_ORIGIN.test(text)) {
      download = at
      starts.push(writtenBefore(lines, at) ?? at)
    } else if (PACKAGED.test(text)) starts.push(startOfFanficfare(lines, at))
    else if (isPageHead(lines, at, text) && at - download > DOWNLOAD_HEAD) starts.push(startOfPage(lines, at))
    else if (text === 'End file.') {
      const next = writtenAfter(lines, at)
      if (next !== undefined) starts.push(next)
    } else if (FICHUB_MARK.test(text) || isFfnStats(text)) starts.push(startOfByline(lines, at))
  })
  return starts
}

/** The labels of a download stand within so many lines behind its address, and are no page. */
const DOWNLOAD_HEAD = 40
/** Label and value, with blank lines between, stand before the next label. */
const NEXT_LABEL = 8

function isPageHead(lines: readonly string[], at: number, text: string): boolean {
  return (
    text.startsWith('Rating:') &&
    lines.slice(at + 1, at + NEXT_LABEL).some((line) => /^\s*Archive Warnings?:/.test(line))
  )
}

/** The top of a page of AO3 has so many lines at most. */
const PAGE_TOP = 80

/** Where the selection of a page began: at its very top, or at any line of it down to the labels. */
function startOfPage(lines: readonly string[], labels: number): number {
  let start = labels
  for (let at = labels - 1; at >= Math.max(0, labels - PAGE_TOP); at--) {
    const text = lines[at]?.trim() ?? ''
    if (text === 'Main Content') return at
    if (/^(?:GPL-2\.0-or-later by the OTW|otwarchive v\S+)$/.test(text)) return at + 1
    if (text === 'Work Header' || text === 'Skip header') start = at
  }
  return start
}

const LABEL = new RegExp(`^[^A-Za-z]{0,6}(?:${FANFICFARE_LABELS.join('|')}):`)
/** Labels and what they say take so many lines at most. */
const LABELS_REACH = 60

/** Its own text has the authors in a line of their own; an ebook has them beside the title, right above the labels. */
function startOfFanficfare(lines: readonly string[], packaged: number): number {
  const from = Math.max(0, packaged - LABELS_REACH)
  for (let at = packaged - 1; at >= from; at--)
    if (/^by \S/.test(lines[at] ?? '')) return writtenBefore(lines, at) ?? at
  for (let at = packaged - 1; at >= from; at--) {
    const text = lines[at]?.trim() ?? ''
    if (text !== '' && !LABEL.test(text)) return at
  }
  return packaged
}

/** Authors and summary stand between a title and the mark. */
const BYLINE_REACH = 60

/** `By: …` has the title on the line before it, and perhaps the canon before that. */
function startOfByline(lines: readonly string[], mark: number): number {
  for (let at = mark - 1; at >= Math.max(0, mark - BYLINE_REACH); at--) {
    if (!/^\s*By: /.test(lines[at] ?? '')) continue
    const title = writtenBefore(lines, at) ?? at
    const canon = writtenBefore(lines, title)
    return canon !== undefined && canon === title - 1 && isShelf(lines[canon]) ? canon : title
  }
  return mark
}

function isShelf(line: string | undefined): boolean {
  return line !== undefined && (FFN_SHELF.test(line.trim()) || / Crossover$/.test(line.trim()))
}

function writtenBefore(lines: readonly string[], from: number): number | undefined {
  for (let at = from - 1; at >= Math.max(0, from - PAGE_TOP); at--) if (lines[at]?.trim() !== '') return at
  return undefined
}

function writtenAfter(lines: readonly string[], from: number): number | undefined {
  for (let at = from + 1; at < lines.length; at++) if (lines[at]?.trim() !== '') return at
  return undefined
}
