/** Whether a number is one of those that were asked for. */
export type IsIn = (number: number) => boolean

const NUMBER = String.raw`\d+(?:[,_’']\d{3})*(?:\.\d+)?\s*(?:k|m)?`
const COMPARED = new RegExp(`^(>=|=>|≥|<=|=<|≤|>|<|=)?\\s*(${NUMBER})\\s*(\\+)?$`, 'i')
/** Dots may leave an end open. */
const BETWEEN = new RegExp(
  `^(${NUMBER})?\\s*(?:\\.{2,3}|…|(?<=\\d|k|m)\\s*[–-](?=\\s*\\d))\\s*(${NUMBER})?$`,
  'i',
)
const TIMES: Readonly<Record<string, number>> = { k: 1_000, m: 1_000_000 }

/**
 * Numbers as they are asked for: `5000`, `5,000`, `5k`, `>5000`, `<=1k`, `2000..9000`, `2k-9k`, `5k..`, `5k+`. Both ends of
 * a range are part of it.
 * @returns undefined for anything else
 */
export function readNumberRange(text: string): IsIn | undefined {
  const [, sign = '', given, more] = COMPARED.exec(text) ?? []
  if (given !== undefined) return compare(more === undefined ? sign : '>=', numberOf(given))
  const between = BETWEEN.exec(text)
  if (between === null) return undefined
  const [, from, to] = between
  if (from === undefined && to === undefined) return undefined
  const least = from === undefined ? -Infinity : numberOf(from)
  const most = to === undefined ? Infinity : numberOf(to)
  return (number) => number >= least && number <= most
}

function compare(sign: string, wanted: number): IsIn {
  switch (sign) {
    case '>':
      return (number) => number > wanted
    case '<':
      return (number) => number < wanted
    case '>=':
    case '=>':
    case '≥':
      return (number) => number >= wanted
    case '<=':
    case '=<':
    case '≤':
      return (number) => number <= wanted
    default:
      return (number) => number === wanted
  }
}

function numberOf(text: string): number {
  const times = TIMES[text.slice(-1).toLowerCase()]
  const digits = text.replace(/[,_’'\skm]/gi, '')
  return Number(digits) * (times ?? 1)
}
