import { encodingOf, ENCODINGS } from '../../shared/encodings'
import { FACET_TYPES, TAG_TYPES, type FacetType, type TagType, type WorkId } from '../../shared/model'
import type { FacetChoice } from '../../shared/query'
import { pairingMembers } from '../../shared/tag-key'

/** The call does not fit a command: it is answered with the usage and exit code 64. */
export class WrongCall extends Error {}

/** What an option takes: nothing, one value, or a value each time it is given. */
export type OptionShape = 'flag' | 'value' | 'values'

export interface Arguments {
  readonly positionals: readonly string[]
  flag(name: string): boolean
  value(name: string): string | undefined
  values(name: string): readonly string[]
}

/**
 * Reads the arguments behind a command.
 * @param takesQuery an argument that begins with `-` but is no known option is the query, as long as there is none yet
 * @throws WrongCall for an unknown option or a missing value
 */
export function readArguments(
  args: readonly string[],
  shapes: Readonly<Record<string, OptionShape>>,
  takesQuery = false,
): Arguments {
  const positionals: string[] = []
  const given = new Map<string, string[]>()
  for (let at = 0; at < args.length; at++) {
    const argument = args[at] ?? ''
    if (argument === '--') {
      positionals.push(...args.slice(at + 1))
      break
    }
    const [name = '', attached] = splitOnce(argument, '=')
    const shape = Object.hasOwn(shapes, name) ? shapes[name] : undefined
    if (shape === undefined) {
      if (argument.startsWith('-') && argument !== '-' && !(takesQuery && positionals.length === 0))
        throw new WrongCall(`there is no option ${argument}`)
      positionals.push(argument)
      continue
    }
    if (shape === 'flag' && attached !== undefined) throw new WrongCall(`${name} takes no value`)
    const value = shape === 'flag' ? '' : (attached ?? args[++at])
    if (value === undefined) throw new WrongCall(`${name} needs a value`)
    given.set(name, shape === 'values' ? [...(given.get(name) ?? []), value] : [value])
  }
  return {
    positionals,
    flag: (name) => given.has(name),
    value: (name) => given.get(name)?.[0],
    values: (name) => given.get(name) ?? [],
  }
}

function splitOnce(text: string, sign: string): readonly [string, string?] {
  const at = text.startsWith('--') ? text.indexOf(sign) : -1
  return at === -1 ? [text] : [text.slice(0, at), text.slice(at + 1)]
}

/** @throws WrongCall when there are none, or one is no number */
export function readIds(texts: readonly string[]): readonly WorkId[] {
  return texts.map((text) => {
    if (!/^[1-9]\d{0,14}$/.test(text)) throw new WrongCall(`${text} is not the number of a work`)
    return Number(text)
  })
}

/** A pairing that works must have in a place. @throws WrongCall */
export function readPairingChoice(name: string, kind: 'main' | 'only'): FacetChoice {
  if (pairingMembers(name).length < 2) throw new WrongCall(`${name} is no pairing: A/B or "A & B"`)
  return { type: 'pairing', name: name.trim(), state: 'include', how: { kind } }
}

/** `TYPE:NAME`, the type ending at the first colon. @throws WrongCall */
export function readChoice(text: string, state: FacetChoice['state']): FacetChoice {
  const [type, name] = readTyped(text)
  return { type: readFacetType(type), name, state }
}

/** @throws WrongCall */
export function readTag(text: string): { readonly type: TagType; readonly name: string } {
  const [type, name] = readTyped(text)
  return { type: readOneOf(TAG_TYPES, type), name }
}

/** `TYPE:NAME=OTHER`, the name ending at the first sign of equality. @throws WrongCall */
export function readPair(text: string): {
  readonly type: TagType
  readonly name: string
  readonly other: string
} {
  const { type, name: both } = readTag(text)
  const at = both.indexOf('=')
  const [name, other] = [both.slice(0, at).trim(), both.slice(at + 1).trim()]
  if (at === -1 || name === '' || other === '')
    throw new WrongCall(`${text} is not of the form TYPE:NAME=OTHER`)
  return { type, name, other }
}

/** @throws WrongCall */
export function readFacetType(text: string): FacetType {
  return readOneOf(FACET_TYPES, text)
}

/** @throws WrongCall */
export function readOneOf<T extends string>(words: readonly T[], text: string): T {
  const word = words.find((candidate) => candidate === text)
  if (word === undefined) throw new WrongCall(`${text} is not one of ${words.join(', ')}`)
  return word
}

/** `TYPE:NAME` in its two halves. @throws WrongCall */
export function readTyped(text: string): readonly [string, string] {
  const colon = text.indexOf(':')
  const name = text.slice(colon + 1).trim()
  if (colon === -1 || name === '') throw new WrongCall(`${text} is not of the form TYPE:NAME`)
  return [text.slice(0, colon), name]
}

/** @throws WrongCall */
export function readCount(text: string | undefined, otherwise: number): number {
  if (text === undefined) return otherwise
  if (!/^\d{1,9}$/.test(text)) throw new WrongCall(`${text} is not a number`)
  return Number(text)
}

/** An encoding by any of the ways to write its name. @throws WrongCall for one that is not known */
export function readEncoding(text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  const encoding = encodingOf(text)
  if (encoding === undefined)
    throw new WrongCall(`${text} is not one of ${ENCODINGS.map(({ name }) => name).join(', ')}`)
  return encoding.name
}
