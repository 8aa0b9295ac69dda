import type { Range } from '../ui/range'

/** CSS pixels of the reader's type. */
export const FONT_SIZES: Range = { min: 14, max: 32, step: 1 }

/** CSS pixels of the reader's column. */
export const WIDTHS: Range = { min: 400, max: 1_000, step: 20 }

/** A size that is bigger or smaller by some steps, within the bounds. */
export function sizeBy(size: number, steps: number): number {
  return Math.min(FONT_SIZES.max, Math.max(FONT_SIZES.min, size + steps * FONT_SIZES.step))
}
