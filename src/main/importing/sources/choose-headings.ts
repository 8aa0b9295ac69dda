import { UNITS, type Heading, type Unit } from './headings'

/** A line that is a heading. */
export interface ChosenHeading extends Heading {
  /** It stands over several chapters: `Part Two` before `Chapter 5`. */
  readonly divides: boolean
}

export interface ChosenHeadings {
  readonly headings: readonly ChosenHeading[]
  /** Some lines that look like headings do not fit into the count of the others and are left in the text. */
  readonly uncertain: boolean
}

/** Where this many headings and this share of all count up, the rest are slips or lines of the story. */
const MIN_COUNTED = 3
const COUNTED_SHARE = 0.6

/**
 * The headings among the lines that look like some: their numbers grow from one to the next, or begin again after the
 * heading of a part. It takes two, or one that counts one or opens the text.
 * @param opening the first line of the text that is not blank
 */
export function chooseHeadings(found: readonly Heading[], opening: number): ChosenHeadings {
  const smallest = smallestUnit(found)
  const all = found.map((heading) => ({
    ...heading,
    divides: heading.number !== null && heading.unit !== smallest,
  }))
  const chapters = all.filter(({ divides }) => !divides)
  const isEnough = all.length >= 2 || all[0]?.line === opening || chapters.some(({ number }) => number === 1)
  if (!isEnough) return { headings: [], uncertain: false }
  if (countsUp(all)) return { headings: all, uncertain: false }
  const counted = longestCount(chapters)
  const isMost = counted.length >= MIN_COUNTED && counted.length >= chapters.length * COUNTED_SHARE
  return { headings: isMost ? counted : [], uncertain: true }
}

/** The smallest unit that is counted; larger ones stand above it. */
function smallestUnit(headings: readonly Heading[]): Unit {
  const counted = new Set(headings.flatMap(({ unit, number }) => (number === null ? [] : [unit])))
  return UNITS.find((unit) => counted.has(unit)) ?? 'chapter'
}

/** Whether every unit counts up; a smaller one may begin again after the heading of a larger one. */
function countsUp(headings: readonly ChosenHeading[]): boolean {
  const last = new Map<Unit, number>()
  for (const { unit, number } of headings) {
    if (number === null) continue
    if (number <= (last.get(unit) ?? -1)) return false
    last.set(unit, number)
    for (const smaller of UNITS.slice(0, UNITS.indexOf(unit))) last.delete(smaller)
  }
  return true
}

/** The most headings, in their order, whose numbers grow; those without a number are always of them. */
function longestCount(headings: readonly ChosenHeading[]): readonly ChosenHeading[] {
  // For each length of a row, the heading with the lowest number that such a row can end with.
  const ends: { readonly at: number; readonly number: number }[] = []
  const before = new Map<number, number>()
  headings.forEach(({ number }, at) => {
    if (number === null) return
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((ends[middle]?.number ?? 0) < number) low = middle + 1
      else high = middle
    }
    before.set(at, ends[low - 1]?.at ?? -1)
    ends[low] = { at, number }
  })
  const row = new Set<number>()
  for (let at = ends.at(-1)?.at ?? -1; at !== -1; at = before.get(at) ?? -1) row.add(at)
  return headings.filter(({ number }, at) => number === null || row.has(at))
}
