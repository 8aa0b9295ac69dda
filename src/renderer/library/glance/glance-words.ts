import type { Glance } from '../../../shared/glance'
import { count, number } from '../../ui/wording'

const LARGE = new Intl.NumberFormat('en', {
  notation: 'compact',
  compactDisplay: 'long',
  maximumFractionDigits: 1,
})

/** `8,214 words`, `9.6 million words` */
export function wordsInAll(words: number): string {
  return words < 1_000_000 ? count(words, 'word') : `${LARGE.format(words)} words`
}

/** What was found, in one sentence, its first words apart. */
export interface GlanceSentence {
  /** `1,284 works` */
  readonly works: string
  /** `, 9.6 million words, of 41 canons; 312 read.` */
  readonly rest: string
}

/** What the works come to. */
export function glanceSentence(glance: Glance): GlanceSentence {
  const { works, words, canons } = glance
  const ofCanons = canons === 0 ? '' : `, of ${count(canons, 'canon')}`
  return {
    works: count(works, 'work'),
    rest: `, ${wordsInAll(words)}${ofCanons}; ${readWords(glance)}.`,
  }
}

function readWords({ works, read }: Glance): string {
  if (works === 1) return read === 1 ? 'read' : 'not read yet'
  if (read === 0) return 'none read yet'
  return read === works ? 'all read' : `${number(read)} read`
}
