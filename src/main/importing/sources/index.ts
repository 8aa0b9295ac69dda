import { ao3Paste } from './ao3-paste'
import { bareText } from './bare-text'
import { labelHead } from './label-head'
import type { Source } from './source'

/** In the order in which they are asked; the last one takes everything. */
export const SOURCES: readonly Source[] = [ao3Paste, labelHead, bareText]
