import { pairingKind, type FacetType } from './model'

/** What two spellings of the same name have in common: case, accents and space do not matter, nor a pairing's order. */
export function tagKey(type: FacetType, name: string): string {
  if (type !== 'pairing') return foldName(name)
  const sign = pairingKind(name) === 'romantic' ? '/' : ' & '
  return pairingMembers(name).map(foldName).sort().join(sign)
}

/** The names in a pairing: split at `/`, spaced or not, and ` & `, but not inside brackets. `A | B/C` is `A | B` with `C`. */
export function pairingMembers(name: string): readonly string[] {
  const members: string[] = []
  let depth = 0
  let start = 0
  for (let at = 0; at < name.length; at++) {
    const sign = name.charAt(at)
    if (sign === '(' || sign === '[') depth++
    if (sign === ')' || sign === ']') depth--
    if (depth > 0) continue
    const width = name.startsWith(' & ', at) ? 3 : sign === '/' ? 1 : 0
    if (width === 0) continue
    members.push(name.slice(start, at).trim())
    start = at + width
    at = start - 1
  }
  members.push(name.slice(start).trim())
  return members.filter((member) => member !== '')
}

/** Without case, accents and doubled space. */
export function foldName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[’‘]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
}
