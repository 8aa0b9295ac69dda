import type { Evidence } from './likeness'

/** What the works say of two names that may be the same. */
export interface Witness {
  /** Works that have both. */
  readonly both: number
  /** Works that have the other name, and those of them that are of the canon whose list calls it so. */
  readonly works: number
  readonly ofCanon: number
}

/** Why two names may be the same: one sentence. @param alike named where other names than the two shown are alike */
export function evidenceWords(
  evidence: Evidence,
  { works, ofCanon }: Witness,
  alike?: readonly [string, string],
): string {
  const names = alike === undefined ? '' : ` between “${alike[0]}” and “${alike[1]}”`
  switch (evidence.kind) {
    case 'signs':
      return `Only signs or spaces differ${names}.`
    case 'order':
      return alike === undefined
        ? 'The same words in another order.'
        : `“${alike[0]}” and “${alike[1]}” are the same words in another order.`
    case 'ending':
      return `The same canon, once with “${evidence.ending}” at its end.`
    case 'letters':
      return evidence.letters === 1
        ? `One letter differs${names}.`
        : `${evidence.letters === 2 ? 'Two' : evidence.letters} letters differ${names}.`
    case 'list':
      if (evidence.short.length === 0) return `One and the same in the canon list of ${evidence.canon}.`
      return ofCanon === works
        ? `Called so in ${evidence.canon}, and every work with this name is of that canon.`
        : `Called so in ${evidence.canon}, but ${works - ofCanon} of ${works} works with this name are of another canon.`
  }
}

/** Whether works say that two names are one. @returns undefined where they speak clearly against it */
export function judge(
  evidence: Evidence,
  { both, works, ofCanon }: Witness,
): 'certain' | 'likely' | 'doubtful' | undefined {
  switch (evidence.kind) {
    case 'signs':
    case 'order':
      return both === 0 ? 'certain' : 'likely'
    case 'ending':
      return 'likely'
    case 'letters':
      // Nobody writes the same name in two ways in one work: those are two.
      return both === 0 ? 'likely' : undefined
    case 'list':
      if (evidence.short.length === 0) return 'certain'
      return ofCanon === 0 ? undefined : ofCanon < works ? 'doubtful' : both === 0 ? 'likely' : 'doubtful'
  }
}
