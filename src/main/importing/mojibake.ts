import iconv from 'iconv-lite'

/** UTF-8 that was read as another encoding once, and saved so. */

export interface Repaired {
  readonly text: string
  readonly repaired: boolean
}

/** What such a text is full of, by the encoding that it was read as. */
const SIGNS: readonly (readonly [encoding: string, sign: RegExp])[] = [
  ['windows-1252', /Ã|â€|Â[\u00a0-\u00bf]/],
  ['macintosh', /‚Ä|√[\u0080-\uffff]/],
]
/** The last byte of a closing quotation mark has no character in windows-1252: programs lose it. */
const LOST_QUOTE = /â€(?:\ufffd|(?=[\0-\x7f]|$))/g
const CLOSING_QUOTE = 'â€\u009d'
/** A text may have gone through it twice. */
const MOST_ROUNDS = 2

/**
 * Undoes the damage, where undoing it gives strict UTF-8 for the whole text and none of its signs is left: otherwise
 * the text is given back as it is.
 */
export function repairMojibake(text: string): Repaired {
  let current = text
  for (let round = 0; round < MOST_ROUNDS; round++) current = repairOnce(current) ?? current
  const repaired = current !== text && !/â€|‚Ä/.test(current)
  return { text: repaired ? current : text, repaired }
}

function repairOnce(text: string): string | undefined {
  for (const [encoding, sign] of SIGNS) {
    if (!sign.test(text)) continue
    const whole = encoding === 'windows-1252' ? text.replace(LOST_QUOTE, CLOSING_QUOTE) : text
    const bytes = encode(whole, encoding)
    const repaired = bytes === undefined ? undefined : strictUtf8(bytes)
    if (repaired !== undefined) return repaired
  }
  return undefined
}

/** The bytes of the text; undefined where one of its characters has none. */
function encode(text: string, encoding: string): Uint8Array | undefined {
  // Five bytes are undefined in windows-1252, and readers of it give their numbers back.
  const bytes = iconv.encode(text.replace(/[\u0081\u008d\u008f\u0090\u009d]/g, '?'), encoding)
  if (bytes.length !== text.length) return undefined
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (bytes[at] !== 0x3f || code === 0x3f) continue
    if (code < 0x80 || code > 0x9f) return undefined
    bytes[at] = code
  }
  return bytes
}

function strictUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
