/**
 * Places in a chapter: offsets in UTF-16 units into its text content, which is all of its text nodes in order. They
 * outlive any change of font, width or window.
 */

/** The text nodes of an element, with the offset at which each begins. */
export interface TextMap<T extends TextPiece = Text> {
  readonly pieces: readonly T[]
  readonly starts: readonly number[]
  /** UTF-16 units of the whole text content. */
  readonly length: number
}

/** What a map needs to know of a text node. */
export interface TextPiece {
  readonly length: number
}

/** A point within one text node. */
export interface TextPoint<T extends TextPiece = Text> {
  readonly piece: T
  readonly offset: number
}

/** Lays out a row of text nodes. */
export function mapPieces<T extends TextPiece>(pieces: readonly T[]): TextMap<T> {
  const starts: number[] = []
  let length = 0
  for (const piece of pieces) {
    starts.push(length)
    length += piece.length
  }
  return { pieces, starts, length }
}

/** The text nodes of an element, in the order of its text content. */
export function mapText(root: Node): TextMap {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const pieces: Text[] = []
  while (walker.nextNode() !== null) if (walker.currentNode instanceof Text) pieces.push(walker.currentNode)
  return mapPieces(pieces)
}

/** The first index from `low` to before `high` for which the test holds, which must go on holding; else `high`. */
function firstWhere(low: number, high: number, holds: (index: number) => boolean): number {
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}

/**
 * The text node that holds an offset, and how far into it that is.
 *
 * @param offset what lies outside the text is taken to its nearer end
 * @returns undefined when there is no text at all
 */
export function pointAt<T extends TextPiece>(map: TextMap<T>, offset: number): TextPoint<T> | undefined {
  const inside = Math.min(Math.max(0, offset), Math.max(0, map.length - 1))
  const index = firstWhere(0, map.pieces.length, (at) => (map.starts[at] ?? 0) > inside) - 1
  const piece = map.pieces[index]
  const start = map.starts[index]
  if (piece === undefined || start === undefined) return undefined
  return { piece, offset: Math.min(offset < 0 ? 0 : offset - start, piece.length) }
}

/** The offset of a point in a text node; undefined when the map does not know the node. */
export function offsetOf<T extends TextPiece>(map: TextMap<T>, point: TextPoint<T>): number | undefined {
  const index = map.pieces.indexOf(point.piece)
  const start = map.starts[index]
  return start === undefined ? undefined : start + point.offset
}

/** The range of a piece of text; undefined when there is no text at all. */
export function rangeAt(map: TextMap, offset: number, length: number): Range | undefined {
  const from = pointAt(map, offset)
  // The end belongs to the node of the last unit, not to the one that begins after it.
  const last = length > 0 ? pointAt(map, offset + length - 1) : from
  if (from === undefined || last === undefined) return undefined
  const range = document.createRange()
  range.setStart(from.piece, from.offset)
  range.setEnd(last.piece, length > 0 ? Math.min(last.piece.length, last.offset + 1) : last.offset)
  return range
}

/**
 * The offset of the first text that ends below a line across the page. Looks at few places only, since lines follow
 * each other downwards.
 *
 * @param bottomOf where the text from `start` to `end` of a node ends, downwards; undefined when it is not drawn
 * @returns the length of the text when all of it lies above the line
 */
export function firstBelow<T extends TextPiece>(
  map: TextMap<T>,
  line: number,
  bottomOf: (piece: T, start: number, end: number) => number | undefined,
): number {
  const isBelow = (index: number): boolean => {
    // White space between blocks is not drawn: what comes after it decides.
    for (let at = index; at < map.pieces.length; at++) {
      const piece = map.pieces[at]
      const bottom = piece === undefined ? undefined : bottomOf(piece, 0, piece.length)
      if (bottom !== undefined) return bottom > line
    }
    return true
  }
  let index = firstWhere(0, map.pieces.length, isBelow)
  let piece = map.pieces[index]
  while (piece !== undefined && bottomOf(piece, 0, piece.length) === undefined) piece = map.pieces[++index]
  if (piece === undefined) return map.length
  const found = piece
  const within = firstWhere(0, found.length - 1, (at) => (bottomOf(found, at, at + 1) ?? line) > line)
  return (map.starts[index] ?? 0) + within
}
