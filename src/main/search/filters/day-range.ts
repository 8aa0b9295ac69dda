/** Whether a day or a moment, as ISO 8601, is one of those that were asked for. */
export type IsWithin = (day: string) => boolean

interface Period {
  /** The first day of it, and the first one after it: years, months and days compare as texts. */
  readonly from: string
  readonly to: string
}

const DAY = String.raw`\d{4}(?:[-/.]\d{1,2}){0,2}`
const COMPARED = new RegExp(`^(>=|=>|≥|<=|=<|≤|>|<|=)?\\s*(${DAY})$`)
const BETWEEN = new RegExp(`^(${DAY})?\\s*(?:\\.{2,3}|…|–)\\s*(${DAY})?$`)
const YEARS = /^(\d{4})-(\d{4})$/

/**
 * Days as they are asked for: `2023`, `2024-01`, `2024-01-31`, `>2024-01` (later than that month), `<=2023`,
 * `2021..2023`, `2021-2023`, `2024-03..`.
 * @returns undefined for anything else
 */
export function readDayRange(text: string): IsWithin | undefined {
  const [, sign = '', given] = COMPARED.exec(text) ?? []
  if (given !== undefined) {
    const period = periodOf(given)
    return period && compare(sign, period)
  }
  const between = BETWEEN.exec(text) ?? YEARS.exec(text)
  if (between === null) return undefined
  const [, first, last] = between
  if (first === undefined && last === undefined) return undefined
  const from = first === undefined ? EVER : periodOf(first)
  const to = last === undefined ? EVER : periodOf(last)
  if (from === undefined || to === undefined) return undefined
  return (day) => day >= from.from && day < to.to
}

const EVER: Period = { from: '', to: '\uffff' }

function compare(sign: string, { from, to }: Period): IsWithin {
  switch (sign) {
    case '>':
      return (day) => day >= to
    case '<':
      return (day) => day < from
    case '>=':
    case '=>':
    case '≥':
      return (day) => day >= from
    case '<=':
    case '=<':
    case '≤':
      return (day) => day < to
    default:
      return (day) => day >= from && day < to
  }
}

/** @returns undefined for a month or a day that no calendar has */
function periodOf(text: string): Period | undefined {
  const [year = 0, month, day] = text.split(/[-/.]/).map(Number)
  if (month === undefined) return { from: iso(year), to: iso(year + 1) }
  if (month < 1 || month > 12) return undefined
  const next = month === 12 ? iso(year + 1) : iso(year, month + 1)
  if (day === undefined) return { from: iso(year, month), to: next }
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate()
  if (day < 1 || day > days) return undefined
  return { from: iso(year, month, day), to: day === days ? next : iso(year, month, day + 1) }
}

function iso(year: number, ...rest: readonly number[]): string {
  return [String(year).padStart(4, '0'), ...rest.map((part) => String(part).padStart(2, '0'))].join('-')
}
