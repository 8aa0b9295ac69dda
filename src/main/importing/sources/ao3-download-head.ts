import { readBylineText } from './ao3-byline'
import { AO3_LABEL_ORDER, ao3FieldOf, type Ao3Field, type Ao3Value } from './ao3-labels'
import type { EbookBlock } from './ebook-blocks'
import { ao3Address } from './identity'

/** What stands before the summary of a download of AO3. */
export interface DownloadHead {
  readonly title: string
  readonly authors: readonly string[]
  readonly sourceUrl: string | null
  readonly values: ReadonlyMap<Ao3Field, Ao3Value>
  /** The first block after the authors. */
  readonly end: number
}

export const AO3_ORIGIN = /Posted originally on the \[?Archive of Our Own/
/** The head has a block for each label and each value at most. */
const MOST_BLOCKS = 60

/** Reads title, labels and authors. */
export function readDownloadHead(blocks: readonly EbookBlock[]): DownloadHead {
  const origin = blocks.findIndex(({ text }) => AO3_ORIGIN.test(text))
  const { title, address } = readOrigin(blocks, origin)
  const byline = blocks.findIndex(
    ({ text }, at) =>
      at > origin + 1 &&
      at <= origin + MOST_BLOCKS &&
      text.startsWith('by ') &&
      blocks[at - 1]?.text === title,
  )
  const end = byline === -1 ? origin + 1 : byline + 1
  return {
    title,
    authors: byline === -1 ? [] : readBylineText(blocks[byline]?.text.slice(3) ?? ''),
    sourceUrl: ao3Address(address) ?? null,
    values: readLabels(blocks.slice(origin + 1, Math.max(end - 2, origin + 1))),
    end,
  }
}

/** The title stands before the address: in the same block, or in the one before it. */
function readOrigin(
  blocks: readonly EbookBlock[],
  origin: number,
): { readonly title: string; readonly address: string } {
  const text = blocks[origin]?.text ?? ''
  const at = text.search(AO3_ORIGIN)
  const before = text.slice(0, at).trim()
  return { title: before === '' ? (blocks[origin - 1]?.text ?? '') : before, address: text.slice(at) }
}

/** Labels stand in blocks of their own, or all run together with their values; their order is always the same. */
function readLabels(blocks: readonly EbookBlock[]): ReadonlyMap<Ao3Field, Ao3Value> {
  const apart = blocks.some(({ text }) => text === 'Rating:')
  const parts = apart ? labelsApart(blocks) : labelsInRow(blocks.map(({ text }) => text).join(' '))
  const values = new Map<Ao3Field, Ao3Value>()
  for (const [label, text] of parts) {
    const field = ao3FieldOf(label)
    if (field !== undefined) values.set(field, { text, single: false })
    if (label === 'Stats')
      for (const [name, value] of readStats(text)) values.set(name, { text: value, single: true })
  }
  return values
}

type Labelled = readonly [label: string, value: string]

function labelsApart(blocks: readonly EbookBlock[]): readonly Labelled[] {
  const labels = new Set(AO3_LABEL_ORDER.flat())
  const found: [string, string][] = []
  for (const { text } of blocks) {
    const last = found.at(-1)
    if (text.endsWith(':') && labels.has(text.slice(0, -1)) && last?.[1] !== '')
      found.push([text.slice(0, -1), ''])
    else if (last !== undefined) last[1] = last[1] === '' ? text : `${last[1]} ${text}`
  }
  return found
}

/** From the last label to the first: a tag may hold a label's word, and what stands behind it is the label. */
function labelsInRow(text: string): readonly Labelled[] {
  const found: Labelled[] = []
  let end = text.length
  for (const names of AO3_LABEL_ORDER.toReversed()) {
    const before = ` ${text.slice(0, end)} `
    const places = names.map((name) => ({ name, at: before.lastIndexOf(` ${name}:`) }))
    const place = places.find(({ at }) => at !== -1)
    if (place === undefined) continue
    found.push([place.name, text.slice(place.at + place.name.length + 1, end).trim()])
    end = place.at
  }
  return found.toReversed()
}

/** Each by itself: their order has changed over the years. */
function readStats(text: string): readonly (readonly [Ao3Field, string])[] {
  const labels = ['Published', 'Updated', 'Completed', 'Words', 'Chapters']
  return labels.flatMap((label) => {
    const value = new RegExp(`\\b${label}: ?(\\S+)`).exec(text)?.[1]
    const field = ao3FieldOf(label)
    return value === undefined || field === undefined ? [] : [[field, value] as const]
  })
}
