/** Facet values that are worked out from other facts of a work. */

const STEPS = [1_000, 5_000, 10_000, 20_000, 50_000, 100_000] as const

const grouped = new Intl.NumberFormat('en')

/** The lengths that works are sorted into, the shortest first. */
export const LENGTHS: readonly string[] = [
  `Under ${grouped.format(STEPS[0])} words`,
  ...STEPS.slice(1).map((end, at) => `${grouped.format(STEPS[at] ?? 0)} to ${grouped.format(end)}`),
  `Over ${grouped.format(STEPS[STEPS.length - 1] ?? 0)}`,
]

/** Which of {@link LENGTHS} so many words are; a length begins with its first number and ends before its second. */
export function lengthOf(words: number): string {
  const step = STEPS.findIndex((end) => words < end)
  return LENGTHS[step === -1 ? LENGTHS.length - 1 : step] ?? ''
}

/** The value of the facet `year-length`: works of one length and one year. @param year null when it is not known */
export function yearLengthOf(year: string | null, length: string): string {
  const words = length.endsWith('words') ? length : `${length} words`
  return year === null ? `${words}, year unknown` : `${words} in ${year}`
}

/** The year in a value of `year-length`; null when it is not known. */
export function yearIn(yearLength: string): string | null {
  return / in (\d+)$/.exec(yearLength)?.[1] ?? null
}

/** The values of the facet `crossover`. */
export const CROSSOVER = 'Crossover'
export const ONE_CANON = 'One canon'
