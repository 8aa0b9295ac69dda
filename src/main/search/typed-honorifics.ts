import { beginsHonorific, isHonorific } from './honorifics'
import type { Clause } from './query-plan'

/** Titles that are no other word as well. */
const TITLES = new Set(['mr', 'mrs', 'ms', 'mx', 'dr', 'prof', 'mme', 'mlle'])
/** What follows a title: a full stop or none, a space and a name. */
const BEFORE_NAME = /^(\.?)\s+(\p{L})/u

/**
 * Whether a plain word of a query is said for politeness: `kun` in `Naruto-kun`, `Mr.` in `Mr. Darcy`. Who asks for
 * somebody so means them as well where they are called by their name alone.
 */
export function isTypedHonorific(text: string, { wanted, fields, isSigned, spans: [span] }: Clause): boolean {
  if (isSigned || fields.length === 1 || span === undefined) return false
  const isBehindName = /[\p{L}\p{N}]-$/u.test(text.slice(0, span.start))
  if (wanted.kind === 'beginning') return isBehindName && beginsHonorific(wanted.term)
  if (wanted.kind !== 'word' || !isHonorific(wanted.term)) return false
  if (isBehindName) return true
  const [, stop, letter = ''] = BEFORE_NAME.exec(text.slice(span.end)) ?? []
  if (stop === undefined || /\S$/.test(text.slice(0, span.start))) return false
  const isCapital = letter !== letter.toLowerCase()
  return stop === '.' || isCapital || TITLES.has(wanted.term)
}
