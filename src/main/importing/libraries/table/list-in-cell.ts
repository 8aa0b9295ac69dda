import { unique } from '../../sources/fields'

/** One string of a list as Python writes it: `'A'` or `"B's"`, with backslashes before what it escapes. */
const PYTHON_STRING = /'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"/gs
const PYTHON_LIST = /^\s*\[\s*(?:(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")\s*,?\s*)*\]\s*$/s

/**
 * The names in one cell of a table: a list as Python prints it (`['A', "B's"]`), or names between commas, semicolons or
 * line ends. No name of AO3 has a comma.
 */
export function listInCell(cell: string): readonly string[] {
  if (PYTHON_LIST.test(cell))
    return unique(
      [...cell.matchAll(PYTHON_STRING)].map(([, single, double]) => unescape(single ?? double ?? '')),
    )
  return unique(cell.split(/\s*[;,]\s+|\s*\n\s*|,/))
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '' }

function unescape(text: string): string {
  return text.replace(
    /\\(?:x([\da-f]{2})|u([\da-f]{4})|U([\da-f]{8})|(.))/gis,
    (_, byte?: string, unit?: string, point?: string, sign?: string) => {
      const code = byte ?? unit ?? point
      if (code === undefined) return ESCAPES[sign ?? ''] ?? sign ?? ''
      const number = Number.parseInt(code, 16)
      return number <= 0x10ffff ? String.fromCodePoint(number) : ''
    },
  )
}
